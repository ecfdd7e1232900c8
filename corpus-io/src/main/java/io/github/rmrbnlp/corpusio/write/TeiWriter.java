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
 * article. Fields TEI has no element for are {@code note}s with a type. Each line of a body is a {@code p}: the texts of a
 * body's {@code p} elements, joined by line feeds, are the body. Not thread-safe.
 */
public final class TeiWriter implements ArticleWriter {
    private final Writer out;
    private final TeiMarkup xml;
    private int articles;

    /** What stands off an article's text. */
    @FunctionalInterface
    public interface StandOff {
        /**
         * Writes what belongs into a {@code standOff} element.
         *
         * @param anchor the {@code xml:id} of the article's {@code body}; an id of its own begins with it
         */
        void write(TeiMarkup xml, String anchor) throws IOException;
    }

    /**
     * Starts the document.
     *
     * @param out is closed with the writer
     */
    public TeiWriter(OutputStream out) throws IOException {
        this(out, Map.of());
    }

    /**
     * Starts a document that tells where it comes from.
     *
     * @param out is closed with the writer
     * @param provenance names and values, for the document's {@code encodingDesc}
     */
    public TeiWriter(OutputStream out, Map<String, String> provenance) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.xml = new TeiMarkup(this.out);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
                + "<teiHeader><fileDesc><titleStmt><title>Newspaper articles</title></titleStmt>"
                + "<publicationStmt><p>Converted from an archive</p></publicationStmt>"
                + "<sourceDesc><p>See the header of each article</p></sourceDesc></fileDesc>");
        if (!provenance.isEmpty()) {
            this.out.write("<encodingDesc><projectDesc><list>");
            for (Map.Entry<String, String> entry : provenance.entrySet()) {
                xml.element("item", entry.getValue(), "n", entry.getKey());
            }
            this.out.write("</list></projectDesc></encodingDesc>");
        }
        this.out.write("</teiHeader>\n");
    }

    @Override
    public void write(Article article) throws IOException {
        write(article, null);
    }

    /** Writes an article with what stands off its text. */
    public void write(Article article, StandOff standOff) throws IOException {
        String anchor = "a" + ++articles;
        out.write("<TEI>\n<teiHeader><fileDesc><titleStmt>");
        xml.element("title", article.kicker(), "type", "kicker");
        xml.element("title", article.title() == null ? "" : article.title(), "type", "main");
        xml.element("title", article.subtitle(), "type", "sub");
        for (String author : article.authors()) {
            xml.element("author", author);
        }
        out.write("</titleStmt><publicationStmt>");
        xml.element("publisher", article.issuer() == null ? "unknown" : article.issuer());
        if (article.date() != null) {
            xml.element("date", article.date().toString(), "when", article.date().toString());
        }
        xml.element("idno", article.id(), "type", "article");
        xml.element("idno", article.documentNumber(), "type", "document");
        out.write("</publicationStmt>");
        notes(article);
        sourceDescription(article);
        out.write("</fileDesc>");
        profile(article);
        out.write("</teiHeader>\n");
        if (standOff != null) {
            xml.open("standOff");
            xml.line();
            standOff.write(xml, anchor);
            out.write("</standOff>\n");
        }
        out.write("<text>");
        xml.open("body", "xml:id", anchor);
        xml.line();
        for (String paragraph : article.body().split("\n", -1)) {
            xml.element("p", paragraph);
            xml.line();
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
            xml.element("note", person, "type", "person");
        }
        for (String unit : article.units()) {
            xml.element("note", unit, "type", "unit");
        }
        for (Map.Entry<String, String> field : article.otherFields().entrySet()) {
            xml.element("note", field.getValue(), "type", "field", "n", field.getKey());
        }
        out.write("</notesStmt>");
    }

    private void sourceDescription(Article article) throws IOException {
        out.write("<sourceDesc><bibl>");
        xml.element("title", article.paper(), "level", "j");
        xml.element("biblScope", string(article.issue()), "unit", "issue");
        xml.element("biblScope", string(article.page()), "unit", "page");
        xml.element("biblScope", article.pageName(), "unit", "pageName");
        xml.element("biblScope", string(article.item()), "unit", "item");
        xml.element("biblScope", article.column(), "unit", "column");
        String entry = article.source().entry() == null ? "" : "!" + article.source().entry();
        xml.element("idno", article.source().file() + entry, "type", "file");
        out.write("</bibl></sourceDesc>");
    }

    private void profile(Article article) throws IOException {
        if (article.keywords().isEmpty() && article.genre().isEmpty() && article.classification() == null) {
            return;
        }
        out.write("<profileDesc><textClass>");
        terms("keyword", article.keywords());
        terms("genre", article.genre());
        xml.element("classCode", article.classification(), "scheme", "#CLC");
        out.write("</textClass></profileDesc>");
    }

    private void terms(String type, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        xml.open("keywords", "n", type);
        for (String value : values) {
            xml.element("term", value);
        }
        out.write("</keywords>");
    }

    private static String string(Integer value) {
        return value == null ? null : value.toString();
    }
}
