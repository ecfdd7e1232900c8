package io.github.rmrbnlp.segment;

/**
 * What a model knows of a char, packed in one int: from the lowest bit on the {@linkplain #FILTER_BITS filter bit} of its id,
 * its class, whether it is a surrogate, the tier of its id, its id. Chars with the same folded form have the same entry, but
 * for the surrogate bit.
 */
public final class CharEntry {
    /** Chars whose id is below stand for all unknown chars of a class. */
    public static final int FIRST_KNOWN_ID = SegmentAlphabet.CLASSES;
    /** Ids are below. */
    public static final int MAX_IDS = 1 << 14;
    /**
     * The bigrams of one first char are placed in as many parts, by how frequent the second is: rows that are dense at the
     * frequent end and sparse at the other pack badly as a whole.
     */
    public static final int TIERS = 4;
    /** Bits of a bigram that say which third chars follow it: those whose id has this remainder. */
    public static final int FILTER_BITS = 2;

    static final int SURROGATE = 1 << 9;
    static final int CLASS_SHIFT = 5;
    static final int CLASS_MASK = 15;
    static final int TIER_SHIFT = 16;
    static final int ID_SHIFT = 18;

    private static final int[] TIER_STARTS = {0, 256, 1024, 3072, MAX_IDS};

    private CharEntry() {
    }

    /** The entry of a char with this id and {@link SegmentAlphabet#classOf class}. */
    public static int of(int id, int charClass, boolean surrogate) {
        return id << ID_SHIFT | tier(id) << TIER_SHIFT | (surrogate ? SURROGATE : 0) | charClass << CLASS_SHIFT
                | filterBit(id);
    }

    /** The id in an entry. */
    public static int id(int entry) {
        return entry >>> ID_SHIFT;
    }

    /** The tier of an id as the second of a bigram. */
    public static int tier(int id) {
        int tier = 0;
        while (id >= TIER_STARTS[tier + 1]) {
            tier++;
        }
        return tier;
    }

    /** The lowest id of a tier; that of {@link #TIERS} is the end of the last one. */
    public static int tierStart(int tier) {
        return TIER_STARTS[tier];
    }

    /** The bit of a bigram that is set if a char with this id, or another of the same remainder, is a third char. */
    public static int filterBit(int id) {
        return SegmentationModel.FILTER_SHIFT + id % FILTER_BITS;
    }
}
