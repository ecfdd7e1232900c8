package io.github.rmrbnlp.corpusio.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * A source of any length as decoded pieces of bounded size. The caller says after each piece how far it could use it,
 * which is up to the start of a document that may go on behind the piece; the rest comes again at the start of the next
 * piece. Reused for one source after the other; not thread-safe.
 *
 * <pre>{@code
 * pieces.open(in);
 * for (DecodedText piece = pieces.next(); piece != null; piece = pieces.next()) {
 *     pieces.consume(pieces.isLast() ? piece.length() : startOfLastDocument(piece));
 * }
 * }</pre>
 *
 * <p>A piece of which nothing could be used comes again, longer; one that has grown to the greatest length a document may
 * have {@link #isFull() is full}, and some of it has to be used. The charset is detected in the first piece and kept, unless a later piece does
 * not fit it.
 */
public final class TextPieces {
    private static final int FIRST_BUFFER = 1 << 13;

    private final TextDecoder decoder;
    private final PieceOptions options;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private InputStream in;
    private int length;
    private int wanted;
    private boolean ended;
    private boolean finished;
    private TextOrigin origin;
    private Detection detection;
    private DecodedText piece;

    /** Pieces as {@code options} bound them, decoded by {@code decoder}. */
    public TextPieces(TextDecoder decoder, PieceOptions options) {
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** How much is held in memory. */
    public PieceOptions options() {
        return options;
    }

    /** Starts a new source at its beginning. The stream stays the caller's to close. */
    public void open(InputStream source) {
        open(source, TextOrigin.START);
    }

    /**
     * Starts in a source.
     *
     * @param source stands at {@code start}
     * @param start where that is in the file or entry
     */
    public void open(InputStream source, TextOrigin start) {
        in = Objects.requireNonNull(source, "source");
        length = 0;
        wanted = options.pieceBytes();
        ended = false;
        finished = false;
        origin = Objects.requireNonNull(start, "start");
        detection = null;
        piece = null;
    }

    /**
     * The next piece; null behind the last. An empty source has one empty piece.
     *
     * @throws IOException if the source cannot be read
     */
    public DecodedText next() throws IOException {
        if (finished) {
            return null;
        }
        fill();
        piece = detection == null
                ? decoder.decode(buffer, 0, length, origin)
                : decoder.decodeMore(buffer, 0, length, origin, detection);
        return piece;
    }

    /** The place behind everything used so far. */
    public TextOrigin position() {
        return origin;
    }

    /** Whether nothing follows the present piece. */
    public boolean isLast() {
        return ended;
    }

    /** Whether the present piece has the greatest length a document may have. */
    public boolean isFull() {
        return !ended && length >= options.maxDocumentBytes();
    }

    /**
     * Takes the first {@code chars} of the present piece as used.
     *
     * @param chars from 0 to the piece's length; some of the last piece and of a full one
     */
    public void consume(int chars) {
        Objects.checkIndex(chars, piece.length() + 1);
        finished = ended && chars == piece.length();
        if (chars == 0 && !finished) {
            if (ended || isFull()) {
                throw new IllegalArgumentException(
                        "nothing of " + piece.length() + " chars used, but no more can come");
            }
            wanted = (int) Math.min(options.maxDocumentBytes(), 2L * wanted);
            return;
        }
        long end = piece.byteOffset(chars);
        int used = (int) (end - origin.byteOffset());
        System.arraycopy(buffer, used, buffer, 0, length - used);
        length -= used;
        origin = new TextOrigin(end, origin.charOffset() + chars, piece.line(chars));
        detection = piece.detection();
        wanted = Math.max(options.pieceBytes(), Math.min(options.maxDocumentBytes(), 2 * length));
    }

    /** Reads until the piece is as long as wanted, and one byte more to know whether it is the last. */
    private void fill() throws IOException {
        while (!ended && length <= wanted) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(options.maxDocumentBytes() + 1, 2 * buffer.length));
            }
            int n = in.read(buffer, length, Math.min(buffer.length, wanted + 1) - length);
            ended = n < 0;
            length += Math.max(0, n);
        }
    }
}
