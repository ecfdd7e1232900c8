package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The tagged format: one field a line, {@code 〖XX/名〗value〖-XX/名〗}. Immutable, safe for all threads. */
final class TaggedReader implements FormatReader {
    private final AuthorNames authorNames;
    private final MarkdownReader markdown;

    TaggedReader(AuthorNames authorNames, MarkdownReader markdown) {
        this.authorNames = authorNames;
        this.markdown = markdown;
    }

    @Override
    public boolean startsAt(String text, int at, int to) {
        if (text.charAt(at) != '〖') {
            return false;
        }
        Mark mark = TaggedFields.markAt(text, at, to);
        return mark != null && !mark.closing() && TaggedField.of(mark.code()) != null;
    }

    /** An identifying field that comes a second time, or behind the body, starts the next record. */
    @Override
    public int end(String text, int from, int to) {
        Set<TaggedField> seen = EnumSet.noneOf(TaggedField.class);
        boolean bodyClosed = false;
        Mark open = null;
        for (int at = text.indexOf('〖', from); at >= 0 && at < to; at = text.indexOf('〖', at + 1)) {
            Mark mark = TaggedFields.markAt(text, at, to);
            TaggedField field = mark == null ? null : TaggedField.of(mark.code());
            if (field == null) {
                continue;
            }
            if (mark.closing()) {
                bodyClosed |= field == TaggedField.ZW;
                open = null;
                int next = Chars.skipBlank(text, mark.end(), to);
                if (bodyClosed && next < to && text.charAt(next) == '#' && markdown.startsAt(text, next, to)) {
                    return recordStart(text, from, next);
                }
                continue;
            }
            int nested = TaggedFields.nestedEnd(text, open, mark, to);
            if (nested >= 0) {
                at = nested - 1;
                continue;
            }
            boolean again = seen.contains(field) && (field.identifies() || bodyClosed);
            if (!seen.isEmpty() && (again || bodyClosed && field.identifies() || field == TaggedField.ZQ)) {
                return recordStart(text, from, at);
            }
            seen.add(field);
            open = mark;
        }
        return to;
    }

    /** The start of the line a record opens in, if only blanks stand before it there. */
    private static int recordStart(String text, int from, int at) {
        int start = at;
        while (start > from && text.charAt(start - 1) != '\n' && Chars.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    @Override
    public List<ArticleBuilder> read(Document document) throws RejectedException {
        List<ArticleBuilder> articles = new ArrayList<>();
        read(document, articles);
        return articles;
    }

    private void read(Document document, List<ArticleBuilder> articles) throws RejectedException {
        TaggedFields fields = TaggedFields.read(document);
        ArticleBuilder article = document.article();
        for (TaggedField field : TaggedField.values()) {
            int at = fields.start(field);
            if (at >= 0 && field != TaggedField.ZW) {
                String value = document.field(at, fields.end(field));
                if (value != null) {
                    set(article, field, value, document, at);
                }
            }
        }
        fields.others().forEach((tag, value) -> {
            if (PaperNames.isField(tag)) {
                article.paper(value);
            } else {
                article.otherField(tag, value);
            }
        });
        boolean hasBody = fields.start(TaggedField.ZW) >= 0;
        if (article.title() == null && !hasBody) {
            throw new RejectedException("no-text", "neither title nor body", document.start());
        }
        fromFileName(article, document);
        if (hasBody) {
            body(fields, article, document);
        }
        if (!hasBody || fields.start(TaggedField.ZW) == fields.end(TaggedField.ZW)) {
            document.warn("no-body", "the record has no body", document.start());
        }
        articles.add(article);
        if (fields.nestedStart() >= 0) {
            read(document.part(fields.nestedStart(), fields.nestedEnd()), articles);
        }
    }

    private void body(TaggedFields fields, ArticleBuilder article, Document document) {
        String text = document.text();
        BodyLines lines = BodyLines.of(text, fields.start(TaggedField.ZW), fields.end(TaggedField.ZW));
        int repeated = RepeatedFields.take(lines, fields, document);
        if (repeated > 0) {
            document.log().info("repeated-heading", repeated + " lines of heading are left out of the body",
                    lines.start(0));
        }
        PeopleLine.take(lines, article, authorNames);
        BodyWriter.write(lines, TextView.of(document.source()), document.log(), article);
    }

    private void set(ArticleBuilder article, TaggedField field, String value, Document document, int at) {
        switch (field) {
            case ZQ -> article.issue(number(field, value, article, document, at));
            case BH -> article.page(number(field, value, article, document, at));
            case TH -> article.item(number(field, value, article, document, at));
            case RQ -> date(value, article, document, at);
            case YT -> article.kicker(value);
            case BT -> article.title(value);
            case FT -> article.subtitle(value);
            case ZZ -> authors(value, article, document, at);
            case FL -> classification(value, article);
            case BM -> article.pageName(value);
            case LM -> article.column(value);
            case GJ -> keywords(value, article);
            case TC -> article.genre(ListValues.genres(value));
            case ZW -> throw new IllegalStateException("the body is no simple field");
        }
    }

    private static Integer number(TaggedField field, String value, ArticleBuilder article, Document document, int at) {
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = Chars.digit(value.charAt(i));
            if (digit < 0 || number > 1_000_000) {
                document.warn("bad-number", "not a number: " + value, at);
                article.otherField(field.name(), value);
                return null;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void date(String value, ArticleBuilder article, Document document, int at) {
        LocalDate date = Dates.compact(value);
        if (date == null) {
            date = Dates.find(value);
        }
        if (date == null) {
            document.warn("bad-date", "not a date: " + value, at);
            article.otherField(TaggedField.RQ.name(), value);
        }
        article.date(date);
    }

    private void authors(String value, ArticleBuilder article, Document document, int at) {
        AuthorNames.Authors authors = authorNames.parse(value);
        article.authors(authors.names()).units(authors.units());
        if (!authors.garbled().isEmpty()) {
            document.warn("garbled-author", "no name: " + String.join(" ", authors.garbled()), at);
            article.otherField(TaggedField.ZZ.name(), value);
        }
    }

    /** A bare RW at the end says that the keywords name people; it is no part of the class. */
    private static void classification(String value, ArticleBuilder article) {
        boolean marked = value.endsWith("RW") && value.length() > 2;
        article.classification(marked ? value.substring(0, value.length() - 2).strip() : value);
    }

    private void keywords(String value, ArticleBuilder article) {
        if (PeopleLine.isIn(value)) {
            PeopleLine.take(value, article, authorNames);
        } else {
            article.keywords(ListValues.split(value));
        }
    }

    /** A date, page or item the record lacks stands in the name, YYYYMMDDPPNN.TXT. */
    private static void fromFileName(ArticleBuilder article, Document document) {
        if (article.date() != null && article.page() != null && article.item() != null) {
            return;
        }
        FileName name = FileName.of(document.entry() != null ? document.entry() : document.file());
        boolean fits = name != null && (article.date() == null || article.date().equals(name.date()))
                && (article.page() == null || article.page() == name.page())
                && (article.item() == null || article.item() == name.item());
        if (fits) {
            article.date(name.date()).page(name.page()).item(name.item());
            document.warn("field-from-file-name", "date, page or item is missing and taken from the file's name",
                    document.start());
        } else if (article.date() == null) {
            document.warn("no-date", "the record has no date", document.start());
        }
    }
}
