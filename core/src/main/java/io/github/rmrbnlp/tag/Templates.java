package io.github.rmrbnlp.tag;

/**
 * The features of a token: hashes of a template's number and the values it looks at. {@code w} is the word, {@code l} its
 * dictionary profile, {@code c} a character. One instance for each model; immutable.
 */
enum Templates {
    /** For parts of speech. */
    PARTS_OF_SPEECH {
        @Override
        int extract(TokenView v, int at, int[] into) {
            int n = shared(v, at, into);
            into[n++] = Hash.feature(60, v.profile[at], v.last[at]);
            into[n++] = Hash.feature(61, v.profile[at - 1], v.profile[at], v.profile[at + 1]);
            into[n++] = Hash.feature(62, v.last[at], v.word[at + 1]);
            into[n++] = Hash.feature(63, v.word[at - 1], v.last[at]);
            into[n++] = Hash.feature(64, v.length[at], v.first[at], v.last[at]);
            return n;
        }
    },
    /** For names. */
    NAMES {
        @Override
        int extract(TokenView v, int at, int[] into) {
            int n = shared(v, at, into);
            into[n++] = Hash.feature(80, v.word[at - 2]);
            into[n++] = Hash.feature(81, v.word[at + 2]);
            into[n++] = Hash.feature(82, v.headDistance[at], v.profile[at]);
            into[n++] = Hash.feature(83, v.headDistance[at], v.head[at]);
            into[n++] = Hash.feature(84, v.roles[at], v.roles[at + 1]);
            into[n++] = Hash.feature(85, v.roles[at - 1], v.roles[at]);
            into[n++] = Hash.feature(86, v.roles[at], v.roles[at + 1], v.roles[at + 2]);
            into[n++] = Hash.feature(87, v.roles[at - 2], v.roles[at - 1], v.roles[at]);
            into[n++] = Hash.feature(88, v.roles[at], v.word[at + 1]);
            into[n++] = Hash.feature(89, v.word[at - 1], v.roles[at]);
            into[n++] = Hash.feature(90, v.profile[at], v.profile[at + 1], v.profile[at + 2]);
            into[n++] = Hash.feature(91, v.profile[at - 2], v.profile[at - 1], v.profile[at]);
            into[n++] = Hash.feature(92, v.word[at - 1], v.word[at + 1]);
            into[n++] = Hash.feature(93, v.foreign[at] * 8 + v.length[at], v.foreign[at + 1] * 8 + v.length[at + 1]);
            into[n++] = Hash.feature(94, v.last[at + 1], v.profile[at]);
            into[n++] = Hash.feature(95, v.foreign[at - 1] * 8 + v.length[at - 1], v.foreign[at] * 8 + v.length[at]);
            return n;
        }
    };

    /** The most features a token has. */
    static final int MAX = 64;

    /** Writes the features of the token at {@code at} into {@code into}; returns how many. */
    abstract int extract(TokenView v, int at, int[] into);

    private static int shared(TokenView v, int at, int[] into) {
        int n = 0;
        into[n++] = Hash.feature(1, v.word[at]);
        into[n++] = Hash.feature(2, v.word[at - 1]);
        into[n++] = Hash.feature(3, v.word[at + 1]);
        into[n++] = Hash.feature(4, v.word[at - 1], v.word[at]);
        into[n++] = Hash.feature(5, v.word[at], v.word[at + 1]);
        into[n++] = Hash.feature(6, v.profile[at]);
        into[n++] = Hash.feature(7, v.profile[at - 1]);
        into[n++] = Hash.feature(8, v.profile[at + 1]);
        into[n++] = Hash.feature(9, v.profile[at - 1], v.profile[at]);
        into[n++] = Hash.feature(10, v.profile[at], v.profile[at + 1]);
        into[n++] = Hash.feature(11, v.profile[at - 1], v.profile[at + 1]);
        into[n++] = Hash.feature(12, v.first[at]);
        into[n++] = Hash.feature(13, v.last[at]);
        into[n++] = Hash.feature(14, v.prefix[at]);
        into[n++] = Hash.feature(15, v.suffix[at]);
        into[n++] = Hash.feature(16, v.shape[at], v.length[at]);
        into[n++] = Hash.feature(17, v.shape[at - 1], v.shape[at]);
        into[n++] = Hash.feature(18, v.shape[at], v.shape[at + 1]);
        into[n++] = Hash.feature(19, v.roles[at]);
        into[n++] = Hash.feature(20, v.roles[at], v.profile[at]);
        into[n++] = Hash.feature(21, v.foreign[at], v.length[at], v.profile[at]);
        into[n++] = Hash.feature(22, v.last[at - 1]);
        into[n++] = Hash.feature(23, v.first[at + 1]);
        into[n++] = Hash.feature(24, v.length[at], v.last[at]);
        into[n++] = Hash.feature(25, v.profile[at], v.first[at]);
        into[n++] = Hash.feature(26, v.word[at], v.profile[at + 1]);
        into[n++] = Hash.feature(27, v.profile[at - 1], v.word[at]);
        into[n++] = Hash.feature(28, 0);
        return n;
    }
}
