package io.github.rmrbnlp.corpusio.encoding;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The decoded text of a file, an entry or a piece of one, with the place of every char in the bytes. Immutable, safe for
 * all threads. Chars are UTF-16 units; a byte order mark is not part of the text. Places are those of the whole file or
 * entry, also when only a piece of it was decoded (see {@link TextOrigin}).
 *
 * <p>Costs 0.375 bytes a char beside the text; {@link #byteOffset} takes constant time.
 *
 * <pre>{@code
 * DecodedText text = new TextDecoder(DecodingOptions.AUTO).decode(bytes);
 * int tag = text.text().indexOf("〖ZW/正文〗");
 * long at = text.byteOffset(tag);
 * }</pre>
 */
public final class DecodedText {
    /** Problems of one document beyond this number are summed up in one more. */
    static final int MAX_PROBLEMS = 100;
    /** Texts are read front to back: the next line asked for is most often one of these many. */
    private static final int NEAR_LINES = 8;
    private static final long LOW_BITS = 0x5555_5555_5555_5555L;

    private final String text;
    private final Detection detection;
    private final TextOrigin origin;
    private final int byteLength;
    private final int undecodableBytes;
    private final long[] widths;
    private final int[] blockStarts;
    private final List<Problem> problems;
    private volatile int[] lineStarts;
    /** Where the last line was found, as a start for the next search; any line is right, so threads may race for it. */
    private int recentLine;

    /** @param byteLength the number of bytes decoded, byte order mark included */
    DecodedText(CharSink sink, Detection detection, TextOrigin origin, int byteLength, List<Problem> doubts) {
        this.text = sink.text();
        this.detection = detection;
        this.origin = origin;
        this.byteLength = byteLength;
        this.undecodableBytes = sink.malformedBytes();
        this.widths = sink.widths();
        this.blockStarts = blockStarts(widths, detection.bomLength());
        List<Problem> found = new ArrayList<>(doubts);
        addUndecodable(sink.malformedChars(), found);
        this.problems = List.copyOf(found);
    }

    /** The text, without byte order mark; undecodable bytes stand as U+FFFD. */
    public String text() {
        return text;
    }

    /** The number of chars. */
    public int length() {
        return text.length();
    }

    Detection detection() {
        return detection;
    }

    /** The charset the bytes were decoded with, in its canonical form: {@code GB18030} also for GBK and GB2312. */
    public Charset charset() {
        return detection.charset();
    }

    /** The probability that the charset is right, in [0, 1]; 1 where a byte order mark or the caller decided. */
    public double confidence() {
        return detection.confidence();
    }

    /** Whether the bytes are no text in any known charset; the text is then of no use. */
    public boolean binary() {
        return detection.binary();
    }

    /** The length of the byte order mark in bytes; 0 if there is none. */
    public int bomLength() {
        return detection.bomLength();
    }

    /** Where the decoded bytes start in the file or entry. */
    public TextOrigin origin() {
        return origin;
    }

    /** The number of bytes decoded, byte order mark included. */
    public int byteLength() {
        return byteLength;
    }

    /** The number of bytes no char could be made from; each run of them is a problem. */
    public int undecodableBytes() {
        return undecodableBytes;
    }

    /**
     * Undecodable bytes ({@code undecodable-bytes}, with the byte offset) and doubts about the charset
     * ({@code charset-mismatch}). At most 100 places are listed, one more problem sums up the rest.
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The byte in the file or entry at which a char starts; for the text's length, the end of the bytes. The second half of
     * a surrogate pair has the offset of the first.
     *
     * @param charIndex index into {@link #text()}, from 0 to {@link #length()}
     * @throws IndexOutOfBoundsException if the index is outside
     */
    public long byteOffset(int charIndex) {
        Objects.checkIndex(charIndex, text.length() + 1);
        if (charIndex == text.length()) {
            return origin.byteOffset() + byteLength;
        }
        int first = isSecondHalf(charIndex) ? charIndex - 1 : charIndex;
        int inBlock = first & 31;
        long before = widths[first >>> 5] & ((1L << (inBlock << 1)) - 1);
        return origin.byteOffset() + blockStarts[first >>> 5] + inBlock + weight(before);
    }

    /** The number of bytes the char was made from; half of them for each half of a surrogate pair. */
    public int width(int charIndex) {
        Objects.checkIndex(charIndex, text.length());
        return (int) (widths[charIndex >>> 5] >>> ((charIndex & 31) << 1) & 3) + 1;
    }

    /**
     * Where the chars that have as many bytes as the one at {@code from} end; at most {@code to}. Looks at 32 chars at a
     * time.
     *
     * @param from index of a char
     * @param to an index behind it
     */
    public int sameWidthEnd(int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        long width = widths[from >>> 5] >>> ((from & 31) << 1) & 3;
        long same = width * LOW_BITS;
        int at = from;
        while (at < to) {
            int inBlock = at & 31;
            long differs = (widths[at >>> 5] ^ same) >>> (inBlock << 1);
            int equal = Math.min(32 - inBlock, Long.numberOfTrailingZeros(differs) >>> 1);
            at += equal;
            if (equal < 32 - inBlock) {
                break;
            }
        }
        return Math.min(at, to);
    }

    /**
     * The char that holds a byte: the last char that starts at or before it; 0 for the byte order mark.
     *
     * @param byteOffset a byte of the file or entry, within the decoded ones or their end
     * @throws IndexOutOfBoundsException if the byte is outside
     */
    public int charIndex(long byteOffset) {
        long inPiece = Objects.checkIndex(byteOffset - origin.byteOffset(), byteLength + 1L);
        if (inPiece == byteLength) {
            return text.length();
        }
        int found = Arrays.binarySearch(blockStarts, (int) inPiece);
        int block = found >= 0 ? found : Math.max(0, -found - 2);
        int low = block << 5;
        int last = Math.min(text.length() - 1, low + 31);
        while (low < last && byteOffset(low + 1) <= byteOffset) {
            low++;
        }
        return low < text.length() && isSecondHalf(low) ? low - 1 : low;
    }

    /** The line of a char in the file or entry, counted from 1. Lines end with LF, CR LF or a lone CR. */
    public int line(int charIndex) {
        return origin.line() + lineIndex(charIndex);
    }

    /** The column of a char in UTF-16 units, counted from 1. */
    public int column(int charIndex) {
        return charIndex - lineStarts()[lineIndex(charIndex)] + 1;
    }

    /** A problem at a char of this text. */
    public Problem problem(Severity severity, String code, String message, int charIndex) {
        return new Problem(severity, code, message, line(charIndex), column(charIndex), byteOffset(charIndex));
    }

    private boolean isSecondHalf(int charIndex) {
        return charIndex > 0 && Character.isLowSurrogate(text.charAt(charIndex))
                && Character.isHighSurrogate(text.charAt(charIndex - 1));
    }

    private int lineIndex(int charIndex) {
        Objects.checkIndex(charIndex, text.length() + 1);
        int[] starts = lineStarts();
        int line = recentLine;
        if (charIndex < starts[line]) {
            line = 0;
        }
        int limit = Math.min(starts.length - 1, line + NEAR_LINES);
        while (line < limit && starts[line + 1] <= charIndex) {
            line++;
        }
        if (line == limit && limit < starts.length - 1) {
            int found = Arrays.binarySearch(starts, line, starts.length, charIndex);
            line = found >= 0 ? found : -found - 2;
        }
        recentLine = line;
        return line;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts();
            lineStarts = starts;
        }
        return starts;
    }

    /** Looks for each kind of line end by itself, which is several times as fast as looking at every char. */
    private int[] findLineStarts() {
        int[] starts = new int[16];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean alone = carriage >= 0 && (feed < 0 || carriage < feed - 1);
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = (alone ? carriage : feed) + 1;
            if (carriage >= 0 && (alone || carriage < feed)) {
                carriage = text.indexOf('\r', carriage + 1);
            }
            if (!alone) {
                feed = text.indexOf('\n', feed + 1);
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] blockStarts(long[] widths, int start) {
        int[] starts = new int[widths.length];
        int offset = start;
        for (int block = 0; block < starts.length; block++) {
            starts[block] = offset;
            offset += 32 + weight(widths[block]);
        }
        return starts;
    }

    /** The sum of the two-bit numbers in a word. */
    private static int weight(long word) {
        return Long.bitCount(word & LOW_BITS) + 2 * Long.bitCount(word & ~LOW_BITS);
    }

    private void addUndecodable(int[] malformed, List<Problem> found) {
        int places = 0;
        int listedBytes = 0;
        for (int from = 0; from < malformed.length;) {
            int to = from + 1;
            while (to < malformed.length && malformed[to] == malformed[to - 1] + 1) {
                to++;
            }
            int bytes = (int) (byteOffset(malformed[to - 1] + 1) - byteOffset(malformed[from]));
            if (places < MAX_PROBLEMS) {
                found.add(undecodable(malformed[from], bytes));
                listedBytes += bytes;
            } else if (places == MAX_PROBLEMS) {
                String rest = (undecodableBytes - listedBytes) + " more bytes from here on are no " + charset().name();
                found.add(problem(Severity.WARNING, "undecodable-bytes", rest, malformed[from]));
            }
            places++;
            from = to;
        }
    }

    private Problem undecodable(int charIndex, int bytes) {
        String what = bytes == 1 ? "1 byte is" : bytes + " bytes are";
        return problem(Severity.WARNING, "undecodable-bytes",
                what + " no " + charset().name() + "; replaced by U+FFFD", charIndex);
    }
}
