package io.github.rmrbnlp.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a corpus of names: a char and its label a line ({@code B-PER}, {@code I-PER}, {@code O}; PER, LOC, ORG), an empty line
 * after each sentence. Its paragraphs have names and no tokens.
 */
final class BioCorpus {
    private final List<TaggedParagraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<NameMention> names = new ArrayList<>();

    private BioCorpus() {
    }

    /** @throws IOException if it cannot be read, or a line is not as said above */
    static List<TaggedParagraph> read(BufferedReader lines) throws IOException {
        BioCorpus corpus = new BioCorpus();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                corpus.endSentence();
            } else if (!corpus.add(line)) {
                throw new IOException("line " + number + " is no char with its label: " + line);
            }
        }
        corpus.endSentence();
        return corpus.paragraphs;
    }

    private void endSentence() {
        if (!text.isEmpty()) {
            paragraphs.add(new TaggedParagraph(text.toString(), new int[0], new byte[0], List.copyOf(names)));
            text.setLength(0);
            names.clear();
        }
    }

    private boolean add(String line) {
        int blank = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
        if (blank < 1) {
            return false;
        }
        int start = text.length();
        text.append(line, 0, blank);
        String label = line.substring(blank + 1);
        if (label.equals("O")) {
            return true;
        }
        NameKind kind = label.length() > 2 ? kind(label.substring(2)) : null;
        boolean goesOn = label.startsWith("I-") && !names.isEmpty() && names.getLast().end() == start;
        if (kind != null) {
            int from = goesOn ? names.removeLast().start() : start;
            names.add(new NameMention(from, text.length(), kind));
        }
        return kind != null;
    }

    private static NameKind kind(String label) {
        return switch (label) {
            case "PER" -> NameKind.PERSON;
            case "LOC" -> NameKind.PLACE;
            case "ORG" -> NameKind.ORGANISATION;
            default -> null;
        };
    }
}
