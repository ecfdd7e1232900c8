package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import io.github.rmrbnlp.analysis.FigureFilter;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.opensearch.ClusterIndex;
import io.github.rmrbnlp.opensearch.UnsupportedOnClusterException;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb cluster}. */
@Command(name = "cluster", description = "Asks an OpenSearch cluster what rmrb publish sent there.", //
        footer = {"",
                "search, statements, figures, first, kwic, trend, terms and speakers answer as the verbs of these names do of an "
                        + "index folder, by date; sums is rmrb figures --sum; facet counts the values of --field. fetch brings the "
                        + "articles that match into an index folder, which answers what the cluster cannot: other orders, "
                        + "samples, NEAR of figures, patterns of words, collocates, keyness, networks.",
                "", ClusterOptions.SECRETS, "", "Examples:",
                "  rmrb cluster statements 'speaker:江泽民 AND quote:送温暖' --at https://node1:9200",
                "  rmrb cluster trend 送温暖 --by month --at https://node1:9200",
                "  rmrb cluster speakers 'quote:再就业' --terms 10 --at https://node1:9200 --format csv",
                "  rmrb cluster fetch 再就业 --into DIR --at https://node1:9200"})
final class ClusterCommand extends Verb {
    /** What to ask; constants are lower case because users type them. */
    enum Question {
        search, statements, figures, first, kwic, trend, facet, terms, speakers, sums, fetch
    }

    /** The orders a cluster lists in. */
    enum Sort {
        date, newest
    }

    @Parameters(index = "0", paramLabel = "QUESTION", description = "${COMPLETION-CANDIDATES}.")
    private Question question;

    @Parameters(index = "1", paramLabel = "QUERY", description = "The query; * finds every article.")
    private String query;

    @Mixin
    private ClusterQuestion options;

    @Mixin
    private StatementOptions statements;

    @Option(names = "--kind", paramLabel = "KIND", //
            description = "With figures and sums: only money, percent, count, measure, duration or ratio.")
    private Figure.Kind kind;

    @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "", description = "With figures and sums: only of this unit.")
    private String unit;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "date", //
            description = "Of search, statements, figures and kwic: date or newest; default: ${DEFAULT-VALUE}.")
    private Sort sort;

    @Option(names = "--context", paramLabel = "N", defaultValue = "20", //
            description = "With kwic: so many chars on each side, or words with --words; default: ${DEFAULT-VALUE}.")
    private int context;

    @Option(names = "--words", description = "With kwic: the context is counted in words.")
    private boolean words;

    @Option(names = "--field", paramLabel = "FIELD", converter = FieldName.class, defaultValue = "year", //
            description = "With facet: year, page, genre, author …; default: ${DEFAULT-VALUE}.")
    private QueryField field;

    @Option(names = "--by", paramLabel = "PERIOD", defaultValue = "year", //
            description = "With trend: day, month or year; default: ${DEFAULT-VALUE}.")
    private String by;

    @Option(names = "--terms", paramLabel = "N", converter = RowCount.class, defaultValue = "5", //
            description = "With speakers: a column for each of the N terms named most; default: ${DEFAULT-VALUE}.")
    private int terms;

    @Option(names = "--by-year", description = "With sums: for each year of publication.")
    private boolean byYear;

    @Mixin
    private OffsetOption offset;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", //
            description = "So many rows, but of trend and sums all; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--into", paramLabel = "DIR", description = "With fetch: the folder of the index.")
    private Path folder;

    @Override
    int run() throws IOException {
        if ((question == Question.fetch) != (folder != null)) {
            throw new CommandFailure("--into names the folder of fetch");
        }
        try (ClusterIndex index = options.open()) {
            answer(index);
        } catch (UnsupportedOnClusterException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private void answer(ClusterIndex index) throws IOException {
        switch (question) {
            case search -> search(index);
            case fetch -> fetch(index);
            default -> options.print(Requests.valid(() -> table(index)), settings(), this);
        }
    }

    private Settings settings() {
        return new Settings().with("query", question == Question.trend ? options.filter().question(query) : node());
    }

    private QueryNode node() {
        return options.filter().applyTo(query);
    }

    private Table table(ClusterIndex index) throws IOException {
        return switch (question) {
            case statements -> index.statements(list(statements.condition(), limit)).toTable();
            case figures -> index.figures(list(new FigureFilter(kind, unit).condition(), limit)).toTable();
            case sums -> index.figures(list(new FigureFilter(kind, unit).condition(), 0)).toSums(byYear);
            case first -> index.first(list(null, limit)).toTable();
            case kwic -> index.kwic(lines()).toTable();
            case trend -> trend(index);
            case facet -> values(index.facet(node(), field, Math.max(1, offset.offset() + limit)));
            case terms -> index.terms(node()).toTable(offset.offset(), limit);
            case speakers -> index.speakers(node(), statements.condition()).toTable(offset.offset(), limit, terms);
            case search, fetch -> throw new IllegalStateException(question + " makes no table");
        };
    }

    private ListRequest list(QueryNode only, int rows) {
        return new ListRequest(node(), only, ListOrder.valueOf(sort.name().toUpperCase(Locale.ROOT)), offset.offset(),
                rows);
    }

    private ConcordanceRequest lines() {
        return new ConcordanceRequest(node(), ConcordanceSort.parse(sort.name()).orElseThrow(), context, words, 0, 0,
                offset.offset(), limit);
    }

    /** With hits where the cluster can count places, else of articles alone. */
    private Table trend(ClusterIndex index) throws IOException {
        Period period = PeriodName.of("--by", by);
        TrendRequest request = new TrendRequest(List.of(options.filter().question(query)), options.filter().scope("*"),
                period,
                options.filter().firstDay(), options.filter().lastDay(), null, 1, Interval.CONFIDENCE);
        try {
            return index.trend(request).toTable(offset.offset(), Long.MAX_VALUE);
        } catch (UnsupportedOnClusterException e) {
            Table articles = index.articleTrend(request.queries().getFirst(), request.scope(), period).toTable();
            warn("articles are counted and no places: " + e.getMessage());
            return articles;
        }
    }

    private Table values(Facet facet) {
        Table.Builder table = Table.of("facet").text(facet.field().queryName(), facet.field().chineseName())
                .count("articles", "篇数");
        List<Facet.Count> values = facet.values();
        for (Facet.Count count : values.subList(Math.min(offset.offset(), values.size()),
                Math.min(values.size(), offset.offset() + limit))) {
            table.row(count.value(), count.articles());
        }
        return table.window(offset.offset(), facet.distinct()).fact("missing", facet.missing()).build();
    }

    private void search(ClusterIndex index) throws IOException {
        SearchRequest request = Requests.valid(() -> SearchRequest.of(node())
                .withSort(SortOrder.valueOf(sort.name().toUpperCase(Locale.ROOT))).withWindow(offset.offset(), limit));
        options.print(Requests.valid(() -> index.search(request)), request, this);
    }

    private void fetch(ClusterIndex index) throws IOException {
        long articles = index.fetch(node(), folder, Runtime.getRuntime().availableProcessors());
        warn(Counted.of(articles, "article") + " fetched; ask them with --index " + folder);
    }
}
