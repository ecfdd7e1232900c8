package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The analyst's query in OpenSearch's query language, against the fields of {@link IndexTemplate}. Stateless and thread-safe.
 *
 * <pre>{@code
 * ObjectNode dsl = ClusterQuery.of(QueryParser.parse("speaker:江泽民 AND quote:送温暖"));
 * }</pre>
 */
public final class ClusterQuery {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Chars one {@code *} in a text can stand for, as in the embedded index. */
    private static final int STAR_CHARS = 20;
    private static final String EXACT = ".exact";
    /** The body for strings. */
    static final String BODY = "body" + EXACT;

    private ClusterQuery() {
    }

    /**
     * Translates a query.
     *
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of it; the message names the part
     */
    public static ObjectNode of(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> all();
            case QueryNode.And and -> conjunction(and.parts());
            case QueryNode.Or or -> any(or.parts().stream().map(ClusterQuery::of).toList());
            case QueryNode.Not not -> conjunction(List.of(not));
            case QueryNode.Match match -> match(match);
            case QueryNode.NumberRange range -> numbers(range);
            case QueryNode.DateRange range -> within("date", range.first(), range.last());
            case QueryNode.OneStatement one -> nested("statements", of(one.condition()));
            case QueryNode.OneFigure one -> nested("figures", of(one.condition()));
            case QueryNode.Flag flag -> term("statements.direct", JSON.booleanNode(flag.value()));
            case QueryNode.Amount amount -> amount(amount);
            case QueryNode.MentionedDate date -> mentioned(date);
            case QueryNode.Near near -> near(near);
            case QueryNode.Filter filter -> filter(of(filter.part()));
            default -> throw new UnsupportedOnClusterException(node, "no positions of sentences and tokens there");
        };
    }

    private static ObjectNode conjunction(List<QueryNode> parts) {
        ObjectNode query = JSON.objectNode();
        ObjectNode bool = query.putObject("bool");
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) {
                array(bool, "must_not").add(of(not.part()));
            } else {
                array(bool, "must").add(of(part));
            }
        }
        return query;
    }

    private static ArrayNode array(ObjectNode object, String name) {
        return object.get(name) instanceof ArrayNode there ? there : object.putArray(name);
    }

    static ObjectNode any(List<ObjectNode> parts) {
        ObjectNode query = JSON.objectNode();
        ArrayNode should = query.putObject("bool").put("minimum_should_match", 1).putArray("should");
        parts.forEach(should::add);
        return query;
    }

    private static ObjectNode match(QueryNode.Match match) {
        TextPattern pattern = match.pattern();
        return switch (match.field()) {
            case TEXT -> any(List.of(text("title", pattern, match), text("body", pattern, match)));
            case WORD -> any(List.of(words("title", pattern, match), words("body", pattern, match)));
            case SPEAKER -> any(List.of(name("statements.speaker", pattern), name("statements.mention", pattern)));
            case CUE -> name("statements.cue", pattern);
            case ROLE, QUOTE -> exact("statements." + match.field().queryName(), pattern, match);
            case CURRENCY -> both(term("figures.kind", JSON.stringNode("money")), name("figures.unit", pattern));
            case DOCUMENT_NUMBER -> any(List.of(name("documentNumber", pattern), mention(match)));
            default -> switch (match.field().kind()) {
                case TEXT -> text(match.field().queryName(), pattern, match);
                case MENTION -> mention(match);
                default -> name(field(match.field()), pattern);
            };
        };
    }

    /** A policy term: of any kind, or of the kind the field names. */
    private static ObjectNode mention(QueryNode.Match match) {
        ObjectNode named = any(List.of(name("terms.canonical", match.pattern()), name("terms.text", match.pattern())));
        return nested("terms", match.field() == QueryField.TERM
                ? named
                : both(term("terms.kind", JSON.stringNode(match.field().queryName())), named));
    }

    static String field(QueryField field) {
        return switch (field) {
            case ID -> "id";
            case AUTHOR -> "authors";
            case UNIT -> "units";
            case KEYWORD -> "keywords";
            case PAGE_NAME -> "pageName";
            case CLASSIFICATION -> "classification";
            case FORMAT -> "source.format";
            case FILE -> "source.file";
            default -> field.queryName();
        };
    }

    private static ObjectNode text(String field, TextPattern pattern, QueryNode part) {
        return exact(field + EXACT, pattern, part);
    }

    private static ObjectNode exact(String field, TextPattern pattern, QueryNode part) {
        if (pattern.pieces().stream().allMatch(TextPattern.AnyChars.class::isInstance)) {
            return exists(field);
        }
        return pattern.isLiteral()
                ? leaf("match_phrase", field, JSON.stringNode(pattern.text()))
                : leaf("intervals", field, intervals(pattern, part));
    }

    /** Chars in order, with at most {@link #STAR_CHARS} between those a star separates. */
    private static ObjectNode intervals(TextPattern pattern, QueryNode part) {
        List<ObjectNode> literals = new ArrayList<>();
        int stars = 0;
        int pending = 0;
        for (TextPattern.Piece piece : pattern.pieces()) {
            switch (piece) {
                case TextPattern.AnyChar any -> throw new UnsupportedOnClusterException(part, "? in a text");
                case TextPattern.AnyChars star -> pending = 1;
                case TextPattern.Literal literal -> {
                    stars += literals.isEmpty() ? 0 : pending;
                    pending = 0;
                    literals.add(chars(literal.text()));
                }
            }
        }
        return ordered(literals, true, stars * STAR_CHARS);
    }

    /** One term for each code point, so that an interval covers all of the literal. */
    private static ObjectNode chars(String literal) {
        List<ObjectNode> chars = literal.codePoints().mapToObj(c -> {
            ObjectNode source = JSON.objectNode();
            source.putObject("match").put("query", Character.toString(c));
            return source;
        }).toList();
        return chars.size() == 1 ? chars.getFirst() : ordered(chars, true, 0);
    }

    private static ObjectNode ordered(List<ObjectNode> sources, boolean inOrder, int gaps) {
        ObjectNode source = JSON.objectNode();
        ObjectNode all = source.putObject("all_of").put("ordered", inOrder).put("max_gaps", gaps);
        ArrayNode intervals = all.putArray("intervals");
        sources.forEach(intervals::add);
        return source;
    }

    private static ObjectNode near(QueryNode.Near near) {
        List<ObjectNode> sides = List.of(nearSide(near.left(), near), nearSide(near.right(), near));
        return leaf("intervals", BODY, ordered(sides, false, near.distance()));
    }

    private static ObjectNode nearSide(QueryNode side, QueryNode.Near near) {
        if (side instanceof QueryNode.Match match && QueryStrings.isOfBody(match)) {
            return chars(match.pattern().text());
        }
        throw new UnsupportedOnClusterException(near, "NEAR of anything but strings of the text");
    }

    private static ObjectNode words(String field, TextPattern pattern, QueryNode part) {
        if (pattern.isLiteral()) {
            return leaf("match_phrase", field, JSON.stringNode(pattern.text()));
        }
        return wildcard(field, pattern);
    }

    private static ObjectNode name(String field, TextPattern pattern) {
        if (pattern.isAnything()) {
            return exists(field);
        }
        return pattern.isLiteral() ? term(field, JSON.stringNode(pattern.text())) : wildcard(field, pattern);
    }

    private static ObjectNode wildcard(String field, TextPattern pattern) {
        StringBuilder value = new StringBuilder();
        for (TextPattern.Piece piece : pattern.pieces()) {
            switch (piece) {
                case TextPattern.AnyChar any -> value.append('?');
                case TextPattern.AnyChars any -> value.append('*');
                case TextPattern.Literal literal ->
                    value.append(ExactText.fold(literal.text()).replaceAll("([\\\\*?])", "\\\\$1"));
            }
        }
        ObjectNode query = JSON.objectNode();
        query.putObject("wildcard").putObject(field).put("value", value.toString());
        return query;
    }

    private static ObjectNode numbers(QueryNode.NumberRange range) {
        if (range.field() == QueryField.BATCH) {
            throw new UnsupportedOnClusterException(range, "no batches there");
        }
        ObjectNode bounds = JSON.objectNode();
        if (range.low() != Integer.MIN_VALUE) {
            bounds.put("gte", range.low());
        }
        if (range.high() != Integer.MAX_VALUE) {
            bounds.put("lte", range.high());
        }
        return leaf("range", range.field().queryName(), bounds);
    }

    /** The articles of a scope that match. */
    static ObjectNode within(QueryNode query, QueryNode scope) {
        return scope instanceof QueryNode.All ? of(query) : both(of(query), filter(of(scope)));
    }

    private static ObjectNode within(String field, LocalDate first, LocalDate last) {
        ObjectNode bounds = JSON.objectNode();
        if (first != null) {
            bounds.put("gte", first.toString());
        }
        if (last != null) {
            bounds.put("lte", last.toString());
        }
        return leaf("range", field, bounds);
    }

    private static ObjectNode mentioned(QueryNode.MentionedDate date) {
        return nested("mentioned", both(within("mentioned.first", date.first(), null),
                within("mentioned.last", null, date.last())));
    }

    /** A figure of two ends overlaps the range: its upper end is not below it, its lower end not above. */
    private static ObjectNode amount(QueryNode.Amount amount) {
        List<ObjectNode> conditions = new ArrayList<>();
        if (amount.field() != QueryField.FIGURE) {
            conditions.add(term("figures.kind", JSON.stringNode(amount.field().queryName())));
        }
        if (!amount.unit().isEmpty()) {
            conditions.add(term("figures.unit", JSON.stringNode(amount.unit())));
        }
        if (Double.isFinite(amount.low())) {
            conditions.add(leaf("range", "figures.high",
                    JSON.objectNode().put(amount.withLow() ? "gte" : "gt", amount.low())));
        }
        if (Double.isFinite(amount.high())) {
            conditions.add(leaf("range", "figures.low",
                    JSON.objectNode().put(amount.withHigh() ? "lte" : "lt", amount.high())));
        }
        return conditions.isEmpty() ? exists("figures.kind") : both(conditions.toArray(ObjectNode[]::new));
    }

    static ObjectNode both(ObjectNode... parts) {
        ObjectNode query = JSON.objectNode();
        ArrayNode must = query.putObject("bool").putArray("must");
        for (ObjectNode part : parts) {
            must.add(part);
        }
        return query;
    }

    static ObjectNode all() {
        return leaf("match_all");
    }

    /** What matches the first and not the second. */
    static ObjectNode without(ObjectNode part, ObjectNode excluded) {
        ObjectNode query = JSON.objectNode();
        ObjectNode bool = query.putObject("bool");
        bool.putArray("must").add(part);
        bool.putArray("must_not").add(excluded);
        return query;
    }

    private static ObjectNode filter(ObjectNode part) {
        ObjectNode query = JSON.objectNode();
        query.putObject("bool").putArray("filter").add(part);
        return query;
    }

    static ObjectNode nested(String path, ObjectNode inner) {
        ObjectNode query = JSON.objectNode();
        query.putObject("nested").put("path", path).set("query", inner);
        return query;
    }

    static ObjectNode exists(String field) {
        return leaf("exists", "field", JSON.stringNode(field));
    }

    private static ObjectNode term(String field, JsonNode value) {
        return leaf("term", field, value);
    }

    static ObjectNode leaf(String kind, String field, JsonNode value) {
        ObjectNode query = leaf(kind);
        ((ObjectNode) query.get(kind)).set(field, value);
        return query;
    }

    static ObjectNode leaf(String kind) {
        ObjectNode query = JSON.objectNode();
        query.putObject(kind);
        return query;
    }
}
