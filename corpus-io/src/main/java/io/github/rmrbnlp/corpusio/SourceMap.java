package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import java.util.Arrays;
import java.util.Objects;

/**
 * For every char of an article's body its place in the source file or entry: char (UTF-16 index in the decoded text),
 * byte, line and column. Offsets are UTF-16 indexes into the body; the body's length itself maps to the end of the last
 * char. Immutable, safe for all threads.
 *
 * <p>The body is a row of stretches, each copied from one place of one source line. A stretch keeps where it starts and,
 * as pairs of length and bytes per char, how its chars lie in the bytes; a newspaper paragraph costs some 40 bytes. Chars
 * that stand for other chars of the source (a paragraph's line feed, the {@code &} of an HTML entity) map to the place of
 * what they stand for and are not {@link #verbatim}.
 *
 * <pre>{@code
 * long at = article.bodyMap().sourceByte(article.body().indexOf("送温暖"));
 * }</pre>
 */
public final class SourceMap {
    /** Fields of a stretch: first body offset, char and byte relative to the bases, line, column, index into widths. */
    private static final int STRIDE = 6;
    /** The width of chars that were replaced and do not advance in the source. */
    private static final int REPLACED = 7;
    private static final int WIDTH_BITS = 3;
    /** A look-up walks through the runs of one stretch: a long line is several stretches. */
    private static final int MAX_RUNS = 64;

    private final int length;
    private final long charBase;
    private final long byteBase;
    private final int[] stretches;
    private final byte[] widths;

    private SourceMap(int length, long charBase, long byteBase, int[] stretches, byte[] widths) {
        this.length = length;
        this.charBase = charBase;
        this.byteBase = byteBase;
        this.stretches = stretches;
        this.widths = widths;
    }

    /** The number of chars of the body. */
    public int length() {
        return length;
    }

    /** The char in the decoded source, counted from 0; a byte order mark is no char. */
    public long sourceChar(int bodyOffset) {
        return charBase + locate(bodyOffset).charOffset;
    }

    /** The byte in the file or entry, counted from 0; the second half of a surrogate pair has the pair's third byte. */
    public long sourceByte(int bodyOffset) {
        return byteBase + locate(bodyOffset).byteOffset;
    }

    /** The line, counted from 1. */
    public int line(int bodyOffset) {
        return locate(bodyOffset).line;
    }

    /** The column in UTF-16 units, counted from 1. */
    public int column(int bodyOffset) {
        return locate(bodyOffset).column;
    }

    /** Whether the body's char is the very char that stands at its place in the source. */
    public boolean verbatim(int bodyOffset) {
        Objects.checkIndex(bodyOffset, length);
        return locate(bodyOffset).verbatim;
    }

    /** A compact form for storing, some 15 bytes for a paragraph; {@link #ofBytes} reads it. */
    public byte[] toBytes() {
        return SourceMapBytes.write(length, charBase, byteBase, stretches, STRIDE, widths);
    }

    /**
     * The map of that compact form.
     *
     * @throws IllegalArgumentException if {@code bytes} is no such form
     */
    public static SourceMap ofBytes(byte[] bytes) {
        SourceMapBytes in = new SourceMapBytes(bytes);
        return new SourceMap((int) in.next(), in.next(), in.next(), in.nextStretches(STRIDE), in.rest());
    }

    private Place locate(int bodyOffset) {
        Objects.checkIndex(bodyOffset, length + 1);
        if (stretches.length == 0) {
            return new Place(0, 0, 1, 1, false);
        }
        int at = stretchOf(bodyOffset) * STRIDE;
        int rest = bodyOffset - stretches[at];
        int chars = 0;
        int bytes = 0;
        int next = stretches[at + 5];
        int end = at + STRIDE < stretches.length ? stretches[at + STRIDE + 5] : widths.length;
        boolean verbatim = false;
        while (next < end) {
            int run = 0;
            int shift = 0;
            byte b;
            do {
                b = widths[next++];
                run |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            int width = run & REPLACED;
            int taken = Math.min(rest, run >>> WIDTH_BITS);
            if (width != REPLACED) {
                chars += taken;
                bytes += taken * width;
            }
            verbatim = width != REPLACED;
            if (taken < run >>> WIDTH_BITS) {
                break;
            }
            rest -= taken;
        }
        return new Place(stretches[at + 1] + chars, stretches[at + 2] + bytes, stretches[at + 3],
                stretches[at + 4] + chars, verbatim);
    }

    private int stretchOf(int bodyOffset) {
        int low = 0;
        int high = stretches.length / STRIDE - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches[middle * STRIDE] <= bodyOffset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private record Place(int charOffset, int byteOffset, int line, int column, boolean verbatim) {
    }

    /** Builds a map while the body grows, front to back. Not thread-safe. */
    public static final class Builder {
        private final DecodedText source;
        private int[] stretches = new int[STRIDE * 8];
        private int stretchLength;
        private byte[] widths = new byte[64];
        private int widthLength;
        private int length;
        private int nextChar = -1;
        private int runLength;
        private int runWidth = -1;
        private int runs;

        /** @param source the text the body is taken from */
        public Builder(DecodedText source) {
            this.source = source;
        }

        /** The next chars of the body are the source's {@code [from, to)}, which lie on one line. */
        public void copy(int from, int to) {
            if (from == to) {
                return;
            }
            if (from != nextChar) {
                startStretch(from);
            }
            for (int at = from; at < to;) {
                int end = source.sameWidthEnd(at, to);
                if (runs == MAX_RUNS) {
                    startStretch(at);
                }
                run(source.width(at), end - at);
                length += end - at;
                at = end;
            }
            nextChar = to;
        }

        /** The next {@code count} chars of the body stand for something else that starts at the source's {@code at}. */
        public void replace(int at, int count) {
            if (at != nextChar) {
                startStretch(at);
            }
            run(REPLACED, count);
            length += count;
            nextChar = -1;
        }

        /** The map of everything so far. */
        public SourceMap build() {
            flushRun();
            return new SourceMap(length, source.origin().charOffset(), source.origin().byteOffset(),
                    Arrays.copyOf(stretches, stretchLength), Arrays.copyOf(widths, widthLength));
        }

        private void startStretch(int at) {
            flushRun();
            runs = 0;
            if (stretchLength == stretches.length) {
                stretches = Arrays.copyOf(stretches, stretchLength * 2);
            }
            stretches[stretchLength++] = length;
            stretches[stretchLength++] = at;
            stretches[stretchLength++] = (int) (source.byteOffset(at) - source.origin().byteOffset());
            stretches[stretchLength++] = source.line(at);
            stretches[stretchLength++] = source.column(at);
            stretches[stretchLength++] = widthLength;
        }

        private void run(int width, int count) {
            if (width != runWidth) {
                flushRun();
                runWidth = width;
                runs++;
            }
            runLength += count;
        }

        private void flushRun() {
            if (runLength > 0) {
                if (widthLength + 5 > widths.length) {
                    widths = Arrays.copyOf(widths, widths.length * 2);
                }
                // 28 bits of length: a body stretch is one line, and lines end far below 268 million chars
                int rest = runLength << WIDTH_BITS | runWidth;
                while (rest > 0x7F) {
                    widths[widthLength++] = (byte) (rest | 0x80);
                    rest >>>= 7;
                }
                widths[widthLength++] = (byte) rest;
            }
            runLength = 0;
            runWidth = -1;
        }
    }
}
