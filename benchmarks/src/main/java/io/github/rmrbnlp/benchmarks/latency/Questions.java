package io.github.rmrbnlp.benchmarks.latency;

import static io.github.rmrbnlp.benchmarks.latency.Question.of;

import io.github.rmrbnlp.analysis.Collocates;
import io.github.rmrbnlp.analysis.CollocatesRequest;
import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.Formula;
import io.github.rmrbnlp.analysis.FormulaRequest;
import io.github.rmrbnlp.analysis.Keywords;
import io.github.rmrbnlp.analysis.KeywordsRequest;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.analysis.TextReuse;
import io.github.rmrbnlp.analysis.TextReuseRequest;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.analysis.Window;
import io.github.rmrbnlp.analysis.WordList;
import io.github.rmrbnlp.analysis.WordListRequest;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.util.List;
import java.util.Locale;

/**
 * The questions of the latency benchmark: every verb, with rare and frequent words. The numbers of hits in their names are
 * those of 1.4 million generated articles.
 */
final class Questions {
    private static final int FIRST = 1946;
    private static final int UNDATED = Truth.UNDATED;
    private static final int LAST = 2002;
    private static final ScanLimits NONE = ScanLimits.NONE;

    private Questions() {
    }

    static List<Question> all() {
        return List.of(search("body:送温暖工程").articlesOf("送温暖工程", UNDATED, LAST),
                search("body:发展").articlesOf("发展", UNDATED, LAST),
                search("body:改革开放").articlesOf("改革开放", UNDATED, LAST),
                search("body:下岗 AND year:1998 AND genre:通讯"), search("下岗 AND 再就业"), search("下岗 NEAR/20 再就业"),
                search("送温暖工程 AND NOT 下岗"), search("speaker:王* AND quote:扶贫"), search("money:>=100亿 NEAR/20 发展"),
                kwic("body:送温暖工程", ConcordanceSort.DATE, 0).within(500).hitsOf("送温暖工程", UNDATED, LAST),
                kwic("body:人民 AND year:[1973 TO 2002]", ConcordanceSort.DATE, 0).within(500).hitsOf("人民", 1973, LAST),
                kwic("body:发展", ConcordanceSort.DATE, 0).within(500).hitsOf("发展", UNDATED, LAST),
                kwic("body:发展", sort("newest"), 0).within(500).hitsOf("发展", UNDATED, LAST),
                kwic("body:下岗", sort("right"), 0).within(500).hitsOf("下岗", UNDATED, LAST),
                kwic("body:人民 AND year:[1973 TO 2002]", sort("right1"), 0).within(500).hitsOf("人民", 1973, LAST),
                kwic("body:发展", ConcordanceSort.DATE, 1000).within(500).hitsOf("发展", UNDATED, LAST),
                statements("quote:扶贫"), statements("speaker:王*"), statements("quote:发展"),
                figures("money:>=1亿 NEAR/20 发展"), figures("percent:>=90 AND year:1998"), figures("money:>=1亿"),
                of("figures", "money:>=1亿, summed by year",
                        index -> FigureList.of(index, new ListRequest(parse("money:>=1亿"), ListOrder.DATE, 0, 0), NONE)
                                .toSums(true).rows().size()),
                first("body:送温暖工程").articlesOf("送温暖工程", FIRST, LAST),
                first("body:发展").articlesOf("发展", FIRST, LAST),
                trend("body:送温暖工程", Period.YEAR, null).within(300).hitsOf("送温暖工程", FIRST, LAST),
                trend("body:下岗", Period.MONTH, null).within(300).hitsOf("下岗", FIRST, LAST),
                trend("body:人民 AND year:[1973 TO 2002]", Period.MONTH, QueryField.GENRE).within(4_000)
                        .hitsOf("人民", 1973, LAST),
                collocates("body:下岗", "*", new Window(5, 5)).within(3_000).hitsOf("下岗", UNDATED, LAST),
                collocates("body:下岗", "year:[1990 TO 1999]", new Window(5, 5)).within(3_000).hitsOf("下岗", 1990, 1999),
                collocates("body:人民 AND year:[1973 TO 2002]", "*", new Window(0, 1)).within(4_000)
                        .hitsOf("人民", 1973, LAST),
                of("speakers", "quote:扶贫", index -> Speakers.of(index, parse("quote:扶贫"), NONE).statements()),
                terms("body:改革开放"), terms("body:下岗"), keyness("year:1998", "year:1978"),
                keyness("year:1998", "NOT year:1998"), keyness("genre:消息", "genre:通讯"), words("year:1998", 1),
                words("*", 1), words("year:1998", 2),
                of("network", "body:改革开放",
                        index -> Network.of(index, NetworkRequest.of(parse("body:改革开放")), NONE).units()),
                formula("body:改革开放").hitsOf("改革开放", UNDATED, LAST),
                formula("body:经济建设").hitsOf("经济建设", UNDATED, LAST),
                of("reuse", "body:改革开放", index -> TextReuse
                        .of(index, TextReuseRequest.of(parse("body:改革开放")), NONE).articles())
                        .articlesOf("改革开放", UNDATED, LAST),
                kwic("cql:'[pos=\"v\"] \"扶贫\"'", ConcordanceSort.DATE, 0),
                kwic("cql:'[pos=\"m\"] [pos=\"q\"] [pos=\"a\"]'", ConcordanceSort.DATE, 0));
    }

    private static QueryNode parse(String query) {
        return QueryParser.parse(query);
    }

    private static ConcordanceSort sort(String name) {
        return ConcordanceSort.parse(name).orElseThrow();
    }

    private static Question search(String query) {
        return of("search", query, index -> index.search(SearchRequest.of(query)).total()).within(300);
    }

    private static Question kwic(String query, ConcordanceSort sort, int sample) {
        String name = query + ", by " + sort + (sample > 0 ? ", sample of " + sample : "");
        return of("kwic", name, index -> Concordance
                .of(index, ConcordanceRequest.of(parse(query)).withSort(sort).withSample(sample, 1), NONE).hits());
    }

    private static Question statements(String query) {
        return of("statements", query,
                index -> StatementList.of(index, ListRequest.of(parse(query)), NONE).statements()).within(300);
    }

    private static Question figures(String query) {
        return of("figures", query, index -> FigureList.of(index, ListRequest.of(parse(query)), NONE).figures())
                .within(300);
    }

    private static Question first(String query) {
        return of("first", query, index -> FirstMentions.of(index, ListRequest.of(parse(query)), NONE).articles())
                .within(300);
    }

    private static Question trend(String query, Period period, QueryField facet) {
        TrendRequest request = new TrendRequest(List.of(parse(query)), new QueryNode.All(), period, null, null, facet,
                10, 0.95);
        String name = query + ", by " + period.name().toLowerCase(Locale.ROOT)
                + (facet == null ? "" : " and " + facet.queryName());
        return of("trend", name, index -> Trend.of(index, request, NONE).series().stream()
                .flatMap(one -> one.points().stream()).mapToLong(Trend.Point::hits).sum());
    }

    private static Question collocates(String query, String scope, Window window) {
        CollocatesRequest request = CollocatesRequest.of(parse(query)).withScope(parse(scope)).withWindow(window);
        return of("collocates", query + (scope.equals("*") ? "" : " of " + scope) + ", window " + window,
                index -> Collocates.of(index, request, NONE).hits());
    }

    private static Question terms(String query) {
        return of("terms", query, index -> TermList.of(index, parse(query), NONE).articles());
    }

    private static Question keyness(String target, String reference) {
        return of("keyness", target + " against " + reference,
                index -> Keywords.of(index, KeywordsRequest.of(parse(target), parse(reference)), NONE).found());
    }

    private static Question words(String scope, int n) {
        WordListRequest request = new WordListRequest(parse(scope), n, 1, 1, Period.YEAR,
                WordListRequest.Sort.FREQUENCY, 0, 100);
        return of(n == 1 ? "words" : "ngrams", scope, index -> WordList.of(index, request, NONE).found());
    }

    private static Question formula(String query) {
        return of("formula", query, index -> Formula.of(index, FormulaRequest.of(parse(query)), NONE).hits());
    }
}
