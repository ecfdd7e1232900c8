package io.github.rmrbnlp.app;

import io.github.rmrbnlp.query.DatePeriod;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Filters every question to an index has; the same can be said in the query. */
final class FilterOptions {
    /** All of them, for an action that heeds none. */
    static final List<String> NAMES = List.of("--from", "--to", "--page", "--genre", "--author", "--cql");

    @Option(names = "--from", paramLabel = "DATE", description = "Published on that day or later (2002-01-19, 2002-01, 2002).")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Published on that day or earlier; a year means its end.")
    private String to;

    @Option(names = "--page", paramLabel = "N", split = ",", description = "On one of these pages.")
    private List<Integer> pages = List.of();

    @Option(names = "--genre", paramLabel = "GENRE", split = ",", description = "Of one of these genres.")
    private List<String> genres = List.of();

    @Option(names = "--author", paramLabel = "NAME", split = ",", description = "By one of these authors.")
    private List<String> authors = List.of();

    @Option(names = "--cql", paramLabel = "PATTERN", description = "Places that match this pattern of words and parts of speech, "
            + "for example '[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"'; QUERY, which may be left out, then only chooses articles.")
    private String cql;

    /** The first day of the period, or null. */
    LocalDate firstDay() {
        return from == null ? null : period("--from", from).first();
    }

    /** The last day of the period, or null. */
    LocalDate lastDay() {
        return to == null ? null : period("--to", to).last();
    }

    /**
     * The query with the filters.
     *
     * @param query the query as typed, or null if it was left out
     */
    QueryNode applyTo(String query) {
        return restricted(question(query));
    }

    /** The part of the corpus the filters leave of {@code part}, which may be {@code *}. */
    QueryNode scope(String part) {
        return restricted(QueryParser.parse(part));
    }

    /** The same of a part that an option names, which a mistake in it is told of. */
    QueryNode scope(String option, String part) {
        return restricted(parsed(option, () -> QueryParser.parse(part)));
    }

    /** For what has no places a pattern could find. */
    void requireNoCql() {
        if (cql != null) {
            throw new CommandFailure("--cql finds places, and this verb looks at whole articles");
        }
    }

    private QueryNode restricted(QueryNode node) {
        List<QueryNode> parts = new ArrayList<>(node instanceof QueryNode.And and ? and.parts() : List.of(node));
        if (from != null || to != null) {
            parts.add(new QueryNode.DateRange(firstDay(), lastDay()));
        }
        addAny(parts, pages.stream().map(page -> new QueryNode.NumberRange(QueryField.PAGE, page, page)));
        addAny(parts, genres.stream().map(name -> new QueryNode.Match(QueryField.GENRE, TextPattern.literal(name))));
        addAny(parts, authors.stream().map(name -> new QueryNode.Match(QueryField.AUTHOR, TextPattern.literal(name))));
        parts.removeIf(part -> parts.size() > 1 && part instanceof QueryNode.All);
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
    }

    /** What is looked for: the query as typed, or the pattern in the articles it chooses. */
    QueryNode question(String query) {
        if (cql == null) {
            if (query == null) {
                throw new CommandFailure("a QUERY is missing; * finds every article");
            }
            return QueryParser.parse(query);
        }
        QueryNode pattern = parsed("--cql", () -> new QueryNode.Tokens(CqlPattern.parse(cql)));
        return query == null
                ? pattern
                : new QueryNode.And(List.of(pattern, new QueryNode.Filter(QueryParser.parse(query))));
    }

    /** Where several texts are asked for at once, a column alone does not tell in which of them the mistake is. */
    static QueryNode parsed(String where, Supplier<QueryNode> text) {
        try {
            return text.get();
        } catch (QuerySyntaxException e) {
            throw new CommandFailure(where + ", column " + e.column() + ": " + e.reason(), e);
        }
    }

    private static void addAny(List<QueryNode> parts, Stream<? extends QueryNode> choices) {
        List<QueryNode> all = List.copyOf(choices.toList());
        if (all.size() == 1) {
            parts.add(all.getFirst());
        } else if (!all.isEmpty()) {
            parts.add(new QueryNode.Or(all));
        }
    }

    private static DatePeriod period(String option, String text) {
        return DatePeriod.parse(text).orElseThrow(
                () -> new CommandFailure(
                        option + ": '" + text + "' is no date; dates look like 2002-01-19, 2002-01, 2002"));
    }
}
