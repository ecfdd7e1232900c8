package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.DatePeriod;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import io.github.rmrbnlp.query.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a search page's URL says: the query, the filters beside it, the order. Immutable.
 *
 * @param query the query as typed; "" finds every article
 * @param from published then or later, or ""
 * @param to published then or earlier, or ""
 * @param filters the values chosen of a field, any of which matches
 * @param sort the order
 */
record SearchState(String query, String from, String to, Map<QueryField, List<String>> filters, SortOrder sort) {
    /** The fields whose values stand beside the hits, in that order. */
    static final List<QueryField> FACETS = List.of(QueryField.YEAR, QueryField.PAPER, QueryField.PAGE,
            QueryField.GENRE, QueryField.AUTHOR, QueryField.COLUMN, QueryField.KEYWORD);

    /** The fields of which values can be chosen: those counted beside the hits, and those found in the text. */
    static final List<QueryField> FILTERS = Stream
            .concat(FACETS.stream(), Stream.of(QueryField.SPEAKER, QueryField.TERM))
            .toList();

    /** The parameters every question to the index has. */
    static List<Param> parameters() {
        List<Param> all = new ArrayList<>();
        all.add(Param.text("q", "The query; nothing or * finds every article. The language is described in the README.",
                "送温暖工程 AND page:1"));
        all.add(Param.text("from", "Published on that day or later (2002-01-19, 2002-01 or 2002).", "1995"));
        all.add(Param.text("to", "Published on that day or earlier; a year means its end.", "2002"));
        for (QueryField field : FILTERS) {
            all.add(Param.text(field.queryName(),
                    "Of one of these values of the field " + field.queryName() + " (" + field.chineseName() + ").",
                    example(field)).repeated());
        }
        return all;
    }

    private static String example(QueryField field) {
        return switch (field) {
            case YEAR -> "2002";
            case PAPER -> "解放军报";
            case PAGE -> "1";
            case SPEAKER -> "尉健行";
            case TERM -> "送温暖工程";
            case AUTHOR -> "新华社";
            case COLUMN -> "今日谈";
            case KEYWORD -> "再就业";
            default -> "消息";
        };
    }

    static SearchState of(Parameters parameters, SortOrder otherwise) {
        Map<QueryField, List<String>> filters = new LinkedHashMap<>();
        for (QueryField field : FILTERS) {
            List<String> values = parameters.texts(field.queryName());
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return new SearchState(parameters.query("q"), parameters.text("from"), parameters.text("to"), filters,
                parameters.choice("sort", otherwise, SortOrder.class));
    }

    /** Whether nothing is asked. */
    boolean isEmpty() {
        return query.isEmpty() && from.isEmpty() && to.isEmpty() && filters.isEmpty();
    }

    /**
     * The query with the filters.
     *
     * @throws WebProblem if the query or a filter cannot be understood
     */
    QueryNode node(Parameters parameters) {
        QueryNode node = parse(query);
        List<QueryNode> parts = new ArrayList<>(node instanceof QueryNode.And and ? and.parts() : List.of(node));
        DatePeriod first = parameters.period("from");
        DatePeriod last = parameters.period("to");
        if (first != null || last != null) {
            parts.add(new QueryNode.DateRange(first == null ? null : first.first(), last == null ? null : last.last()));
        }
        filters.forEach((field, values) -> parts.add(anyOf(field, values)));
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
    }

    static QueryNode parse(String query) {
        try {
            return QueryParser.parse(query.isEmpty() ? "*" : query);
        } catch (QuerySyntaxException e) {
            throw WebProblem.syntax(e, query);
        }
    }

    private static QueryNode anyOf(QueryField field, List<String> values) {
        List<QueryNode> choices = values.stream().map(value -> one(field, value)).toList();
        return choices.size() == 1 ? choices.getFirst() : new QueryNode.Or(choices);
    }

    private static QueryNode one(QueryField field, String value) {
        QueryNode match = new QueryNode.Match(field, TextPattern.literal(value));
        if (field == QueryField.SPEAKER) { // a choice of articles: it has no places of its own
            return new QueryNode.Filter(new QueryNode.OneStatement(match));
        }
        if (field == QueryField.TERM) {
            return new QueryNode.Filter(match);
        }
        if (field.kind() != QueryField.Kind.NUMBER) {
            return match;
        }
        try {
            int number = Integer.parseInt(value);
            return new QueryNode.NumberRange(field, number, number);
        } catch (NumberFormatException e) {
            throw WebProblem.parameter(field.queryName(), "needs whole numbers");
        }
    }

    /** The same as parameters of a URL. */
    Urls urls() {
        Urls urls = Urls.EMPTY.and("q", query).and("from", from).and("to", to);
        for (Map.Entry<QueryField, List<String>> filter : filters.entrySet()) {
            for (String value : filter.getValue()) {
                urls = urls.and(filter.getKey().queryName(), value);
            }
        }
        return sort == SortOrder.RELEVANCE ? urls : urls.and("sort", Param.nameOf(sort));
    }

    boolean has(QueryField field, String value) {
        return values(field).contains(value);
    }

    /** The part of the corpus the filters leave. */
    QueryNode scope(Parameters parameters) {
        return new SearchState("", from, to, filters, sort).node(parameters);
    }

    List<String> values(QueryField field) {
        return filters.getOrDefault(field, List.of());
    }

    /** The same with no value chosen of that field. */
    SearchState without(QueryField field) {
        Map<QueryField, List<String>> others = new LinkedHashMap<>(filters);
        others.remove(field);
        return new SearchState(query, from, to, others, sort);
    }

    /** The URL's parameters with that value chosen, or no longer chosen. */
    Urls toggled(QueryField field, String value) {
        String name = field.queryName();
        return has(field, value) ? urls().without(name, value) : urls().and(name, value);
    }
}
