package io.github.rmrbnlp.tag;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The features of a token: hashes of a template's number and the values it looks at. {@code w} is the word, {@code l} its
 * dictionary profile, {@code c} a character. A feature stands at the place its template had when the model was trained; most
 * look at one token alone, so that what they tell of a word is the same wherever it stands. One instance for each model;
 * immutable.
 */
enum Templates {
    /** For parts of speech; templates 60 to 64 follow the shared ones. */
    PARTS_OF_SPEECH(33, 28, 32) {
        @Override
        void own(TokenView v, int at, int[] into) {
            sharedOwn(v, at, into);
            into[28] = Hash.feature(60, v.profile[at], v.last[at]);
            into[32] = Hash.feature(64, v.length[at], v.first[at], v.last[at]);
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
    NAMES(44) {
        @Override
        void own(TokenView v, int at, int[] into) {
            sharedOwn(v, at, into);
        }

        @Override
        void among(TokenView v, int at, int[] into) {
            sharedAmong(v, at, into);
            into[28] = Hash.feature(80, v.word[at - 2]);
            into[29] = Hash.feature(81, v.word[at + 2]);
            into[30] = Hash.feature(82, v.headDistance[at], v.profile[at]);
            into[31] = Hash.feature(83, v.headDistance[at], v.head[at]);
            into[32] = Hash.feature(84, v.roles[at], v.roles[at + 1]);
            into[33] = Hash.feature(85, v.roles[at - 1], v.roles[at]);
            into[34] = Hash.feature(86, v.roles[at], v.roles[at + 1], v.roles[at + 2]);
            into[35] = Hash.feature(87, v.roles[at - 2], v.roles[at - 1], v.roles[at]);
            into[36] = Hash.feature(88, v.roles[at], v.word[at + 1]);
            into[37] = Hash.feature(89, v.word[at - 1], v.roles[at]);
            into[38] = Hash.feature(90, v.profile[at], v.profile[at + 1], v.profile[at + 2]);
            into[39] = Hash.feature(91, v.profile[at - 2], v.profile[at - 1], v.profile[at]);
            into[40] = Hash.feature(92, v.word[at - 1], v.word[at + 1]);
            into[41] = Hash.feature(93, v.foreign[at] * 8 + v.length[at], v.foreign[at + 1] * 8 + v.length[at + 1]);
            into[42] = Hash.feature(94, v.last[at + 1], v.profile[at]);
            into[43] = Hash.feature(95, v.foreign[at - 1] * 8 + v.length[at - 1], v.foreign[at] * 8 + v.length[at]);
        }
    };

    /** The most features a token has. */
    static final int MAX = 64;

    private final int size;
    private final int[] own;
    private final int[] among;

    /**
     * @param size the number of features
     * @param own the places of features of the token alone, beside the shared ones
     */
    Templates(int size, int... own) {
        this.size = size;
        this.own = IntStream.concat(IntStream.of(Shared.OWN), IntStream.of(own)).toArray();
        this.among = IntStream.range(0, size).filter(place -> !contains(this.own, place)
                && !contains(Shared.BEFORE, place) && !contains(Shared.BEHIND, place)).toArray();
    }

    private static boolean contains(int[] places, int place) {
        return Arrays.stream(places).anyMatch(other -> other == place);
    }

    /** Writes the features of the token at {@code at} into {@code into}, in the order of training; returns how many. */
    int extract(TokenView v, int at, int[] into) {
        own(v, at, into);
        before(v, at - 1, into);
        behind(v, at + 1, into);
        among(v, at, into);
        return size;
    }

    /** Writes the features of a token that look at it alone. */
    abstract void own(TokenView v, int at, int[] into);

    /** Writes the features of a token that look at several, or beyond its neighbours. */
    abstract void among(TokenView v, int at, int[] into);

    /** Writes the features of a token that look at the one before it alone, which stands at {@code before}. */
    void before(TokenView v, int before, int[] into) {
        into[1] = Hash.feature(2, v.word[before]);
        into[6] = Hash.feature(7, v.profile[before]);
        into[21] = Hash.feature(22, v.last[before]);
    }

    /** Writes the features of a token that look at the one behind it alone, which stands at {@code behind}. */
    void behind(TokenView v, int behind, int[] into) {
        into[2] = Hash.feature(3, v.word[behind]);
        into[7] = Hash.feature(8, v.profile[behind]);
        into[22] = Hash.feature(23, v.first[behind]);
    }

    /** Where {@link #own} writes. */
    int[] ownPlaces() {
        return own;
    }

    /** Where {@link #among} writes. */
    int[] amongPlaces() {
        return among;
    }

    /** Where {@link #before} writes. */
    int[] beforePlaces() {
        return Shared.BEFORE;
    }

    /** Where {@link #behind} writes. */
    int[] behindPlaces() {
        return Shared.BEHIND;
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
        into[3] = Hash.feature(4, v.word[at - 1], v.word[at]);
        into[4] = Hash.feature(5, v.word[at], v.word[at + 1]);
        into[8] = Hash.feature(9, v.profile[at - 1], v.profile[at]);
        into[9] = Hash.feature(10, v.profile[at], v.profile[at + 1]);
        into[10] = Hash.feature(11, v.profile[at - 1], v.profile[at + 1]);
        into[16] = Hash.feature(17, v.shape[at - 1], v.shape[at]);
        into[17] = Hash.feature(18, v.shape[at], v.shape[at + 1]);
        into[25] = Hash.feature(26, v.word[at], v.profile[at + 1]);
        into[26] = Hash.feature(27, v.profile[at - 1], v.word[at]);
    }

    /** Places of the shared features that look at one token alone. */
    private static final class Shared {
        static final int[] OWN = {0, 5, 11, 12, 13, 14, 15, 18, 19, 20, 23, 24, 27};
        static final int[] BEFORE = {1, 6, 21};
        static final int[] BEHIND = {2, 7, 22};
    }
}
