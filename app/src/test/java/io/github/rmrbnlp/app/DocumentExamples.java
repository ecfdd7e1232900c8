package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of a document with the output it shows. */
final class DocumentExamples {
    static final Path HOME = Path.of("..");

    private DocumentExamples() {
    }

    /** One command, without {@code rmrb}, and the lines below it. */
    record Example(String command, List<String> output) {
        /** The words of the command; single quotation marks keep blanks. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            boolean quoted = false;
            for (char c : (command + " ").toCharArray()) {
                if (c == '\'') {
                    quoted = !quoted;
                } else if (c == ' ' && !quoted) {
                    words.add(word.toString());
                    word.setLength(0);
                } else {
                    word.append(c);
                }
            }
            return words;
        }
    }

    static List<Example> of(String document) throws IOException {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(HOME.resolve("docs").resolve(document))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ rmrb ")) {
                examples.add(new Example(line.substring("$ rmrb ".length()), new ArrayList<>()));
            } else if (inside) {
                examples.getLast().output().add(line);
            }
        }
        return examples;
    }

    /** Column widths depend on where the archive lies. */
    static List<String> normal(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("[^\\s,]*testdata/", "testdata/").replaceAll(" +", " ").strip())
                .toList();
    }
}
