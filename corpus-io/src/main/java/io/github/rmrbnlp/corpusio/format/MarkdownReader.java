package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markdown archive: {@code ### title}, author, date, page, column, body. Immutable, safe for all threads. */
final class MarkdownReader implements FormatReader {
    private static final String TITLE_MARK = "### ";
    private static final String TAGGED_RECORD = "〖ZQ/";
    private static final Pattern PAGE = Pattern.compile("第\\s*(\\d{1,3})\\s*版\\s*(?:[(（](.*)[)）])?");
    private static final Pattern COLUMN = Pattern.compile("专栏[：:](.*)");
    /** Author, date, page and column, with room for a few blank lines. */
    private static final int HEADER_LINES = 8;

    private final AuthorNames authorNames;

    MarkdownReader(AuthorNames authorNames) {
        this.authorNames = authorNames;
    }

    @Override
    public boolean startsAt(String text, int at, int to) {
        if (!text.startsWith(TITLE_MARK, at)) {
            return false;
        }
        int line = Chars.nextLine(text, Chars.lineEnd(text, at, to), to);
        for (int i = 0; i < HEADER_LINES && line < to; i++) {
            int end = Chars.lineEnd(text, line, to);
            int start = Chars.skipBlank(text, line, end);
            int trimmed = Chars.trimEnd(text, start, end);
            char first = start < trimmed ? text.charAt(start) : 0;
            if (Chars.isDigit(first) && isDate(text, start, trimmed)
                    || first == '第' && PAGE.matcher(text).region(start, trimmed).matches()) {
                return true;
            }
            line = Chars.nextLine(text, end, to);
        }
        return false;
    }

    /** Whether the text is of the shape 1990-3-05. */
    private static boolean isDate(String text, int from, int to) {
        int monthEnd = from + 5 < to && text.charAt(from + 4) == '-' ? digitsEnd(text, from + 5, to) : 0;
        int dayEnd = monthEnd > from + 5 && monthEnd < to && text.charAt(monthEnd) == '-'
                ? digitsEnd(text, monthEnd + 1, to)
                : 0;
        return digitsEnd(text, from, to) == from + 4 && monthEnd <= from + 7 && dayEnd == to && dayEnd > monthEnd + 1
                && dayEnd <= monthEnd + 3;
    }

    private static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && Chars.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    @Override
    public int end(String text, int from, int to) {
        for (int at = text.indexOf('\n', from) + 1; at > 0 && at < to; at = text.indexOf('\n', at) + 1) {
            boolean start = text.charAt(at) == '#' && startsAt(text, at, to)
                    || text.charAt(at) == '〖' && text.startsWith(TAGGED_RECORD, at);
            if (start) {
                return at;
            }
        }
        return to;
    }

    @Override
    public List<ArticleBuilder> read(Document document) throws RejectedException {
        ArticleBuilder article = document.article();
        Header header = new Header(document, article);
        int bodyStart = header.read();
        if (article.title() == null && Chars.skipBlank(document.text(), bodyStart, document.end()) == document.end()) {
            throw new RejectedException("no-text", "neither title nor body", document.start());
        }
        BodyLines lines = BodyLines.of(document.text(), bodyStart, document.end());
        HeadingBlock heading = HeadingBlock.take(lines, article.title() == null ? "" : article.title(), header.authors,
                authorNames);
        if (heading.found()) {
            article.kicker(heading.kicker()).subtitle(heading.subtitle());
            if (heading.authorLine() != null) {
                article.otherField("作者", heading.authorLine());
            }
            document.log().info("repeated-heading", heading.end() + " lines of heading are left out of the body",
                    lines.start(0));
        }
        article.authors(header.authors.isEmpty() ? heading.bylineNames() : header.authors);
        PeopleLine.take(lines, article, authorNames);
        BodyWriter.write(lines, TextView.of(document.source()), document.log(), article);
        return List.of(article);
    }

    /** The lines above the body, read in their order; one that is missing leaves its field null. */
    private final class Header {
        private final Document document;
        private final ArticleBuilder article;
        private final String text;
        private List<String> authors = List.of();
        private boolean dated;
        private boolean paged;
        private int at;

        Header(Document document, ArticleBuilder article) {
            this.document = document;
            this.article = article;
            this.text = document.text();
        }

        /** Reads the header and returns the start of the body. */
        int read() {
            at = Chars.skipBlank(text, document.start(), document.end());
            int titleEnd = lineEnd();
            int titleStart = text.startsWith(TITLE_MARK, at) ? at + TITLE_MARK.length() : at;
            article.title(document.field(Math.min(titleStart, titleEnd), titleEnd));
            next(titleEnd);
            for (int i = 0; i < HEADER_LINES && at < document.end(); i++) {
                int end = lineEnd();
                String line = text.substring(at, end).strip();
                boolean column = column(line);
                if (!column && !date(line) && !page(line) && !author(line, end)) {
                    break;
                }
                next(end);
                if (column) {
                    break;
                }
            }
            if (!dated) {
                document.warn("no-date", "the header has no date", document.start());
            }
            return at;
        }

        private boolean column(String line) {
            Matcher column = line.startsWith("专栏") ? COLUMN.matcher(line) : null;
            if (column == null || !column.matches()) {
                return false;
            }
            article.column(column.group(1).isBlank() ? null : column.group(1).strip());
            return true;
        }

        private boolean date(String line) {
            if (dated || line.isEmpty() || !isDate(line, 0, line.length())) {
                return false;
            }
            dated = true;
            LocalDate date = Dates.find(line);
            if (date == null) {
                document.warn("bad-date", "not a date: " + line, at);
            }
            article.date(date);
            return true;
        }

        private boolean page(String line) {
            Matcher page = !paged && line.startsWith("第") ? PAGE.matcher(line) : null;
            if (page == null || !page.matches()) {
                return false;
            }
            paged = true;
            article.page(Integer.valueOf(page.group(1)));
            article.pageName(page.group(2) == null || page.group(2).isBlank() ? null : page.group(2).strip());
            return true;
        }

        /** Any line before date and page; the author's may be empty. */
        private boolean author(String line, int end) {
            if (dated || paged) {
                return false;
            }
            if (!line.isEmpty()) {
                String value = document.field(at, end);
                AuthorNames.Authors parsed = authorNames.parse(value == null ? "" : value);
                authors = parsed.names();
                article.units(parsed.units());
                if (!parsed.garbled().isEmpty()) {
                    article.otherField("作者", value);
                    document.warn("garbled-author", "no name: " + String.join(" ", parsed.garbled()), at);
                }
            }
            return true;
        }

        private int lineEnd() {
            return Chars.lineEnd(text, at, document.end());
        }

        private void next(int lineEnd) {
            at = Chars.nextLine(text, lineEnd, document.end());
        }
    }
}
