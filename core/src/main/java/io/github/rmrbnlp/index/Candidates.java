package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Term.Kind;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.query.cql.Requirement;
import io.github.rmrbnlp.segment.Segmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Queries on the inverted lists that find every article a proof may hold for. Thread-safe. */
record Candidates(Segmenter segmenter) {
    /** Articles whose body may meet a part with places. */
    Query of(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> all(and.parts());
            case QueryNode.Or or -> any(or.parts().stream().map(this::of).toList());
            case QueryNode.Not not -> new MatchAllDocsQuery();
            case QueryNode.Match match -> match(match);
            case QueryNode.OneStatement statement -> filter(marked(IndexFields.STATEMENT), of(statement.condition()));
            case QueryNode.OneFigure figure -> filter(marked(IndexFields.FIGURE), of(figure.condition()));
            case QueryNode.Flag flag -> marked(IndexFields.STATEMENT);
            case QueryNode.Amount amount -> amount(amount);
            case QueryNode.MentionedDate date -> mentioned(date);
            case QueryNode.Near near -> all(List.of(near.left(), near.right()));
            case QueryNode.Within within -> of(within.part());
            case QueryNode.Tokens tokens -> required(tokens.pattern().requirement(ExactText::fold));
            default -> throw new IllegalArgumentException("has no places: " + node);
        };
    }

    private Query all(List<QueryNode> parts) {
        return filter(parts.stream().map(this::of).toArray(Query[]::new));
    }

    private static Query filter(Query... parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Arrays.stream(parts).filter(part -> !(part instanceof MatchAllDocsQuery))
                .forEach(part -> query.add(part, Occur.FILTER));
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? new MatchAllDocsQuery() : built;
    }

    static Query any(List<Query> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private Query match(QueryNode.Match match) {
        TextPattern pattern = match.pattern();
        return switch (match.field()) {
            case TEXT, BODY -> text(QueryField.BODY, FoldedPattern.ofStretch(pattern));
            case QUOTE -> quote(FoldedPattern.ofStretch(pattern));
            case WORD -> words(QueryField.BODY, pattern);
            case SPEAKER -> name(IndexFields.SPEAKER, pattern);
            case CUE -> name(IndexFields.CUE, pattern);
            case ROLE -> new WildcardQuery(new Term(IndexFields.ROLE, "*" + wildcards(pattern, true) + "*"));
            case CURRENCY -> new WildcardQuery(new Term(IndexFields.UNIT,
                    ExactText.fold(Figure.Kind.MONEY.jsonName()) + " " + wildcards(pattern, true)));
            case TERM -> name(IndexFields.TERM, pattern);
            case LAW -> name(IndexFields.of(Kind.LAW), pattern);
            case MEETING -> name(IndexFields.of(Kind.MEETING), pattern);
            case DOCUMENT_NUMBER -> name(IndexFields.of(Kind.DOCNO), pattern);
            default -> throw new IllegalArgumentException("has no places: " + match);
        };
    }

    /** Every statement has a content. */
    private static Query quote(FoldedPattern pattern) {
        return pattern.isEmpty() ? marked(IndexFields.STATEMENT) : text(QueryField.QUOTE, pattern);
    }

    /** Articles with all code points or pairs of every literal in a field. */
    static Query text(QueryField field, FoldedPattern pattern) {
        String name = IndexFields.of(field);
        if (pattern.isEmpty()) {
            return new ConstantScoreQuery(new FieldExistsQuery(name));
        }
        if (pattern.isWildcardsAlone()) {
            return new MatchNoDocsQuery("wildcards alone");
        }
        Set<Term> terms = new LinkedHashSet<>();
        pattern.literals().forEach(literal -> terms.addAll(cover(name, literal)));
        return filter(terms.stream().map(TermQuery::new).toArray(Query[]::new));
    }

    /** Articles whose body may match a pattern of tokens; all where the pattern requires no word and no char. */
    private static Query required(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Nothing nothing -> new MatchAllDocsQuery();
            case Requirement.Word word -> new TermQuery(wordTerm(word));
            case Requirement.Text text -> filter(cover(IndexFields.of(QueryField.BODY), text.text()).stream()
                    .map(TermQuery::new).toArray(Query[]::new));
            case Requirement.All all -> filter(all.parts().stream().map(Candidates::required).toArray(Query[]::new));
            case Requirement.Any any -> any(any.parts().stream().map(Candidates::required).toList());
        };
    }

    private static Term wordTerm(Requirement.Word word) {
        return new Term(IndexFields.words(QueryField.BODY), TermForm.WORDS.term(word.word()));
    }

    /** Words every match of a pattern holds, to tell how rare a match is. */
    static List<Term> scoring(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Word word -> List.of(wordTerm(word));
            case Requirement.All all -> all.parts().stream().flatMap(part -> scoring(part).stream()).toList();
            case Requirement.Nothing nothing -> List.of();
            case Requirement.Text text -> List.of();
            case Requirement.Any any -> List.of();
        };
    }

    /** Pairs that cover the letters of a folded string, one that stands alone by itself; other chars only if there is no letter. */
    static List<Term> cover(String field, String folded) {
        int[] points = folded.codePoints().toArray();
        Set<Term> terms = new LinkedHashSet<>();
        for (int i = 0; i < points.length;) {
            int end = i;
            while (end < points.length && CharsText.isPaired(points[end])) {
                end++;
            }
            for (int k = i; k < end; k += 2) {
                int from = k + 1 == end && k > i ? k - 1 : k; // the last pair of an odd number overlaps the one before
                terms.add(term(field, points, from, Math.min(from + 2, end)));
            }
            i = end + 1;
        }
        if (terms.isEmpty()) {
            for (int i = 0; i < points.length; i++) {
                terms.add(term(field, points, i, i + 1));
            }
        }
        return List.copyOf(terms);
    }

    private static Term term(String field, int[] points, int from, int to) {
        return new Term(field, TermForm.CHARS.term(new String(points, from, to - from)));
    }

    /** Whether one term of the index is the whole folded string, so that it needs no proof. */
    static boolean isOneTerm(String folded) {
        int[] points = folded.codePoints().toArray();
        return points.length == 1
                || points.length == 2 && CharsText.isPaired(points[0]) && CharsText.isPaired(points[1]);
    }

    /**
     * The term of the body that stands as often as a folded string does, or null. Two equal chars overlap, and their pairs are
     * more than their places.
     */
    static Term countedTerm(String folded) {
        int[] points = folded.codePoints().toArray();
        return isOneTerm(folded) && (points.length == 1 || points[0] != points[1])
                ? term(IndexFields.of(QueryField.BODY), points, 0, points.length)
                : null;
    }

    /** Articles with all words of a literal, or a word that matches. */
    Query words(QueryField field, TextPattern pattern) {
        String name = IndexFields.words(field);
        if (!pattern.isLiteral()) {
            return new WildcardQuery(new Term(name, wildcards(pattern, true)));
        }
        List<Term> terms = wordTerms(name, new WordPattern(pattern, segmenter));
        return terms.isEmpty()
                ? new MatchNoDocsQuery("no word in " + pattern)
                : filter(terms.stream().map(TermQuery::new).toArray(Query[]::new));
    }

    static List<Term> wordTerms(String name, WordPattern words) {
        return words.indexed().stream().distinct().map(word -> new Term(name, TermForm.WORDS.term(word)))
                .toList();
    }

    static Query name(String field, TextPattern pattern) {
        return pattern.isLiteral()
                ? new TermQuery(new Term(field, AnnotationFields.folded(pattern.text())))
                : new WildcardQuery(new Term(field, wildcards(pattern, true)));
    }

    static String wildcards(TextPattern pattern, boolean folded) {
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

    private static Query amount(QueryNode.Amount amount) {
        Figure.Kind kind = FigureProof.kind(amount.field());
        if (kind != null) {
            return amount(amount, kind);
        }
        return any(Arrays.stream(Figure.Kind.values()).map(each -> amount(amount, each)).toList());
    }

    private static Query amount(QueryNode.Amount amount, Figure.Kind kind) {
        List<Query> parts = new ArrayList<>();
        if (amount.low() != Double.NEGATIVE_INFINITY || amount.high() != Double.POSITIVE_INFINITY
                || amount.unit().isEmpty()) {
            parts.add(IntPoint.newRangeQuery(IndexFields.of(kind),
                    new int[]{Integer.MIN_VALUE, IndexFields.bound(amount.low(), false)},
                    new int[]{IndexFields.bound(amount.high(), true), Integer.MAX_VALUE}));
        }
        if (!amount.unit().isEmpty()) {
            parts.add(new TermQuery(new Term(IndexFields.UNIT,
                    AnnotationFields.folded(kind.jsonName() + " " + amount.unit()))));
        }
        return filter(parts.toArray(Query[]::new));
    }

    private static Query mentioned(QueryNode.MentionedDate date) {
        int first = Proofs.day(date.first(), Integer.MIN_VALUE);
        int last = Proofs.day(date.last(), Integer.MAX_VALUE);
        return IntPoint.newRangeQuery(IndexFields.MENTIONED, new int[]{first, Integer.MIN_VALUE},
                new int[]{Integer.MAX_VALUE, last});
    }

    private static Query marked(String layer) {
        return new TermQuery(new Term(IndexFields.HAS, layer));
    }
}
