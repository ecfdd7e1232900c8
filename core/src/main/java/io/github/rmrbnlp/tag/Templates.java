package io.github.rmrbnlp.tag;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The features of a token: hashes of a template's number and the values it looks at. {@code w} is the word, {@code l} its
 * dictionary profile, {@code c} a character. A feature stands at the place its template had when the model was trained. They
 * are written in groups, by what they look at: most look at one token alone, or at little of two neighbours, so that what
 * they tell is the same wherever that is found. One instance for each model; immutable.
 */
enum Templates {
    /** For parts of speech; templates 60 to 64 follow the shared ones. */
    PARTS_OF_SPEECH(33, new int[][]{plus(Shared.OWN, 28, 32), Shared.BEFORE, Shared.BEHIND}, //
            new int[]{16}, new int[]{17}, new int[0]) {
        @Override
        void ofWord(TokenView v, int at, int part, int[] into) {
            sharedOfWord(v, at, part, into);
            if (part == OWN) {
                into[28] = Hash.feature(60, v.profile[at], v.last[at]);
                into[32] = Hash.feature(64, v.length[at], v.first[at], v.last[at]);
            }
        }

        @Override
        void among(TokenView v, int at, int[] into) {
            sharedAmong(v, at, into);
            into[29] = Hash.feature(61, v.profile[at - 1], v.profile[at], v.profile[at + 1]);
            into[30] = Hash.feature(62, v.last[at], v.word[at + 1]);
            into[31] = Hash.feature(63, v.word[at - 1], v.last[at]);
        }
    },
    /** For names; templates 80 to 95 follow the shared ones. */
    NAMES(44, new int[][]{Shared.OWN, Shared.BEFORE, Shared.BEHIND, {28}, {29}}, //
            new int[]{16, 43}, new int[]{17, 41}, new int[]{30, 31}) {
        @Override
        void ofWord(TokenView v, int at, int part, int[] into) {
            switch (part) {
                case TWO_BEFORE -> into[28] = Hash.feature(80, v.word[at]);
                case TWO_BEHIND -> into[29] = Hash.feature(81, v.word[at]);
                default -> sharedOfWord(v, at, part, into);
            }
        }

        @Override
        void ofKinds(TokenView v, int at, int[] into) {
            super.ofKinds(v, at, into);
            into[41] = Hash.feature(93, v.foreign[at] * 8 + v.length[at], v.foreign[at + 1] * 8 + v.length[at + 1]);
            into[43] = Hash.feature(95, v.foreign[at] * 8 + v.length[at], v.foreign[at + 1] * 8 + v.length[at + 1]);
        }

        @Override
        void ofHead(TokenView v, int at, int[] into) {
            into[30] = Hash.feature(82, v.headDistance[at], v.profile[at]);
            into[31] = Hash.feature(83, v.headDistance[at], v.head[at]);
        }

        @Override
        void among(TokenView v, int at, int[] into) {
            sharedAmong(v, at, into);
            int roles = Hash.first(v.roles[at]);
            int rolesBefore = Hash.first(v.roles[at - 1]);
            int wordBefore = Hash.first(v.word[at - 1]);
            into[32] = Hash.feature(84, roles + v.roles[at + 1]);
            into[33] = Hash.feature(85, rolesBefore + v.roles[at]);
            into[34] = Hash.feature(86, v.roles[at], v.roles[at + 1], v.roles[at + 2]);
            into[35] = Hash.feature(87, v.roles[at - 2], v.roles[at - 1], v.roles[at]);
            into[36] = Hash.feature(88, roles + v.word[at + 1]);
            into[37] = Hash.feature(89, wordBefore + v.roles[at]);
            into[38] = Hash.feature(90, v.profile[at], v.profile[at + 1], v.profile[at + 2]);
            into[39] = Hash.feature(91, v.profile[at - 2], v.profile[at - 1], v.profile[at]);
            into[40] = Hash.feature(92, wordBefore + v.word[at + 1]);
            into[42] = Hash.feature(94, v.last[at + 1], v.profile[at]);
        }
    };

    /** The most features a token has. */
    static final int MAX = 64;
    /** Parts of what a word tells: of its own token, of the ones behind and before it, and of those beyond. */
    static final int OWN = 0;
    static final int BEFORE = 1;
    static final int BEHIND = 2;
    static final int TWO_BEFORE = 3;
    static final int TWO_BEHIND = 4;
    /** Where the word of each part stands, from the token it tells of. */
    private static final int[] OFFSETS = {0, -1, 1, -2, 2};

    private final int size;
    private final int[][] words;
    private final int[] kindsBefore;
    private final int[] kindsBehind;
    private final int[] heads;
    private final int[] among;

    /**
     * @param size the number of features
     * @param words the places of features that look at one word, for each part
     * @param kindsBefore of those that look at the kinds of the token and the one before it
     * @param kindsBehind of those that look at the kinds of the token and the one behind it
     * @param heads of those that look at the next word that ends names of organisations
     */
    Templates(int size, int[][] words, int[] kindsBefore, int[] kindsBehind, int[] heads) {
        this.size = size;
        this.words = words;
        this.kindsBefore = kindsBefore;
        this.kindsBehind = kindsBehind;
        this.heads = heads;
        int[] others = IntStream.concat(Arrays.stream(words).flatMapToInt(Arrays::stream),
                Arrays.stream(new int[][]{kindsBefore, kindsBehind, heads}).flatMapToInt(Arrays::stream)).toArray();
        this.among = IntStream.range(0, size).filter(place -> Arrays.stream(others).noneMatch(o -> o == place))
                .toArray();
    }

    private static int[] plus(int[] places, int... more) {
        return IntStream.concat(Arrays.stream(places), Arrays.stream(more)).toArray();
    }

    /** Writes the features of the token at {@code at} into {@code into}, in the order of training; returns how many. */
    int extract(TokenView v, int at, int[] into) {
        ofKinds(v, at - 1, into);
        int[] before = {into[16], into[43]};
        ofKinds(v, at, into);
        into[16] = before[0];
        into[43] = before[1];
        for (int part = 0; part < parts(); part++) {
            ofWord(v, at + offset(part), part, into);
        }
        ofHead(v, at, into);
        among(v, at, into);
        return size;
    }

    /** The number of parts a word's scores have. */
    int parts() {
        return words.length;
    }

    /** Where the word of {@code part} stands, from the token it tells of. */
    static int offset(int part) {
        return OFFSETS[part];
    }

    /** Writes the features of {@code part} that look at the word at {@code at} alone, to {@link #wordPlaces}. */
    abstract void ofWord(TokenView v, int at, int part, int[] into);

    /** Where {@link #ofWord} writes. */
    int[] wordPlaces(int part) {
        return words[part];
    }

    /**
     * Writes the features that look at {@link #kinds} of the token at {@code at} and the next one: to {@link #kindsBehind} those
     * of the first of them, to {@link #kindsBefore} those of the second.
     */
    void ofKinds(TokenView v, int at, int[] into) {
        into[16] = Hash.feature(17, v.shape[at], v.shape[at + 1]);
        into[17] = Hash.feature(18, v.shape[at], v.shape[at + 1]);
    }

    /** What {@link #ofKinds} looks at, as a number that is not 0. */
    static long kinds(TokenView v, int at) {
        return (long) kind(v, at) << Integer.SIZE | kind(v, at + 1) & 0xFFFFFFFFL;
    }

    /** A shape has 24 bits; what stands for the edge of a sentence has another last byte than any length. */
    private static int kind(TokenView v, int at) {
        return v.length[at] == 0 ? v.shape[at] : v.shape[at] << 8 | v.foreign[at] * 8 + v.length[at];
    }

    /** Where {@link #ofKinds} writes what it tells of the second token. */
    int[] kindsBefore() {
        return kindsBefore;
    }

    /** Where {@link #ofKinds} writes what it tells of the first token. */
    int[] kindsBehind() {
        return kindsBehind;
    }

    /** Whether there are features that look at the next word that ends names of organisations. */
    boolean seesHeads() {
        return heads.length > 0;
    }

    /** Writes the features that look at the distance and word of the next head and the token's profile. */
    void ofHead(TokenView v, int at, int[] into) {
        // none, but for names
    }

    /** What {@link #ofHead} looks at, as a number that is not 0. */
    static long head(TokenView v, int at) {
        return (long) v.head[at] << Integer.SIZE ^ (long) (v.headDistance[at] + 1) << 24 ^ v.profile[at];
    }

    /** Where {@link #ofHead} writes. */
    int[] headPlaces() {
        return heads;
    }

    /** Writes the features of a token that none of the others are. */
    abstract void among(TokenView v, int at, int[] into);

    /** Where {@link #among} writes. */
    int[] amongPlaces() {
        return among;
    }

    private static void sharedOfWord(TokenView v, int at, int part, int[] into) {
        switch (part) {
            case OWN -> sharedOwn(v, at, into);
            case BEFORE -> {
                into[1] = Hash.feature(2, v.word[at]);
                into[6] = Hash.feature(7, v.profile[at]);
                into[21] = Hash.feature(22, v.last[at]);
            }
            default -> {
                into[2] = Hash.feature(3, v.word[at]);
                into[7] = Hash.feature(8, v.profile[at]);
                into[22] = Hash.feature(23, v.first[at]);
            }
        }
    }

    private static void sharedOwn(TokenView v, int at, int[] into) {
        into[0] = Hash.feature(1, v.word[at]);
        into[5] = Hash.feature(6, v.profile[at]);
        into[11] = Hash.feature(12, v.first[at]);
        into[12] = Hash.feature(13, v.last[at]);
        into[13] = Hash.feature(14, v.prefix[at]);
        into[14] = Hash.feature(15, v.suffix[at]);
        into[15] = Hash.feature(16, v.shape[at], v.length[at]);
        into[18] = Hash.feature(19, v.roles[at]);
        into[19] = Hash.feature(20, v.roles[at], v.profile[at]);
        into[20] = Hash.feature(21, v.foreign[at], v.length[at], v.profile[at]);
        into[23] = Hash.feature(24, v.length[at], v.last[at]);
        into[24] = Hash.feature(25, v.profile[at], v.first[at]);
        into[27] = Hash.feature(28, 0);
    }

    private static void sharedAmong(TokenView v, int at, int[] into) {
        int word = Hash.first(v.word[at]);
        int profileBefore = Hash.first(v.profile[at - 1]);
        into[3] = Hash.feature(4, v.word[at - 1], v.word[at]);
        into[4] = Hash.feature(5, word + v.word[at + 1]);
        into[8] = Hash.feature(9, profileBefore + v.profile[at]);
        into[9] = Hash.feature(10, v.profile[at], v.profile[at + 1]);
        into[10] = Hash.feature(11, profileBefore + v.profile[at + 1]);
        into[25] = Hash.feature(26, word + v.profile[at + 1]);
        into[26] = Hash.feature(27, profileBefore + v.word[at]);
    }

    /** Places of the shared features that look at one word. */
    private static final class Shared {
        static final int[] OWN = {0, 5, 11, 12, 13, 14, 15, 18, 19, 20, 23, 24, 27};
        static final int[] BEFORE = {1, 6, 21};
        static final int[] BEHIND = {2, 7, 22};
    }
}
