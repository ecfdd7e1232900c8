package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactQuery;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;

/** Turns a parsed query into Lucene's. Thread-safe. */
final class LuceneQueries {
    /** Chars that one {@code *} in a text can stand for; several share their room. */
    static final int STAR_CHARS = 20;

    private final Analyzer analysis;

    LuceneQueries(Analyzer analysis) {
        this.analysis = analysis;
    }

    Query of(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> new MatchAllDocsQuery();
            case QueryNode.And and -> conjunction(and.parts());
            case QueryNode.Or or -> any(or.parts().stream().map(this::of).toList());
            case QueryNode.Not not -> conjunction(List.of(not));
            case QueryNode.Match match -> match(match.field(), match.pattern());
            case QueryNode.NumberRange range -> numbers(range);
            case QueryNode.DateRange range -> dates(range);
            case QueryNode.OneStatement annotated -> throw unanswered(annotated);
            case QueryNode.OneFigure annotated -> throw unanswered(annotated);
            case QueryNode.MentionedDate annotated -> throw unanswered(annotated);
            case QueryNode.Near annotated -> throw unanswered(annotated);
            case QueryNode.Within annotated -> throw unanswered(annotated);
            case QueryNode.Flag flag -> throw new IllegalArgumentException("stands only inside a statement: " + flag);
            case QueryNode.Amount amount -> throw new IllegalArgumentException(
                    "stands only inside a figure: " + amount);
        };
    }

    private static UncheckedIOException unanswered(QueryNode node) {
        return new UncheckedIOException(new IndexUnusableException(
                "this index holds articles without annotations and cannot answer " + node));
    }

    private Query conjunction(List<QueryNode> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean negativeOnly = true;
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) {
                query.add(of(not.part()), Occur.MUST_NOT);
            } else {
                boolean ranks = !(part instanceof QueryNode.NumberRange) && !(part instanceof QueryNode.DateRange);
                query.add(of(part), ranks ? Occur.MUST : Occur.FILTER);
                negativeOnly = false;
            }
        }
        if (negativeOnly) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return query.build();
    }

    private static Query any(List<Query> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private Query match(QueryField field, TextPattern pattern) {
        return switch (field) {
            case TEXT -> any(List.of(text(QueryField.TITLE, pattern), text(QueryField.BODY, pattern)));
            case WORD -> any(List.of(words(QueryField.TITLE, pattern), words(QueryField.BODY, pattern)));
            case ID -> pattern.isLiteral()
                    ? new TermQuery(new Term(IndexFields.ID, pattern.text()))
                    : new WildcardQuery(new Term(IndexFields.ID, wildcards(pattern, false)));
            case TERM, LAW, MEETING -> throw unanswered(new QueryNode.Match(field, pattern));
            default -> field.kind() == QueryField.Kind.TEXT ? text(field, pattern) : name(field, pattern);
        };
    }

    private static Query text(QueryField field, TextPattern pattern) {
        String name = IndexFields.of(field);
        List<TextPattern.Piece> pieces = withoutOuterStars(pattern.pieces());
        if (pieces.isEmpty()) {
            return new ConstantScoreQuery(new FieldExistsQuery(name));
        }
        return pattern.isLiteral()
                ? ExactQuery.of(name, pattern.text())
                : new IntervalQuery(name, intervals(pieces));
    }

    /** A text contains a pattern; a star at its end or beginning asks for nothing. */
    static List<TextPattern.Piece> withoutOuterStars(List<TextPattern.Piece> pieces) {
        int from = 0;
        int to = pieces.size();
        while (from < to && pieces.get(from) instanceof TextPattern.AnyChars) {
            from++;
        }
        while (from < to && pieces.get(to - 1) instanceof TextPattern.AnyChars) {
            to--;
        }
        return pieces.subList(from, to);
    }

    private static IntervalsSource intervals(List<TextPattern.Piece> pieces) {
        List<IntervalsSource> parts = new ArrayList<>();
        int before = 0;
        int stars = 0;
        for (TextPattern.Piece piece : pieces) {
            switch (piece) {
                case TextPattern.AnyChars star -> stars++;
                case TextPattern.AnyChar any -> before++;
                case TextPattern.Literal literal -> {
                    IntervalsSource chars = chars(literal.text());
                    parts.add(before == 0 ? chars : Intervals.extend(chars, before, 0));
                    before = 0;
                }
            }
        }
        if (parts.isEmpty()) {
            return Intervals.noIntervals("wildcards alone");
        }
        if (before > 0) {
            parts.add(Intervals.extend(parts.removeLast(), 0, before));
        }
        IntervalsSource ordered = Intervals.ordered(parts.toArray(IntervalsSource[]::new));
        return Intervals.maxgaps(stars * STAR_CHARS, ordered);
    }

    /** Each code point is a term; one of two chars also covers the position behind its own. */
    private static IntervalsSource chars(String text) {
        IntervalsSource[] terms = ExactText.fold(text).codePoints().mapToObj(c -> {
            IntervalsSource term = Intervals.term(Character.toString(c));
            return Character.charCount(c) == 1 ? term : Intervals.extend(term, 0, 1);
        }).toArray(IntervalsSource[]::new);
        return Intervals.phrase(terms);
    }

    private static Query name(QueryField field, TextPattern pattern) {
        String name = IndexFields.of(field);
        if (pattern.isAnything()) {
            return new ConstantScoreQuery(new FieldExistsQuery(IndexFields.facet(field)));
        }
        return pattern.isLiteral()
                ? new TermQuery(new Term(name, ExactText.fold(pattern.text())))
                : new WildcardQuery(new Term(name, wildcards(pattern, true)));
    }

    private Query words(QueryField field, TextPattern pattern) {
        String name = IndexFields.words(field);
        if (!pattern.isLiteral()) {
            return new WildcardQuery(new Term(name, wildcards(pattern, true)));
        }
        Query phrase = new QueryBuilder(analysis).createPhraseQuery(name, pattern.text());
        return phrase == null ? new MatchNoDocsQuery("no word in " + pattern) : phrase;
    }

    private static String wildcards(TextPattern pattern, boolean folded) {
        StringBuilder out = new StringBuilder();
        for (TextPattern.Piece piece : pattern.pieces()) {
            switch (piece) {
                case TextPattern.AnyChar any -> out.append(WildcardQuery.WILDCARD_CHAR);
                case TextPattern.AnyChars any -> out.append(WildcardQuery.WILDCARD_STRING);
                case TextPattern.Literal literal -> {
                    String text = folded ? ExactText.fold(literal.text()) : literal.text();
                    out.append(text.replaceAll("([\\\\*?])", "\\\\$1"));
                }
            }
        }
        return out.toString();
    }

    private static Query numbers(QueryNode.NumberRange range) {
        return IntField.newRangeQuery(IndexFields.of(range.field()), range.low(), range.high());
    }

    private static Query dates(QueryNode.DateRange range) {
        return IntField.newRangeQuery(IndexFields.DATE, day(range.first(), Integer.MIN_VALUE),
                day(range.last(), Integer.MAX_VALUE));
    }

    private static int day(LocalDate date, int otherwise) {
        return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
    }
}
