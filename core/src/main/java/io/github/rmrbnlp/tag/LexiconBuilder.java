package io.github.rmrbnlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the lexicon of a model from tagged paragraphs and HanLP's dictionary. */
final class LexiconBuilder {
    /** A word seen this often may only have the parts of speech it was seen with. */
    private static final int FREQUENT = 20;
    /** A word that ends so many names of organisations is looked for ahead of every token. */
    private static final int FREQUENT_HEAD = 2;

    private final CharProfile chars = CharProfile.standard();
    private final SortedMap<String, Usage> usages = new TreeMap<>();
    private final List<Integer> profiles = new ArrayList<>();
    private final List<Long> allowed = new ArrayList<>();
    private final Map<String, Integer> profileNumbers = new HashMap<>();
    private final Map<List<Number>, Integer> classNumbers = new HashMap<>();

    /** Counts the words of {@code paragraph}. */
    void add(TaggedParagraph paragraph) {
        for (int i = 0; i < paragraph.ends().length; i++) {
            Usage usage = usages.computeIfAbsent(word(paragraph, i), w -> new Usage());
            usage.count++;
            usage.tags |= 1L << paragraph.tags()[i];
        }
        for (NameMention name : paragraph.names()) {
            int last = tokenEndingAt(paragraph, name.end());
            if (name.kind() == NameKind.ORGANISATION && paragraph.start(last) > name.start()) {
                usages.get(word(paragraph, last)).heads++;
            }
        }
    }

    Lexicon build() {
        SortedMap<String, String> tags = new TreeMap<>();
        HanLpLexicon.wordTags().forEach((word, profile) -> tags.put(folded(word), profile));
        usages.forEach((word, usage) -> {
            if (usage.count >= FREQUENT) {
                tags.putIfAbsent(word, "");
            }
        });
        SortedMap<Integer, Integer> classes = new TreeMap<>();
        tags.forEach((word, profile) -> classes.put(hash(word), wordClass(profile, usages.get(word))));
        int[] hashes = classes.keySet().stream().mapToInt(Integer::intValue).toArray();
        char[] classOfWord = new char[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            classOfWord[i] = (char) (int) classes.get(hashes[i]);
        }
        return new Lexicon(hashes, classOfWord, profiles.stream().mapToInt(Integer::intValue).toArray(),
                allowed.stream().mapToLong(Long::longValue).toArray(), HanLpLexicon.nameRoles(), heads());
    }

    private int wordClass(String profile, Usage usage) {
        int number = profile.isEmpty()
                ? Lexicon.UNKNOWN
                : profileNumbers.computeIfAbsent(profile, p -> profileNumbers.size() + 1);
        long tags = usage != null && usage.count >= FREQUENT ? usage.tags : Lexicon.ANY;
        return classNumbers.computeIfAbsent(List.of(number, tags), key -> {
            profiles.add(number);
            allowed.add(tags);
            return classNumbers.size();
        });
    }

    private int[] heads() {
        return usages.entrySet().stream().filter(e -> e.getValue().heads >= FREQUENT_HEAD)
                .mapToInt(e -> hash(e.getKey())).sorted().toArray();
    }

    private static int tokenEndingAt(TaggedParagraph paragraph, int end) {
        int token = Arrays.binarySearch(paragraph.ends(), end);
        if (token < 0) {
            throw new IllegalArgumentException("no token ends at " + end + " in " + paragraph.text());
        }
        return token;
    }

    private String word(TaggedParagraph paragraph, int i) {
        return folded(paragraph.text().substring(paragraph.start(i), paragraph.ends()[i]));
    }

    private String folded(String word) {
        char[] folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = chars.fold(folded[i]);
        }
        return new String(folded);
    }

    private static int hash(String word) {
        return Hash.word(word.toCharArray(), 0, word.length());
    }

    /** How the corpus uses a word. */
    private static final class Usage {
        private int count;
        private long tags;
        private int heads;
    }
}
