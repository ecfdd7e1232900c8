package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Turns a parsed query into Lucene's for one search or scan: candidates from the inverted lists, proof from the columns. */
final class LuceneQueries {
    private final Segmenter segmenter;
    private final ArticleViews views;
    private final Candidates candidates;
    private final Proofs proofs;

    LuceneQueries(Segmenter segmenter, ArticleViews views) {
        this.segmenter = segmenter;
        this.views = views;
        this.candidates = new Candidates(segmenter);
        this.proofs = new Proofs(segmenter);
    }

    Query of(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> new MatchAllDocsQuery();
            case QueryNode.And and -> conjunction(and.parts());
            case QueryNode.Or or -> Candidates.any(or.parts().stream().map(this::of).toList());
            case QueryNode.Not not -> conjunction(List.of(not));
            case QueryNode.Match match -> match(match.field(), match.pattern());
            case QueryNode.NumberRange range -> numbers(range);
            case QueryNode.DateRange range -> dates(range);
            case QueryNode.Flag flag -> throw new IllegalArgumentException("stands only inside a statement: " + flag);
            case QueryNode.Amount amount -> throw new IllegalArgumentException(
                    "stands only inside a figure: " + amount);
            case QueryNode.Filter filter -> new ConstantScoreQuery(of(filter.part()));
            case QueryNode.Tokens tokens -> proven(tokens,
                    Candidates.scoring(tokens.pattern().requirement(ExactText::fold)));
            default -> proven(node, List.of());
        };
    }

    private Query conjunction(List<QueryNode> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean negativeOnly = true;
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) {
                query.add(of(not.part()), Occur.MUST_NOT);
            } else {
                boolean ranks = switch (part) {
                    case QueryNode.NumberRange range -> false;
                    case QueryNode.DateRange range -> false;
                    case QueryNode.Filter filter -> false;
                    default -> true;
                };
                query.add(of(part), ranks ? Occur.MUST : Occur.FILTER);
                negativeOnly = false;
            }
        }
        if (negativeOnly) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return query.build();
    }

    private Query match(QueryField field, TextPattern pattern) {
        return switch (field) {
            case TEXT -> Candidates.any(List.of(text(QueryField.TITLE, pattern), text(QueryField.BODY, pattern)));
            case WORD -> Candidates.any(List.of(words(QueryField.TITLE, pattern), words(QueryField.BODY, pattern)));
            case TITLE, BODY, KICKER, SUBTITLE -> text(field, pattern);
            case TERM, LAW, MEETING -> proven(new QueryNode.Match(field, pattern), List.of());
            case ID -> pattern.isLiteral()
                    ? new TermQuery(new Term(IndexFields.ID, pattern.text()))
                    : new WildcardQuery(new Term(IndexFields.ID, Candidates.wildcards(pattern, false)));
            default -> name(field, pattern);
        };
    }

    private Query proven(QueryNode node, List<Term> scoring) {
        return new ProvenQuery(candidates.of(node), ProvenQuery.Check.of(proofs.of(node)), node, views, scoring);
    }

    private Query text(QueryField field, TextPattern written) {
        FoldedPattern pattern = FoldedPattern.ofStretch(written);
        Query found = Candidates.text(field, pattern);
        Set<Term> terms = new LinkedHashSet<>();
        pattern.literals().forEach(literal -> terms.addAll(Candidates.cover(IndexFields.of(field), literal)));
        if (pattern.isEmpty() || pattern.isWildcardsAlone()) {
            return found;
        }
        if (written.isLiteral() && Candidates.isOneTerm(ExactText.fold(written.text()))) {
            return new TermQuery(terms.iterator().next()); // the term itself is the proof
        }
        ProvenQuery.Check check = field == QueryField.BODY
                ? ProvenQuery.Check.of(new LiteralProof(pattern))
                : new HeadCheck(field, pattern);
        return new ProvenQuery(found, check, field.queryName() + ":" + written, views, List.copyOf(terms));
    }

    private Query words(QueryField field, TextPattern pattern) {
        Query found = candidates.words(field, pattern);
        WordPattern words = new WordPattern(pattern, segmenter);
        List<Term> terms = Candidates.wordTerms(IndexFields.words(field), words);
        if (words.isOneTerm()) {
            return new TermQuery(terms.getFirst()); // the term itself is the proof
        }
        ProvenQuery.Check check = field == QueryField.BODY
                ? ProvenQuery.Check.of(new WordProof(words))
                : new TitleWordCheck(words);
        return new ProvenQuery(found, check, IndexFields.words(field) + ":" + pattern, views, terms);
    }

    /** Texts of the head column. */
    private record HeadCheck(QueryField field, FoldedPattern pattern) implements ProvenQuery.Check {
        @Override
        public boolean matches(ArticleView article) throws IOException {
            char[] text = text(article);
            return pattern.next(text, 0, text.length) >= 0;
        }

        @Override
        public int count(ArticleView article) throws IOException {
            char[] text = text(article);
            int count = 0;
            for (long place = pattern.next(text, 0, text.length); place >= 0; place = pattern.next(text, (int) place,
                    text.length)) {
                count++;
            }
            return count;
        }

        private char[] text(ArticleView article) throws IOException {
            String text = switch (field) {
                case TITLE -> article.title();
                case KICKER -> article.kicker();
                default -> article.subtitle();
            };
            return text == null ? new char[0] : ExactText.fold(text).toCharArray();
        }
    }

    /** Words of the title. */
    private record TitleWordCheck(WordPattern words) implements ProvenQuery.Check {
        @Override
        public boolean matches(ArticleView article) throws IOException {
            return count(article) > 0;
        }

        @Override
        public int count(ArticleView article) throws IOException {
            HeadColumn head = article.head();
            PlaceList found = new PlaceList();
            if (head.title() != null) {
                words.find(ExactText.fold(head.title()).toCharArray(), head.titleEnds(), head.titleEnds().length, false,
                        found);
            }
            return found.size();
        }
    }

    private static Query name(QueryField field, TextPattern pattern) {
        String name = IndexFields.of(field);
        // a document number may be the article's own or stand in its text; the field holds both
        return pattern.isAnything() && field != QueryField.DOCUMENT_NUMBER
                ? new ConstantScoreQuery(new FieldExistsQuery(IndexFields.facet(field)))
                : Candidates.name(name, pattern);
    }

    private static Query numbers(QueryNode.NumberRange range) {
        return IntField.newRangeQuery(IndexFields.of(range.field()), range.low(), range.high());
    }

    private static Query dates(QueryNode.DateRange range) {
        return IntField.newRangeQuery(IndexFields.DATE, Proofs.day(range.first(), Integer.MIN_VALUE),
                Proofs.day(range.last(), Integer.MAX_VALUE));
    }
}
