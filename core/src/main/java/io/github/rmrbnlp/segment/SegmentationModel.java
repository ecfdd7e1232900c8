package io.github.rmrbnlp.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A compiled segmentation model: packed score tables over dense char ids. Immutable, thread-safe; several models live side by
 * side.
 *
 * <p>File layout, little-endian: {@link #MAGIC}, {@link #FORMAT_VERSION}, CRC-32C of the rest, then as length and content: name
 * (UTF-8), chars by id, single rows, bigram bases, bigrams and their
 * extensions, trigrams, word trie, word scores, gap patterns, char patterns.
 */
public final class SegmentationModel {
    /** The first four bytes of a model file. */
    public static final int MAGIC = 0x47455352;
    /** The layout this class reads. */
    public static final int FORMAT_VERSION = 2;
    /** Ids below stand for unknown chars, by class. */
    public static final int FIRST_KNOWN_ID = SegmentAlphabet.CLASSES;

    private static final int HEADER = 12;
    static final int CLASS_SHIFT = 24;
    static final int TIER_SHIFT = 16;
    /** Above these bits of an id: the bit of an extension that tells whether the id may be a third char. */
    static final int FILTER_SHIFT = 18;
    static final int ID_MASK = 0xFFFF;
    /**
     * The bigrams of one first char are placed in four parts, by how frequent the second is: rows that are dense at the
     * frequent end and sparse at the other pack badly as a whole.
     */
    public static final int TIERS = 4;
    /** Lower bits of an extension: the base of the trigrams; above, one bit for each group of third chars. */
    public static final int BASE_BITS = 19;
    /** Width of the fields of a trie node: parent, base of its children, and above both the number of its word. */
    public static final int NODE_BITS = 20;
    static final int BASE_MASK = (1 << BASE_BITS) - 1;
    static final int NODE_MASK = (1 << NODE_BITS) - 1;
    private static final int FILTER_GROUPS = Integer.SIZE - BASE_BITS;
    private static final int[] TIER_LIMITS = {256, 1024, 3072};

    final String name;
    /** Id, tier and class of every char. */
    final int[] ids;
    /** Row of each id. */
    final long[] singles;
    /** For each id and tier, where the slots of the bigrams it starts are found: base + second id. */
    final int[] bigramBases;
    /** Rows of two chars, with the set they belong to, see {@link ScoreLayout}. */
    final long[] bigrams;
    /** For each bigram slot, the base of its trigrams and the {@link #filterBit}s of their third chars. */
    final int[] extensions;
    /** Two longs a slot: the row; the bigram slot (upper half) and the trie node of longer words, or 0 (lower half). */
    final long[] trigrams;
    /** For each node its parent, the base of its children and the number of the scores of its word, 0: there is none. */
    final long[] trie;
    final int[] wordScores;
    final int[] gapPatterns;
    final int[] charPatterns;

    private SegmentationModel(ByteBuffer in) throws IOException {
        byte[] nameBytes = new byte[length(in, 1)];
        in.get(nameBytes);
        name = new String(nameBytes, StandardCharsets.UTF_8);
        char[] chars = new char[length(in, Character.BYTES)];
        in.asCharBuffer().get(chars);
        in.position(in.position() + chars.length * Character.BYTES);
        ids = idTable(chars);
        singles = longs(in);
        bigramBases = ints(in);
        bigrams = longs(in);
        extensions = ints(in);
        trigrams = longs(in);
        trie = longs(in);
        wordScores = ints(in);
        gapPatterns = ints(in);
        charPatterns = ints(in);
        if (singles.length != chars.length || bigramBases.length != TIERS * chars.length || in.hasRemaining()) {
            throw new IOException("segmentation model: tables do not fit together");
        }
    }

    /**
     * Reads a model; does not close {@code in}.
     *
     * @throws IOException if it cannot be read, is no model, of another version, or damaged
     */
    public static SegmentationModel read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
            throw new IOException("not a segmentation model");
        }
        int version = bytes.getInt();
        if (version != FORMAT_VERSION) {
            throw new IOException("segmentation model of version " + version + ", expected " + FORMAT_VERSION);
        }
        int expected = bytes.getInt();
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        if ((int) checksum.getValue() != expected) {
            throw new IOException("segmentation model is damaged: wrong checksum");
        }
        return new SegmentationModel(bytes);
    }

    /** Names the model: standard, training corpus, lexicons, checksum. */
    public String name() {
        return name;
    }

    /** The tier of an id as the second of a bigram. */
    public static int tier(int id) {
        int tier = 0;
        while (tier < TIER_LIMITS.length && id >= TIER_LIMITS[tier]) {
            tier++;
        }
        return tier;
    }

    /** The bit of an extension that is set if a char with this id, or another of its group, is a third char. */
    public static int filterBit(int id) {
        return BASE_BITS + id % FILTER_GROUPS;
    }

    private static int[] idTable(char[] chars) {
        short[] known = new short[Character.MAX_VALUE + 1];
        for (int id = FIRST_KNOWN_ID; id < chars.length; id++) {
            known[chars[id]] = (short) id;
        }
        int[] ids = new int[Character.MAX_VALUE + 1];
        for (int c = 0; c < ids.length; c++) {
            char folded = SegmentAlphabet.fold((char) c);
            int charClass = SegmentAlphabet.classOf(folded);
            int id = known[folded] & ID_MASK;
            int usedId = id == 0 ? charClass : id;
            ids[c] = usedId | tier(usedId) << TIER_SHIFT | filterBit(usedId) << FILTER_SHIFT | charClass << CLASS_SHIFT;
        }
        return ids;
    }

    private static int length(ByteBuffer in, int elementSize) throws IOException {
        int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (length < 0 || (long) length * elementSize > in.remaining()) {
            throw new IOException("segmentation model is cut short");
        }
        return length;
    }

    private static int[] ints(ByteBuffer in) throws IOException {
        int[] values = new int[length(in, Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    private static long[] longs(ByteBuffer in) throws IOException {
        long[] values = new long[length(in, Long.BYTES)];
        in.asLongBuffer().get(values);
        in.position(in.position() + values.length * Long.BYTES);
        return values;
    }
}
