package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.FoundNames;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.app.write.CitationFormat;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The pages people look at. Thread-safe. */
final class Pages {
    private final Service service;
    private final Endpoints endpoints;

    Pages(Service service, Endpoints endpoints) {
        this.service = service;
        this.endpoints = endpoints;
    }

    void home(Visit visit) throws IOException {
        service.ask(visit, Cost.QUICK, variant(visit), index -> {
            Page page = visit.page(visit.messages().of("home.title"), Page.Place.SEARCH, "");
            HomePage home = HomePage.of(page, index);
            return visit.html(out -> JtehomeGenerated.render(out, null, home));
        });
    }

    void search(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        SearchState state = SearchState.of(parameters, SortOrder.RELEVANCE);
        int number = parameters.number("p", 1, 1, SearchPage.LAST_PAGE);
        QueryNode node = state.node(parameters);
        service.ask(visit, Cost.QUICK, variant(visit), index -> {
            SearchResult result = index.search(SearchRequest.of(node).withSort(state.sort())
                    .withWindow((number - 1) * SearchPage.HITS, SearchPage.HITS)
                    .withFacets(SearchState.FACETS, SearchPage.FACET_VALUES), visit.limits());
            String title = state.query().isEmpty() ? visit.messages().of("page.search") : state.query();
            SearchPage page = new SearchPage(visit.page(title, Page.Place.SEARCH, state.query()), state, result,
                    number);
            return visit.html(out -> JtesearchGenerated.render(out, null, page));
        });
    }

    /** Speakers and terms of the hits, as a part of the search page. */
    void names(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        SearchState state = SearchState.of(parameters, SortOrder.RELEVANCE);
        QueryNode node = state.node(parameters);
        service.ask(visit, Cost.LONG, variant(visit), index -> {
            FoundNames names = FoundNames.of(index, node, NamesFragment.SAMPLE, visit.limits());
            NamesFragment fragment = new NamesFragment(visit.page("", Page.Place.SEARCH, state.query()), state, names);
            return visit.html(out -> JtenamesGenerated.render(out, null, fragment));
        });
    }

    void trend(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        TrendState state = TrendState.of(parameters);
        TrendRequest request = state.queries().isEmpty() ? null : state.request(parameters);
        String query = state.queries().isEmpty() ? "" : state.queries().getFirst();
        Page page = visit.page(title(visit, "page.trend", query), Page.Place.TREND, query);
        service.ask(visit, page, index -> {
            Trend trend = request == null ? null : Trend.of(index, request, visit.limits());
            TrendPage shown = TrendPage.of(page, state, trend);
            return visit.html(out -> JtetrendGenerated.render(out, null, shown));
        });
    }

    void kwic(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        ConcordanceState state = ConcordanceState.of(parameters);
        int number = parameters.number("p", 1, 1, ConcordancePage.LAST_PAGE);
        String query = state.search().query();
        ConcordanceRequest request = state.request(parameters, (number - 1) * ConcordancePage.LINES,
                ConcordancePage.LINES);
        Page page = visit.page(title(visit, "page.kwic", query), Page.Place.KWIC, query);
        service.ask(visit, page, index -> {
            Concordance lines = query.isEmpty() ? null : Concordance.of(index, request, visit.limits());
            ConcordancePage shown = new ConcordancePage(
                    page, state, lines, number);
            return visit.html(out -> JtekwicGenerated.render(out, null, shown));
        });
    }

    void statements(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        StatementsState state = StatementsState.of(parameters);
        int number = parameters.number("p", 1, 1, StatementsPage.LAST_PAGE);
        ListRequest request = state.request(parameters, (number - 1) * StatementsPage.ROWS, StatementsPage.ROWS);
        String query = state.search().query();
        Page page = visit.page(title(visit, "page.statements", query), Page.Place.STATEMENTS, query);
        service.ask(visit, page, index -> {
            StatementList list = StatementList.of(index, request, visit.limits());
            Speakers speakers = Speakers.of(index, request.query(), state.conditionOfAnySpeaker(), visit.limits());
            StatementsPage shown = new StatementsPage(
                    page, state, list,
                    speakers, number);
            return visit.html(out -> JtestatementsGenerated.render(out, null, shown));
        });
    }

    void figures(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        FiguresState state = FiguresState.of(parameters);
        int number = parameters.number("p", 1, 1, FiguresPage.LAST_PAGE);
        QueryNode node = state.search().node(parameters);
        String query = state.search().query();
        Page page = visit.page(title(visit, "page.figures", query), Page.Place.FIGURES, query);
        service.ask(visit, page, index -> {
            FiguresPage shown = FiguresPage.of(index, state, node,
                    page, number, visit.limits());
            return visit.html(out -> JtefiguresGenerated.render(out, null, shown));
        });
    }

    void formula(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        FormulaState state = FormulaState.of(parameters);
        String query = state.search().query();
        Page page = visit.page(title(visit, "page.formula", query), Page.Place.FORMULA, query);
        service.ask(visit, page, index -> {
            FormulaPage shown = FormulaPage.of(index, state, parameters,
                    page, visit.limits());
            return visit.html(out -> JteformulaGenerated.render(out, null, shown));
        });
    }

    void compare(Visit visit) throws IOException {
        CompareState state = CompareState.of(visit.parameters());
        Page page = visit.page(title(visit, "page.compare", state.query()), Page.Place.COMPARE, state.query());
        service.ask(visit, page, index -> {
            Table table = state.isAsked() ? state.table(index, visit.limits()) : null;
            ComparePage shown = new ComparePage(
                    page, state,
                    table);
            return visit.html(out -> JtecompareGenerated.render(out, null, shown));
        });
    }

    void network(Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        NetworkState state = NetworkState.of(parameters);
        String query = state.search().query();
        NetworkRequest request = query.isEmpty() ? null : state.request(parameters);
        Page page = visit.page(title(visit, "page.network", query), Page.Place.COMPARE, query);
        service.ask(visit, page, index -> {
            Network network = request == null ? null : Network.of(index, request, visit.limits());
            NetworkPage shown = new NetworkPage(
                    page, state, network);
            return visit.html(out -> JtenetworkGenerated.render(out, null, shown));
        });
    }

    private static String title(Visit visit, String key, String query) {
        return (query.isEmpty() ? "" : query + " – ") + visit.messages().of(key);
    }

    /** What is said of a query while it is typed; a wrong query is no error here. */
    void hint(Visit visit) throws IOException {
        String query = visit.parameters().query("q");
        QueryHelp help = QueryHelp.of(visit.messages(), query);
        service.ask(visit, Cost.QUICK, variant(visit), index -> {
            QueryHelp counted = help.understood() == null
                    ? help
                    : help.withTotal(
                            index.search(SearchRequest.of(help.node()).withWindow(0, 0), visit.limits()).total());
            return visit.html(out -> JtehintGenerated.render(out, null, counted));
        });
    }

    void article(Visit visit) throws IOException {
        String id = visit.context().pathParam("id");
        String query = visit.parameters().query("q");
        service.ask(visit, Cost.QUICK, variant(visit), index -> {
            ArticleEndpoints.Annotated found = ArticleEndpoints.annotated(index, id);
            Article article = found.article();
            Span at = Place.of(visit.parameters().text("at"), article.body());
            Hit hit = hit(index, id, query, visit.limits());
            List<Span> matches = hit == null ? List.of() : hit.bodyMatches();
            String title = article.title() == null ? visit.messages().of("article.untitled") : article.title();
            ArticlePage page = new ArticlePage(visit.page(title, Page.Place.ARTICLE, query), article,
                    found.annotations(), hit == null ? List.of() : hit.titleMatches(),
                    LayeredText.paragraphs(article.body(), found.annotations(), matches, at), matches.size(),
                    Layer.of(visit.parameters().texts("layer")));
            return visit.html(out -> JtearticleGenerated.render(out, null, page));
        });
    }

    /** Where the query matches in that article, or null if it does not. */
    private static Hit hit(CorpusIndex index, String id, String query, ScanLimits limits) throws IOException {
        if (query.isEmpty()) {
            return null;
        }
        QueryNode only = new QueryNode.Match(QueryField.ID, TextPattern.literal(id));
        QueryNode both = new QueryNode.And(List.of(SearchState.parse(query), only));
        List<Hit> hits = index.search(SearchRequest.of(both).withWindow(0, 1).withSnippets(0), limits).hits();
        return hits.isEmpty() ? null : hits.getFirst();
    }

    void cite(Visit visit, CitationFormat format) throws IOException {
        String id = visit.context().pathParam("id");
        service.ask(visit, Cost.QUICK, format.extension(), index -> {
            String text = format.of(ArticleEndpoints.found(index, id));
            return new Answer("text/plain; charset=utf-8",
                    Map.of("Content-Disposition", "attachment; filename=\"citation." + format.extension() + "\""),
                    text.getBytes(StandardCharsets.UTF_8));
        });
    }

    void corpus(Visit visit) throws IOException {
        Page page = visit.page(visit.messages().of("page.corpus"), Page.Place.CORPUS, "");
        service.ask(visit, page, index -> {
            CorpusPage corpus = new CorpusPage(page, index.manifest(), CorpusMap.of(index, visit.limits()));
            return visit.html(out -> JtecorpusGenerated.render(out, null, corpus));
        });
    }

    void api(Visit visit) throws IOException {
        service.ask(visit, Cost.QUICK, variant(visit), index -> {
            Page page = visit.page(visit.messages().of("page.api"), Page.Place.API, "");
            return visit.html(out -> JteapiGenerated.render(out, null, new ApiPage(page, endpoints.all())));
        });
    }

    private static String variant(Visit visit) {
        return visit.messages().language().code();
    }
}
