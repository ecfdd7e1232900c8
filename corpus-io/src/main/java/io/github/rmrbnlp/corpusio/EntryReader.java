package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.container.SourceEntry;
import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import io.github.rmrbnlp.corpusio.encoding.TextDecoder;
import io.github.rmrbnlp.corpusio.encoding.TextOrigin;
import io.github.rmrbnlp.corpusio.encoding.TextPieces;
import io.github.rmrbnlp.corpusio.format.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads one file or entry after the other, piece by piece; owns the buffer. Not thread-safe. */
final class EntryReader {
    /** A char cut off here is whole: no charset spends more than this many chars of damage on a truncated one. */
    private static final int TAIL = 4;
    private static final ReadAccount ONE_ENTRY = new ReadAccount(1, 0, 0, 0, 0, 0, 0);

    private final TextPieces pieces;
    private final DocumentParser parser;
    private final ReadSink sink;

    EntryReader(ReadOptions options, DocumentParser parser, ReadSink sink) {
        this.pieces = new TextPieces(new TextDecoder(options.decoding()), options.pieces());
        this.parser = parser;
        this.sink = sink;
    }

    /** Reads all of it. */
    ReadAccount read(SourceEntry source) throws IOException {
        pieces.open(source.in(), TextOrigin.START);
        ReadAccount account = documents(source);
        sink.endOfEntry(source.file(), source.entry(), account.bytesRead());
        return account.plus(ONE_ENTRY);
    }

    /**
     * Reads some ranges of it; lines and columns are still those of the whole.
     *
     * @param ranges ascending, without overlap
     */
    ReadAccount read(SourceEntry source, List<Reject> ranges) throws IOException {
        ReadAccount account = ReadAccount.EMPTY;
        TextOrigin origin = TextOrigin.START;
        for (Reject range : ranges) {
            origin = skip(source.in(), origin, range.byteStart());
            pieces.open(new Slice(source.in(), range.byteEnd() - range.byteStart()), origin);
            account = account.plus(documents(source));
            origin = pieces.position();
        }
        sink.endOfEntry(source.file(), source.entry(), account.bytesRead());
        return account.plus(ONE_ENTRY);
    }

    private ReadAccount documents(SourceEntry source) throws IOException {
        ReadAccount account = ReadAccount.EMPTY;
        for (DecodedText piece = pieces.next(); piece != null; piece = pieces.next()) {
            if (piece.binary() && !pieces.isLast()) {
                account = account.plus(reject(source, piece, "binary", "no text in any known charset", false));
            } else if (pieces.isLast()) {
                account = account.plus(parser.parse(piece, source.file(), source.entry(), sink));
                pieces.consume(piece.length());
            } else {
                account = account.plus(complete(source, piece));
            }
        }
        return account;
    }

    /** Reads the documents that end within the piece. */
    private ReadAccount complete(SourceEntry source, DecodedText piece) throws IOException {
        DocumentParser.Progress progress = parser.parse(piece, source.file(), source.entry(), sink, true);
        if (progress.chars() == 0 && pieces.isFull()) {
            String message = "the document is longer than " + pieces.options().maxDocumentBytes() + " bytes";
            return progress.account().plus(reject(source, piece, "too-large", message, true));
        }
        pieces.consume(progress.chars());
        return progress.account();
    }

    /** Rejects everything from the present piece on, to the end of the source or to the next record. */
    private ReadAccount reject(SourceEntry source, DecodedText first, String code, String message, boolean toRecord)
            throws IOException {
        long start = first.origin().byteOffset();
        Problem why = first.problem(Severity.ERROR, code, message, 0);
        for (DecodedText piece = first; piece != null; piece = pieces.next()) {
            int record = toRecord && piece != first ? parser.recordStart(piece.text()) : -1;
            if (record == 0) {
                break;
            }
            pieces.consume(record > 0 ? record : pieces.isLast() ? piece.length() : cut(piece));
            if (record > 0) {
                break;
            }
        }
        long end = pieces.position().byteOffset();
        sink.reject(new Reject(source.file(), source.entry(), start, end, List.of(why)));
        return new ReadAccount(0, 0, 1, end - start, 0, end - start, 0);
    }

    /** The last place of a long piece that is between lines, or at least between chars. */
    private static int cut(DecodedText piece) {
        int line = piece.text().lastIndexOf('\n', piece.length() - TAIL) + 1;
        return line > 0 ? line : piece.length() - TAIL;
    }

    private TextOrigin skip(InputStream in, TextOrigin from, long to) throws IOException {
        if (to <= from.byteOffset()) {
            return from;
        }
        pieces.open(new Slice(in, to - from.byteOffset()), from);
        for (DecodedText piece = pieces.next(); piece != null; piece = pieces.next()) {
            pieces.consume(pieces.isLast() ? piece.length() : cut(piece));
        }
        return pieces.position();
    }

    /** The next bytes of a stream, which stays open. */
    private static final class Slice extends InputStream {
        private final InputStream in;
        private long left;

        Slice(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = left == 0 ? -1 : in.read(bytes, from, (int) Math.min(left, length));
            left -= Math.max(0, n);
            return n;
        }
    }
}
