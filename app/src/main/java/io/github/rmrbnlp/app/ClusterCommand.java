package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.app.write.TableCsv;
import io.github.rmrbnlp.app.write.TableText;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.opensearch.ClusterAnswer;
import io.github.rmrbnlp.opensearch.ClusterHit;
import io.github.rmrbnlp.opensearch.ClusterIndex;
import io.github.rmrbnlp.opensearch.UnsupportedOnClusterException;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb cluster}. */
@Command(name = "cluster", description = "Asks an OpenSearch cluster what rmrb publish sent there; it counts, nothing is indexed here.", //
        footer = {"",
                "search lists articles, the oldest first; trend counts them period by period; facet counts the values of "
                        + "--field; terms, speakers and sums are what rmrb terms, rmrb speakers and rmrb figures --sum tell of an index.",
                "", ClusterOptions.SECRETS, "", "Examples:",
                "  rmrb cluster search '送温暖工程 AND page:1' --at https://node1:9200 --limit 1",
                "  rmrb cluster trend 送温暖 --by month --at https://node1:9200",
                "  rmrb cluster speakers 'quote:再就业' --terms 10 --at https://node1:9200 --format csv"})
final class ClusterCommand extends Verb {
    /** What to ask; constants are lower case because users type them. */
    enum Question {
        search, trend, facet, terms, speakers, sums
    }

    private static final int AROUND = 12;

    @Parameters(index = "0", paramLabel = "QUESTION", description = "${COMPLETION-CANDIDATES}.")
    private Question question;

    @Parameters(index = "1", paramLabel = "QUERY", description = "The query; * finds every article.")
    private String query;

    @Option(names = "--at", required = true, split = ",", paramLabel = "URL", //
            description = "Address of the cluster, or of several of its nodes: https://HOST:9200.")
    private List<URI> addresses;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private OutputOptions output;

    @Option(names = "--field", paramLabel = "FIELD", converter = FieldName.class, defaultValue = "year", //
            description = "With facet: year, page, genre, author …; default: ${DEFAULT-VALUE}.")
    private QueryField field;

    @Option(names = "--by", paramLabel = "PERIOD", defaultValue = "year", //
            description = "With trend: day, month or year; default: ${DEFAULT-VALUE}.")
    private String by;

    @Option(names = "--terms", paramLabel = "N", defaultValue = "5", //
            description = "With speakers: a column for each of the N terms named most; default: ${DEFAULT-VALUE}.")
    private int terms;

    @Option(names = "--by-year", description = "With sums: for each year of publication.")
    private boolean byYear;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Leave out so many rows; default: 0.")
    private int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "text or csv; default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Override
    int run() throws IOException {
        if (format == TableFormat.jsonl) {
            throw new CommandFailure(
                    "jsonl begins with the state of an index folder, which a cluster has none of; say csv");
        }
        if (limit < 0 || offset < 0 || terms < 0) {
            throw new CommandFailure("--limit, --offset and --terms are 0 or more");
        }
        try (ClusterIndex index = ClusterIndex.open(Requests.valid(() -> cluster.access(addresses)), cluster.index())) {
            print(answer(index));
        } catch (UnsupportedOnClusterException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private Table answer(ClusterIndex index) throws IOException {
        QueryNode node = filter.applyTo(query);
        return switch (question) {
            case search -> hits(index.search(node, Math.min(offset + limit, ClusterIndex.MOST_HITS)));
            case trend -> index.trend(filter.question(query), filter.scope("*"), PeriodName.of("--by", by)).toTable();
            case facet -> values(index.facet(node, field, Math.max(1, offset + limit)));
            case terms -> index.terms(node).toTable(offset, limit);
            case speakers -> index.speakers(node).toTable(offset, limit, terms);
            case sums -> index.figures(node).toSums(byYear);
        };
    }

    private Table hits(ClusterAnswer answer) {
        Table.Builder table = Table.of("search").text("date", "日期").count("page", "版").text("title", "标题")
                .textBefore("left", "前").text("hit", "词").text("right", "后").text("id", "编号");
        for (ClusterHit hit : answer.hits().subList(Math.min(offset, answer.hits().size()), answer.hits().size())) {
            Span first = hit.matches().isEmpty() ? new Span(0, 0) : hit.matches().getFirst();
            int start = Math.max(0, first.start() - AROUND);
            int end = Math.min(hit.body().length(), first.end() + AROUND);
            table.row(hit.date() == null ? null : hit.date().toString(), hit.page(), hit.title(),
                    hit.body().substring(start, first.start()), first.of(hit.body()),
                    hit.body().substring(first.end(), end), hit.id());
        }
        return table.window(offset, answer.total()).build();
    }

    private Table values(Facet facet) {
        Table.Builder table = Table.of("facet").text(facet.field().queryName(), facet.field().chineseName())
                .count("articles", "篇数");
        List<Facet.Count> values = facet.values();
        for (Facet.Count count : values.subList(Math.min(offset, values.size()),
                Math.min(values.size(), offset + limit))) {
            table.row(count.value(), count.articles());
        }
        return table.window(offset, facet.distinct()).fact("missing", facet.missing()).build();
    }

    private void print(Table table) throws IOException {
        try (Output out = output.open(terminal())) {
            if (format == TableFormat.csv) {
                TableCsv.write(table, out);
            } else {
                TableText.write(table, out);
            }
            out.commit();
        }
        if (format == TableFormat.csv) {
            warn(TableText.summary(table));
        }
    }
}
