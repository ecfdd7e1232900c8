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
 * (UTF-8) and the tables in the order of {@link Table}.
 */
public final class SegmentationModel {
    /** The first four bytes of a model file. */
    public static final int MAGIC = 0x47455352;
    /** The layout this class reads. */
    public static final int FORMAT_VERSION = 3;
    /** Bytes before the name. */
    public static final int HEADER = 12;
    /** Where in the {@link Table#CHARS} the bases of bigrams begin. */
    public static final int BASES = Character.MAX_VALUE + 1;
    /** In a bigram: the number of its row, then the {@link CharEntry#filterBit}s of the third chars, then the first id. */
    public static final int FILTER_SHIFT = Character.SIZE;
    /** Where in a bigram the first id is. */
    public static final int FIRST_SHIFT = FILTER_SHIFT + CharEntry.FILTER_BITS;
    /**
     * As many neighbouring bigrams share one base for their trigrams, as a power of two: few have any, and a base for each would
     * be a large table with little in it.
     */
    public static final int GROUP_BITS = 3;
    /** Where in a trigram the group of its bigram is; below the number of its row, and lowest whether a longer word follows. */
    public static final int GROUP_SHIFT = Character.SIZE;
    /** Width of the fields of a trie entry: base of its parent, base of its children, and above both the number of its word. */
    public static final int NODE_BITS = 20;
    static final int NODE_MASK = (1 << NODE_BITS) - 1;
    static final int ROW_MASK = Character.MAX_VALUE;
    /** Keeps the lower half of a {@linkplain #patterns pattern} from borrowing from the upper. */
    static final int PATTERN_BIAS = 1 << 24;

    /** The tables of a model file. */
    public enum Table {
        /** Ints: the {@link CharEntry} of every char, then for each id and tier the base to which the second id is added. */
        CHARS,
        /** Ints: whose it is and the number of its row; rows recur, as lexicon words of a class share one. */
        BIGRAMS,
        /** Longs: the rows of bigrams by number, then the biased row of each id, see {@link ScoreLayout}. */
        ROWS,
        /** Ints: for each group of bigrams the base of its trigrams: third id and place in the group are added. */
        TRIGRAM_BASES,
        /** Ints, as the bigrams. */
        TRIGRAMS, TRIGRAM_ROWS,
        /** Ints: for each trigram the trie base of longer words. */
        TRIE_BASES,
        /** Longs: for each node the base of its parent, that of its children, the number of its word's scores, 0: no word. */
        TRIE,
        /** Ints: {@link ScoreLayout#WORD_SCORES} a number. */
        WORD_SCORES,
        /** Ints, by the classes of four chars. */
        GAP_PATTERNS,
        /** Ints, by the classes of three chars. */
        CHAR_PATTERNS
    }

    final String name;
    final int[] chars;
    /** Rows of two chars by their number, then those of single chars: one table for the loop that reads both. */
    final long[] rows;
    /** Where in {@link #rows} those of single chars begin. */
    final int singles;
    final int[] bigrams;
    final int[] trigramBases;
    final int[] trigrams;
    final long[] trigramRows;
    final int[] trieBases;
    final long[] trie;
    final int[] wordScores;
    /**
     * By the classes of the four chars around a gap: in the upper half the score of the gap, in the lower that of the char
     * before it, both without the bias of the rows they are added to.
     */
    final long[] patterns;
    /** The entry of {@link SegmentAlphabet#PAD}. */
    final int pad;

    private SegmentationModel(ByteBuffer in) throws IOException {
        byte[] nameBytes = new byte[length(in, 1)];
        in.get(nameBytes);
        name = new String(nameBytes, StandardCharsets.UTF_8);
        chars = ints(in);
        bigrams = ints(in);
        rows = longs(in);
        trigramBases = ints(in);
        trigrams = ints(in);
        trigramRows = longs(in);
        trieBases = ints(in);
        trie = longs(in);
        wordScores = ints(in);
        int[] gapPatterns = ints(in);
        int[] charPatterns = ints(in);
        singles = rows.length - (chars.length - BASES) / CharEntry.TIERS;
        boolean fits = singles > 0
                && trieBases.length == trigrams.length
                && gapPatterns.length == 1 << 4 * ScoreLayout.GAP_PATTERN
                && charPatterns.length == 1 << 4 * ScoreLayout.CHAR_PATTERN;
        if (!fits || in.hasRemaining()) {
            throw new IOException("segmentation model: tables do not fit together");
        }
        pad = chars[SegmentAlphabet.PAD];
        patterns = new long[gapPatterns.length];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = ((long) gapPatterns[i] - ScoreLayout.GAP_BIAS << Integer.SIZE)
                    + charPatterns[i >>> 4] + PATTERN_BIAS;
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
