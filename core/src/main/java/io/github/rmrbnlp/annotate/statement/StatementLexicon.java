package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The words the statement extractor knows: cue verbs, words of the frame around them, verbs, titles, head nouns, places,
 * surnames, office holders. Immutable and thread-safe.
 *
 * <pre>{@code
 * StatementLexicon.standard();
 * StatementLexicon.withOverlay(Path.of("my-lexicons")); // its cues.tsv replaces the built-in one
 * }</pre>
 */
public final class StatementLexicon {
    /** Kinds of word in the frame around a cue. */
    enum Frame {
        CONJUNCTION, CONDITION, ADVERB, MANNER, NEGATION, PREPOSITION, RELAYER, LOCALIZER, TIME, PRONOUN, COPULA, VERB
    }

    private static final Frame[] FRAMES = Frame.values();

    private final List<CueWord> cueWords = new ArrayList<>();
    private final WordTrie cues;
    /** The words of each kind, by its ordinal. */
    private final WordTrie[] frames = new WordTrie[FRAMES.length];
    private final WordTrie[] framesBackwards = new WordTrie[FRAMES.length];
    /** For each char the kinds of word that start with it, and those that end with it, as bits. */
    private final short[] frameStarts = new short[Character.MAX_VALUE + 1];
    private final short[] frameEnds = new short[Character.MAX_VALUE + 1];
    private final WordTrie titles;
    private final WordTrie titlesBackwards;
    private final WordTrie heads;
    private final WordTrie places;
    private final WordTrie placesForwards;
    private final WordTrie surnames;
    private final WordTrie notNames;
    private final boolean[] transliteration = new boolean[Character.MAX_VALUE + 1];
    private final OfficeHolders officeHolders;

    /** @param overlay a folder whose files replace the built-in ones of the same name, or null */
    private StatementLexicon(Path overlay) {
        Map<String, Integer> cueIndex = new HashMap<>();
        for (String[] row : rows(overlay, "cues.tsv", "cue", "class", "frames")) {
            cueIndex.put(row[0], cueWords.size());
            cueWords.add(new CueWord(row[0], CueWord.Kind.of(row[1]), row[2]));
        }
        cues = WordTrie.forwards(cueIndex);
        readFrames(overlay);
        Map<String, Integer> titleFlags = new HashMap<>();
        rows(overlay, "titles.tsv", "title", "place", "gender")
                .forEach(row -> titleFlags.put(row[0], titleFlags(row[1], row[2])));
        titles = WordTrie.forwards(titleFlags);
        titlesBackwards = WordTrie.backwards(titleFlags);
        Map<String, Integer> headKinds = new HashMap<>();
        for (String[] row : rows(overlay, "head-nouns.tsv", "noun", "kind")) {
            headKinds.put(row[0], Mention.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)).ordinal());
        }
        heads = WordTrie.backwards(headKinds);
        Map<String, Integer> placeKinds = words(overlay, "places.tsv", "place", "kind");
        places = WordTrie.backwards(placeKinds);
        placesForwards = WordTrie.forwards(placeKinds);
        Map<String, Integer> surnameKinds = new HashMap<>();
        rows(overlay, "surnames.tsv", "surname", "frequency")
                .forEach(row -> surnameKinds.put(row[0], row[1].equals("common") ? 1 : 0));
        surnames = WordTrie.forwards(surnameKinds);
        notNames = WordTrie.forwards(words(overlay, "not-names.tsv", "word"));
        rows(overlay, "transliteration.tsv", "char").forEach(row -> transliteration[row[0].charAt(0)] = true);
        officeHolders = new OfficeHolders(
                rows(overlay, "office-holders.tsv", "name", "place", "office", "from", "to", "source"));
    }

    /** The lexicons that come with the library. */
    public static StatementLexicon standard() {
        return Standard.INSTANCE;
    }

    /**
     * The lexicons that come with the library, except those for which {@code folder} has a file of the same name.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException if a header or line is not as in the built-in file; the message names file and line
     */
    public static StatementLexicon withOverlay(Path folder) {
        return new StatementLexicon(folder);
    }

    private void readFrames(Path overlay) {
        Map<Frame, Map<String, Integer>> byKind = new EnumMap<>(Frame.class);
        for (String[] row : rows(overlay, "frame-words.tsv", "word", "kind")) {
            Frame frame = Frame.valueOf(row[1].toUpperCase(Locale.ROOT));
            byKind.computeIfAbsent(frame, k -> new LinkedHashMap<>()).put(row[0], frame.ordinal());
        }
        byKind.put(Frame.VERB, words(overlay, "verbs.tsv", "verb"));
        byKind.forEach((frame, words) -> {
            frames[frame.ordinal()] = WordTrie.forwards(words);
            framesBackwards[frame.ordinal()] = WordTrie.backwards(words);
            words.keySet().forEach(word -> {
                frameStarts[word.charAt(0)] |= (short) (1 << frame.ordinal());
                frameEnds[word.charAt(word.length() - 1)] |= (short) (1 << frame.ordinal());
            });
        });
    }

    private static List<String[]> rows(Path overlay, String name, String... columns) {
        if (overlay == null || Files.notExists(overlay.resolve(name))) {
            return LexiconFile.rows(StatementLexicon.class, name, columns);
        }
        try (Reader file = Files.newBufferedReader(overlay.resolve(name))) {
            return LexiconFile.read(file, overlay.resolve(name).toString(), Function.identity(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(overlay.resolve(name).toString(), e);
        }
    }

    private static Map<String, Integer> words(Path overlay, String name, String... columns) {
        Map<String, Integer> words = new HashMap<>();
        rows(overlay, name, columns).forEach(row -> words.put(row[0], 1));
        return words;
    }

    private static int titleFlags(String place, String gender) {
        int flags = place.equals("before") ? 1 : place.equals("after") ? 2 : 3;
        return flags | switch (gender) {
            case "male" -> 4;
            case "female" -> 8;
            default -> 0;
        };
    }

    static boolean standsBefore(int titleFlags) {
        return (titleFlags & 1) != 0;
    }

    static boolean standsAfter(int titleFlags) {
        return (titleFlags & 2) != 0;
    }

    static Mention.Gender gender(int titleFlags) {
        if ((titleFlags & 4) != 0) {
            return Mention.Gender.MALE;
        }
        return (titleFlags & 8) != 0 ? Mention.Gender.FEMALE : Mention.Gender.UNKNOWN;
    }

    /** The cue or cue-like phrase at a place, as a match whose value is an index for {@link #cueWord}. */
    int cueAt(char[] text, int from, int to) {
        return cues.longest(text, from, to);
    }

    /** Whether a cue may stand where a char and the next are these: false at nearly all places where none does. */
    boolean mayBeCue(char first, char second) {
        return cues.mayStart(first, second);
    }

    CueWord cueWord(int index) {
        return cueWords.get(index);
    }

    /** The length of the longest word of the kind at {@code from}, or 0. */
    int frameAt(Frame kind, char[] text, int from, int to) {
        boolean starts = from < to && (frameStarts[text[from]] >>> kind.ordinal() & 1) != 0;
        return starts ? WordTrie.length(frames[kind.ordinal()].longest(text, from, to)) : 0;
    }

    /** The length of the longest word of the kind that ends at {@code to}, or 0. */
    int frameBefore(Frame kind, char[] text, int from, int to) {
        boolean ends = from < to && (frameEnds[text[to - 1]] >>> kind.ordinal() & 1) != 0;
        return ends ? WordTrie.length(framesBackwards[kind.ordinal()].longestBefore(text, from, to)) : 0;
    }

    WordTrie titles() {
        return titles;
    }

    WordTrie titlesBackwards() {
        return titlesBackwards;
    }

    /** The kind of the head noun that ends at {@code to}, or null. */
    Mention.Kind headBefore(char[] text, int from, int to) {
        int match = heads.longestBefore(text, from, to);
        return match == WordTrie.NONE ? null : HEAD_KINDS[WordTrie.value(match)];
    }

    int headLength(char[] text, int from, int to) {
        return WordTrie.length(heads.longestBefore(text, from, to));
    }

    /** The length of the place name that ends at {@code to}, or 0. */
    int placeBefore(char[] text, int from, int to) {
        return WordTrie.length(places.longestBefore(text, from, to));
    }

    /** The length of the place name that starts at {@code from}, or 0. */
    int placeAt(char[] text, int from, int to) {
        return WordTrie.length(placesForwards.longest(text, from, to));
    }

    /** The surname at {@code from} as a match; value 1 for a common one, 0 for one that is often another word. */
    int surnameAt(char[] text, int from, int to) {
        return surnames.longest(text, from, to);
    }

    /** Whether a word that only looks like a surname with a given name starts at {@code from} and covers to {@code to}. */
    int notNameAt(char[] text, int from, int to) {
        return WordTrie.length(notNames.longest(text, from, to));
    }

    boolean isTransliteration(char c) {
        return transliteration[c];
    }

    OfficeHolders officeHolders() {
        return officeHolders;
    }

    private static final Mention.Kind[] HEAD_KINDS = Mention.Kind.values();

    private static final class Standard {
        static final StatementLexicon INSTANCE = new StatementLexicon(null);
    }
}
