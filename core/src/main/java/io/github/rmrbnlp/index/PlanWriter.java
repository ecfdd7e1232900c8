package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Writes a Lucene query for people. Not thread-safe. */
final class PlanWriter {
    /** Fields whose terms are UTF-16. */
    private static final Set<String> CHARS = Arrays.stream(QueryField.values())
            .filter(field -> field.kind() == QueryField.Kind.TEXT || field == QueryField.QUOTE).map(IndexFields::of)
            .collect(Collectors.toSet());

    private final List<String> lines = new ArrayList<>();
    private boolean looksAtAll;

    List<String> lines() {
        return lines;
    }

    /** Whether a proof had every article for a candidate. */
    boolean looksAtAll() {
        return looksAtAll;
    }

    void write(Query query) {
        write(query, 0, "");
    }

    private void write(Query query, int depth, String sign) {
        switch (query) {
            case ProvenQuery proven -> {
                looksAtAll |= proven.candidates() instanceof MatchAllDocsQuery;
                add(depth, sign + "prove " + proven.identity() + " on the articles with");
                write(proven.candidates(), depth + 1, "");
            }
            case BooleanQuery parts when parts.clauses().size() == 1
                    && parts.clauses().getFirst().occur() != Occur.MUST_NOT ->
                write(parts.clauses().getFirst().query(), depth, sign);
            case BooleanQuery parts -> {
                boolean any = parts.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
                add(depth, sign + (any ? "any of" : "all of"));
                for (BooleanClause clause : parts.clauses()) {
                    write(clause.query(), depth + 1, clause.occur() == Occur.MUST_NOT ? "not " : "");
                }
            }
            case ConstantScoreQuery constant -> write(constant.getQuery(), depth, sign);
            case TermQuery term -> add(depth, sign + shown(term.getTerm()));
            case MatchAllDocsQuery all -> add(depth, sign + "every article");
            default -> add(depth, sign + query);
        }
    }

    private void add(int depth, String line) {
        lines.add("  ".repeat(depth) + line);
    }

    private static String shown(Term term) {
        byte[] bytes = Arrays.copyOfRange(term.bytes().bytes, term.bytes().offset,
                term.bytes().offset + term.bytes().length);
        boolean chars = CHARS.contains(term.field());
        return term.field() + ":" + new String(bytes, chars ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
    }

    /** The query without its proofs: it finds every article the query finds, and perhaps others. */
    static Query candidates(Query query) {
        return switch (query) {
            case ProvenQuery proven -> proven.candidates();
            case ConstantScoreQuery constant -> candidates(constant.getQuery());
            case BooleanQuery parts -> {
                BooleanQuery.Builder wider = new BooleanQuery.Builder();
                for (BooleanClause clause : parts.clauses()) {
                    if (clause.occur() != Occur.MUST_NOT) {
                        wider.add(candidates(clause.query()), clause.occur());
                    } else if (!isProven(clause.query())) {
                        wider.add(clause);
                    }
                }
                yield wider.build();
            }
            default -> query;
        };
    }

    private static boolean isProven(Query query) {
        return switch (query) {
            case ProvenQuery proven -> true;
            case ConstantScoreQuery constant -> isProven(constant.getQuery());
            case BooleanQuery parts -> parts.clauses().stream().anyMatch(clause -> isProven(clause.query()));
            default -> false;
        };
    }
}
