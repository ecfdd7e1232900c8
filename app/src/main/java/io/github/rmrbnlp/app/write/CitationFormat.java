package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.Citation;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How reference managers and bibliographies cite an article, of the paper that {@link Citation#paper} tells; what has neither
 * paper nor page is no newspaper article. Stateless.
 */
public enum CitationFormat {
    /** GB/T 7714—2015, newspaper article: {@code 李明. 题名[N]. 人民日报, 2002-01-19(1).} */
    GBT7714("txt", "GB/T 7714") {
        @Override
        public String of(Article article) {
            String who = authors(article);
            String title = title(article);
            if (article.documentNumber() != null) {
                return sentence(article.issuer() == null ? who : article.issuer()) + title + ": "
                        + article.documentNumber() + "[Z].";
            }
            String paper = Citation.paper(article);
            String page = article.page() == null ? "" : "(" + article.page() + ")";
            String day = article.date() == null ? null : article.date() + page;
            String where = Stream.of(paper, day).filter(Objects::nonNull).collect(Collectors.joining(", "));
            return sentence(who) + title + (paper == null ? "[Z]." : "[N].")
                    + (where.isEmpty() ? "" : " " + where + ".");
        }

        private String authors(Article article) {
            List<String> names = article.authors();
            return names.size() <= MAX_AUTHORS
                    ? String.join(", ", names)
                    : String.join(", ", names.subList(0, MAX_AUTHORS)) + ", 等";
        }

        private String sentence(String text) {
            return text.isEmpty() ? "" : text + ". ";
        }
    },
    /** BibTeX, for example for Zotero and LaTeX. */
    BIBTEX("bib", "BibTeX") {
        @Override
        public String of(Article article) {
            StringBuilder out = new StringBuilder(Citation.paper(article) == null ? "@misc" : "@article");
            out.append("{rmrb-").append(article.id().replaceAll("[^\\p{L}0-9-]", ""));
            field(out, "author",
                    String.join(" and ", article.authors().stream().map(a -> "{" + escaped(a) + "}").toList()));
            field(out, "title", "{" + escaped(title(article)) + "}");
            String paper = Citation.paper(article);
            field(out, "journal", paper == null ? "" : escaped(paper));
            if (article.date() != null) {
                field(out, "date", article.date().toString());
                field(out, "year", Integer.toString(article.date().getYear()));
            }
            field(out, "pages", article.page() == null ? "" : article.page().toString());
            field(out, "number", article.documentNumber() == null ? "" : escaped(article.documentNumber()));
            field(out, "institution", article.issuer() == null ? "" : escaped(article.issuer()));
            field(out, "language", "chinese");
            return out.append("\n}\n").toString();
        }

        private void field(StringBuilder out, String name, String value) {
            if (!value.isEmpty()) {
                out.append(",\n  ").append(name).append(" = {").append(value).append('}');
            }
        }

        /** Signs that mean something to BibTeX or LaTeX become what prints them. */
        private String escaped(String text) {
            StringBuilder out = new StringBuilder();
            for (char c : text.toCharArray()) {
                switch (c) {
                    case '\\' -> out.append("\\textbackslash{}");
                    case '{', '}', '%', '&', '$', '#', '_' -> out.append('\\').append(c);
                    case '~' -> out.append("\\textasciitilde{}");
                    case '^' -> out.append("\\textasciicircum{}");
                    case '\n', '\r' -> out.append(' ');
                    default -> out.append(c);
                }
            }
            return out.toString();
        }
    },
    /** RIS, for example for EndNote and NoteExpress. */
    RIS("ris", "RIS") {
        @Override
        public String of(Article article) {
            StringBuilder out = new StringBuilder(Citation.paper(article) == null ? "TY  - GEN\r\n" : "TY  - NEWS\r\n");
            article.authors().forEach(author -> line(out, "AU", author));
            line(out, "TI", title(article));
            line(out, "T2", Citation.paper(article));
            if (article.date() != null) {
                line(out, "PY", Integer.toString(article.date().getYear()));
                line(out, "DA", DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).format(article.date()));
            }
            line(out, "SP", article.page() == null ? null : article.page().toString());
            line(out, "M1", article.documentNumber());
            line(out, "A3", article.issuer());
            line(out, "LA", "zh");
            line(out, "ID", article.id());
            return out.append("ER  - \r\n").toString();
        }

        private void line(StringBuilder out, String tag, String value) {
            if (value != null) {
                out.append(tag).append("  - ").append(value.replaceAll("[\\r\\n]+", " ")).append("\r\n");
            }
        }
    };

    /** Of more than three authors the standard names three. */
    private static final int MAX_AUTHORS = 3;

    private final String extension;
    private final String label;

    CitationFormat(String extension, String label) {
        this.extension = extension;
        this.label = label;
    }

    /** The file extension without its dot. */
    public String extension() {
        return extension;
    }

    /** The format's own name. */
    public String label() {
        return label;
    }

    /** The citation of an article. */
    public abstract String of(Article article);

    private static String title(Article article) {
        return article.title() == null ? article.id() : article.title().replaceAll("[\\r\\n]+", " ");
    }
}
