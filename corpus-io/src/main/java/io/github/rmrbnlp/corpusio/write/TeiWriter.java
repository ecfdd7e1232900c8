package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes articles as one TEI P5 document: a {@code teiCorpus} with a header of its own and a {@code TEI} element for each
 * article. Fields TEI has no element for are {@code note}s with a type. Not thread-safe.
 */
public final class TeiWriter implements ArticleWriter {
    private final Writer out;

    /**
     * Starts the document.
     *
     * @param out is closed with the writer
     */
    public TeiWriter(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
                + "<teiHeader><fileDesc><titleStmt><title>Newspaper articles</title></titleStmt>"
                + "<publicationStmt><p>Converted from an archive</p></publicationStmt>"
                + "<sourceDesc><p>See the header of each article</p></sourceDesc></fileDesc></teiHeader>\n");
    }

    @Override
    public void write(Article article) throws IOException {
        out.write("<TEI>\n<teiHeader><fileDesc><titleStmt>");
        element("title", "type=\"kicker\"", article.kicker());
        element("title", "type=\"main\"", article.title() == null ? "" : article.title());
        element("title", "type=\"sub\"", article.subtitle());
        for (String author : article.authors()) {
            element("author", "", author);
        }
        out.write("</titleStmt><publicationStmt>");
        element("publisher", "", article.issuer() == null ? "unknown" : article.issuer());
        if (article.date() != null) {
            element("date", "when=\"" + article.date() + "\"", article.date().toString());
        }
        element("idno", "type=\"article\"", article.id());
        element("idno", "type=\"document\"", article.documentNumber());
        out.write("</publicationStmt>");
        notes(article);
        sourceDescription(article);
        out.write("</fileDesc>");
        profile(article);
        out.write("</teiHeader>\n<text><body>\n");
        for (String paragraph : article.body().isEmpty() ? List.of("") : article.body().lines().toList()) {
            element("p", "", paragraph);
            out.write('\n');
        }
        out.write("</body></text>\n</TEI>\n");
    }

    @Override
    public void close() throws IOException {
        out.write("</teiCorpus>\n");
        out.close();
    }

    private void notes(Article article) throws IOException {
        if (article.otherFields().isEmpty() && article.people().isEmpty() && article.units().isEmpty()) {
            return;
        }
        out.write("<notesStmt>");
        for (String person : article.people()) {
            element("note", "type=\"person\"", person);
        }
        for (String unit : article.units()) {
            element("note", "type=\"unit\"", unit);
        }
        for (Map.Entry<String, String> field : article.otherFields().entrySet()) {
            element("note", "type=\"field\" n=\"" + escape(field.getKey()) + "\"", field.getValue());
        }
        out.write("</notesStmt>");
    }

    private void sourceDescription(Article article) throws IOException {
        out.write("<sourceDesc><bibl>");
        element("biblScope", "unit=\"issue\"", string(article.issue()));
        element("biblScope", "unit=\"page\"", string(article.page()));
        element("biblScope", "unit=\"pageName\"", article.pageName());
        element("biblScope", "unit=\"item\"", string(article.item()));
        element("biblScope", "unit=\"column\"", article.column());
        String entry = article.source().entry() == null ? "" : "!" + article.source().entry();
        element("idno", "type=\"file\"", article.source().file() + entry);
        out.write("</bibl></sourceDesc>");
    }

    private void profile(Article article) throws IOException {
        if (article.keywords().isEmpty() && article.genre().isEmpty() && article.classification() == null) {
            return;
        }
        out.write("<profileDesc><textClass>");
        terms("keyword", article.keywords());
        terms("genre", article.genre());
        element("classCode", "scheme=\"#CLC\"", article.classification());
        out.write("</textClass></profileDesc>");
    }

    private void terms(String type, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        out.write("<keywords n=\"" + type + "\">");
        for (String value : values) {
            element("term", "", value);
        }
        out.write("</keywords>");
    }

    private static String string(Integer value) {
        return value == null ? null : value.toString();
    }

    /** Writes the element, or nothing for null. */
    private void element(String name, String attributes, String content) throws IOException {
        if (content == null) {
            return;
        }
        out.write(attributes.isEmpty() ? "<" + name + ">" : "<" + name + " " + attributes + ">");
        out.write(escape(content));
        out.write("</" + name + ">");
    }

    /** Escapes markup; chars XML cannot hold become U+FFFD. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
