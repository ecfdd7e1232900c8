package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Format;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.corpusio.SourceText;
import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One document inside a decoded text, while it is read.
 *
 * @param source the text that holds it
 * @param file the path as the caller gave it
 * @param entry the path inside an archive, or null
 * @param format its format
 * @param start its first char
 * @param end the char after its last
 * @param log what was noticed
 */
record Document(DecodedText source, String file, String entry, Format format, int start, int end, ProblemLog log) {
    String text() {
        return source.text();
    }

    /** The first byte; a byte order mark belongs to the first document. */
    long byteStart() {
        return start == 0 ? source.origin().byteOffset() : source.byteOffset(start);
    }

    long byteEnd() {
        return source.byteOffset(end);
    }

    /** A document inside this one, with the same log. */
    Document part(int from, int to) {
        return new Document(source, file, entry, format, from, to, log);
    }

    /** An article that stands here, with nothing read yet. */
    ArticleBuilder article() {
        return new ArticleBuilder(
                new Source(file, entry, source.charset().name(), format.jsonName(), byteStart(), byteEnd()));
    }

    /** The cleaned text of a field on one line, or null if nothing is left. */
    String field(int from, int to) {
        String value = CleanText.field(TextView.of(source), from, to, log);
        return value.isEmpty() ? null : value;
    }

    void warn(String code, String message, int at) {
        log.add(Severity.WARNING, code, message, at);
    }

    /** The document as it stands in the file. */
    SourceText sourceText() {
        String text = source.text().substring(start, end);
        boolean bom = start == 0 && source.bomLength() > 0;
        return new SourceText(bom ? "\uFEFF" + text : text, encodingCharset(source.charset(), bom));
    }

    /** UTF-16 writes a mark of its own; one with a fixed byte order does not. */
    private static Charset encodingCharset(Charset charset, boolean bom) {
        return bom && charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
    }
}
