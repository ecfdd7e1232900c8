package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Format;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.ReadAccount;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import java.io.IOException;
import java.util.List;

/**
 * Cuts a decoded text into its documents, chooses the format of each by its content, and reads them. The documents tile
 * the text: every byte belongs to exactly one article, reject or skipped piece. Immutable, safe for all threads.
 *
 * <pre>{@code
 * new DocumentParser(null, null, false).parse(text, "19930713.TXT", null, sink);
 * }</pre>
 */
public final class DocumentParser {
    private final Format forced;
    private final String paper;
    private final boolean keepSourceText;
    private final PaperNames papers = new PaperNames();
    private final TaggedReader tagged;
    private final MarkdownReader markdown;
    private final JsonReader json;
    private final PlainReader plain;

    /**
     * @param forced the format of every document, or null to choose by content
     * @param paper the paper of every article that does not name its own, or null to go by the names of the folders
     * @param keepSourceText whether articles carry their text as it stands
     */
    public DocumentParser(Format forced, String paper, boolean keepSourceText) {
        this.forced = forced;
        this.paper = paper;
        this.keepSourceText = keepSourceText;
        AuthorNames authorNames = new AuthorNames();
        this.markdown = new MarkdownReader(authorNames);
        this.tagged = new TaggedReader(authorNames, markdown);
        this.json = new JsonReader(authorNames);
        this.plain = new PlainReader(authorNames, markdown);
    }

    /**
     * How far a text was read.
     *
     * @param chars the chars that were read; what follows is the document that may go on behind the text
     * @param account where their bytes went; it counts no entries
     */
    public record Progress(int chars, ReadAccount account) {
    }

    /**
     * Reads every document of the text.
     *
     * @param source the text of a file or entry, or the last piece of one
     * @param file the path as the caller gave it
     * @param entry the path inside an archive, or null
     * @return where the text's bytes went; it counts no entries
     * @throws IOException if the sink throws it
     */
    public ReadAccount parse(DecodedText source, String file, String entry, ReadSink sink) throws IOException {
        ReadAccount account = parse(source, file, entry, sink, false).account();
        if (account.bytesRead() != source.byteLength()) {
            throw new IllegalStateException(source.byteLength() + " bytes of " + file + ", but " + account);
        }
        return account;
    }

    /**
     * Reads the documents of a piece.
     *
     * @param more whether the source goes on behind the piece; then a document that reaches the end is not read
     * @throws IOException if the sink throws it
     */
    public Progress parse(DecodedText source, String file, String entry, ReadSink sink, boolean more)
            throws IOException {
        String text = source.text();
        int to = text.length();
        if (source.binary()) {
            ProblemLog log = new ProblemLog(source);
            log.add(Severity.ERROR, "binary", "no text in any known charset", 0);
            sink.reject(new Reject(file, entry, source.origin().byteOffset(), source.byteOffset(to), log.problems()));
            return new Progress(to, new ReadAccount(0, 0, 1, source.byteLength(), 0, source.byteLength(), 0));
        }
        int next = Chars.skipBlank(text, 0, to);
        if (next == to) {
            Problem empty = source.problem(Severity.WARNING, "empty", "no text", 0);
            sink.skipped(new Skipped(file, entry, source.origin().byteOffset(), source.byteOffset(to), empty));
            return new Progress(to, new ReadAccount(0, 0, 0, source.byteLength(), 0, 0, source.byteLength()));
        }
        String given = paper != null ? paper : papers.of(file, entry);
        ReadAccount account = ReadAccount.EMPTY;
        int start = 0;
        while (start < to) {
            FormatReader reader = choose(text, next, to);
            int end = reader.end(text, next, to);
            next = Chars.skipBlank(text, end, to);
            if (next == to) {
                if (more) {
                    break;
                }
                end = to;
            }
            Document document = new Document(source, file, entry, formatOf(reader), start, end, new ProblemLog(source));
            account = account.plus(read(reader, document, given, sink));
            start = end;
        }
        return new Progress(start, account);
    }

    /** The first line of the text that starts a record of a format with records, or -1. */
    public int recordStart(String text) {
        for (int line = 0; line < text.length(); line = Chars.nextLine(text, Chars.lineEnd(text, line, text.length()),
                text.length())) {
            int at = Chars.skipBlank(text, line, text.length());
            if (at < text.length() && choose(text, at, text.length()) != plain) {
                return line;
            }
        }
        return -1;
    }

    private FormatReader choose(String text, int at, int to) {
        if (forced != null) {
            return switch (forced) {
                case TAGGED -> tagged;
                case MARKDOWN -> markdown;
                case JSON -> json;
                case PLAIN -> plain;
            };
        }
        for (FormatReader reader : List.of(tagged, markdown, json)) {
            if (reader.startsAt(text, at, to)) {
                return reader;
            }
        }
        return plain;
    }

    private static Format formatOf(FormatReader reader) {
        return switch (reader) {
            case TaggedReader t -> Format.TAGGED;
            case MarkdownReader m -> Format.MARKDOWN;
            case JsonReader j -> Format.JSON;
            case PlainReader p -> Format.PLAIN;
        };
    }

    private ReadAccount read(FormatReader reader, Document document, String given, ReadSink sink) throws IOException {
        long bytes = document.byteEnd() - document.byteStart();
        try {
            List<ArticleBuilder> articles = reader.read(document);
            if (articles.isEmpty()) {
                document.log().add(Severity.INFO, "heading", "tells where the articles come from", document.start());
                sink.skipped(new Skipped(document.file(), document.entry(), document.byteStart(), document.byteEnd(),
                        document.log().problems().getLast()));
                return new ReadAccount(0, 0, 0, bytes, 0, 0, bytes);
            }
            document.log().addAll(decodingProblems(document));
            for (ArticleBuilder article : articles) {
                if (keepSourceText && articles.size() == 1) {
                    article.sourceText(document.sourceText());
                }
                if (article.paper() == null) {
                    // one that was read before stays what it was: the folder it lies in now says nothing of it
                    article.paper(article.hasId() ? paper : given);
                }
                sink.article(article.problems(document.log().problems()).build());
            }
            return new ReadAccount(0, articles.size(), 0, bytes, bytes, 0, 0);
        } catch (RejectedException e) {
            document.log().add(Severity.ERROR, e.code(), e.getMessage(), e.at());
            document.log().addAll(decodingProblems(document));
            sink.reject(new Reject(document.file(), document.entry(), document.byteStart(), document.byteEnd(),
                    document.log().problems()));
            return new ReadAccount(0, 0, 1, bytes, 0, bytes, 0);
        }
    }

    private static List<Problem> decodingProblems(Document document) {
        List<Problem> all = document.source().problems();
        if (all.isEmpty()) {
            return all;
        }
        return all.stream().filter(p -> p.byteOffset() >= document.byteStart() && p.byteOffset() < document.byteEnd())
                .toList();
    }
}
