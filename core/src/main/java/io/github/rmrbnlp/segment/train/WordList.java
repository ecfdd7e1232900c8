package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.SegmentAlphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lexicon that feeds the model: folded words with a class each. The model learns one set of weights for each class and word
 * length, so a class should hold words that can be trusted alike: here a part of speech and an order of frequency.
 *
 * @param name where the words are from, for the model's description
 * @param classes the class of each word, from 1
 */
public record WordList(String name, Map<String, Integer> classes) {
    private static final int FREQUENCY_CLASSES = 8;
    private static final int[] FREQUENCY_LIMITS = {0, 1, 3, 10, 50, 300, 2000};

    /**
     * Reads lines of word, frequency and tag, separated by blanks or tabs (jieba's {@code dict.txt}, Apache-2.0, is one); the
     * tag may be missing. Less frequent words are left out.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException naming the line, if a frequency is no number
     */
    public static WordList read(Path file, int minimumFrequency) throws IOException {
        Map<String, Integer> classes = new TreeMap<>();
        int lineNumber = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            lineNumber++;
            String[] fields = line.strip().split("[ \t]+");
            int frequency = fields.length < 2 ? 1 : frequency(fields[1], file, lineNumber);
            if (!fields[0].isEmpty() && frequency >= minimumFrequency) {
                put(classes, fields[0], fields.length < 3 ? "" : fields[2], frequency);
            }
        }
        return new WordList(file.getFileName().toString(), classes);
    }

    /** Adds a word to a list in the making. */
    static void put(Map<String, Integer> classes, String word, String tag, int frequency) {
        classes.put(new String(SegmentAlphabet.fold(word)),
                tagClass(tag) * FREQUENCY_CLASSES + frequencyClass(frequency));
    }

    private static int frequency(String field, Path file, int lineNumber) {
        try {
            return Integer.parseInt(field);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ":" + lineNumber + ": not a frequency: " + field, e);
        }
    }

    /** Names keep two letters of their tag (nr person, ns place, nt organisation, nz other), other words one. */
    private static int tagClass(String tag) {
        if (tag.isEmpty()) {
            return 1;
        }
        int first = letter(tag.charAt(0));
        boolean name = tag.length() > 1 && tag.charAt(0) == 'n' && "rstz".indexOf(tag.charAt(1)) >= 0;
        boolean morpheme = tag.length() > 1 && tag.charAt(tag.length() - 1) == 'g';
        if (name) {
            return 30 + letter(tag.charAt(1));
        }
        return morpheme ? 29 : first;
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 2 : 28;
    }

    private static int frequencyClass(int frequency) {
        int frequencyClass = 1;
        while (frequencyClass < FREQUENCY_LIMITS.length && frequency > FREQUENCY_LIMITS[frequencyClass]) {
            frequencyClass++;
        }
        return frequencyClass;
    }
}
