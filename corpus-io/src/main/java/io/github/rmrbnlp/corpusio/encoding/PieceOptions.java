package io.github.rmrbnlp.corpusio.encoding;

/**
 * How much of a source is held in memory at once. Immutable.
 *
 * @param pieceBytes bytes decoded at once; a smaller file or entry is one piece
 * @param maxDocumentBytes bytes one document may have; a larger one is not read but reported
 */
public record PieceOptions(int pieceBytes, int maxDocumentBytes) {
    /** Pieces of 1 MiB, documents of at most 16 MiB: a thousand times the longest article known (13,271 characters). */
    public static final PieceOptions DEFAULT = new PieceOptions(1 << 20, 16 << 20);

    public PieceOptions {
        if (pieceBytes < 16 || maxDocumentBytes < pieceBytes || maxDocumentBytes > 1 << 29) {
            throw new IllegalArgumentException("pieces of " + pieceBytes + " bytes, documents of " + maxDocumentBytes);
        }
    }
}
