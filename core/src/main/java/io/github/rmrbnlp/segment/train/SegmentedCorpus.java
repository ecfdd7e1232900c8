package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.SegmentAlphabet;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Text segmented by hand: one paragraph a line, words separated by white space. Immutable.
 *
 * @param paragraphs the paragraphs in file order, empty lines left out
 */
public record SegmentedCorpus(List<Paragraph> paragraphs) {
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    public SegmentedCorpus {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * One paragraph. The arrays are shared: read only.
     *
     * @param text the chars without the separators
     * @param folded the same chars as {@link SegmentAlphabet} folds them
     * @param wordEnds whether a word ends with the char
     */
    public record Paragraph(String text, char[] folded, boolean[] wordEnds) {
        /** The paragraph made of {@code words}. */
        public static Paragraph of(List<String> words) {
            String text = String.join("", words);
            boolean[] wordEnds = new boolean[text.length()];
            int end = 0;
            for (String word : words) {
                end += word.length();
                wordEnds[end - 1] = true;
            }
            return new Paragraph(text, SegmentAlphabet.fold(text), wordEnds);
        }

        /** The words in order. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < wordEnds.length; i++) {
                if (wordEnds[i]) {
                    words.add(text.substring(start, i + 1));
                    start = i + 1;
                }
            }
            return words;
        }
    }

    /**
     * Reads files in UTF-8, plain or gzip.
     *
     * @throws IOException if a file cannot be read
     */
    public static SegmentedCorpus read(List<Path> files) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    List<String> words = split(line);
                    if (!words.isEmpty()) {
                        paragraphs.add(Paragraph.of(words));
                    }
                }
            }
        }
        return new SegmentedCorpus(paragraphs);
    }

    /** The words of a line separated by white space. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || SegmentAlphabet.isSpace(line.charAt(i))) {
                if (i > start) {
                    words.add(line.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Every tenth paragraph, or the nine others. */
    public SegmentedCorpus tenth(boolean held) {
        List<Paragraph> chosen = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if ((i % 10 == 9) == held) {
                chosen.add(paragraphs.get(i));
            }
        }
        return new SegmentedCorpus(chosen);
    }

    /** The different words. */
    public Set<String> vocabulary() {
        Set<String> vocabulary = new HashSet<>();
        for (Paragraph paragraph : paragraphs) {
            vocabulary.addAll(paragraph.words());
        }
        return vocabulary;
    }

    /** The folded chars, the most frequent first. */
    List<Character> frequentChars() {
        int[] counts = new int[Character.MAX_VALUE + 1];
        for (Paragraph paragraph : paragraphs) {
            for (char c : paragraph.folded()) {
                counts[c]++;
            }
        }
        List<Character> chars = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                chars.add((char) c);
            }
        }
        chars.sort(Comparator.comparing(c -> -counts[c]));
        return chars;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean gzip = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
        in.reset();
        return gzip ? new GZIPInputStream(in) : in;
    }
}
