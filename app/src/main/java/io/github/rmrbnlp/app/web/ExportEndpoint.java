package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.app.write.ArticleExports;
import io.github.rmrbnlp.app.write.Export;
import io.github.rmrbnlp.app.write.TableExports;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /api/v1/export}: everything a query finds, as {@code rmrb export} writes it, while it is read. Stateless. */
final class ExportEndpoint {
    static final String OPERATION = "export";
    static final String TABLE = "table";
    private static final List<AnswerFormat> FORMATS = List.of(AnswerFormat.JSONL, AnswerFormat.CSV, AnswerFormat.TEI,
            AnswerFormat.CONLLU, AnswerFormat.PARQUET);

    private ExportEndpoint() {
    }

    static Endpoint endpoint() {
        List<Param> parameters = new ArrayList<>(SearchState.parameters());
        parameters.add(
                Param.choice(TABLE, "The rows of csv and parquet (texts if left out), and of jsonl, which is whole "
                        + "articles with all annotations if left out.", Listing.class));
        return new Endpoint(Endpoint.ROOT + "/" + OPERATION, OPERATION,
                "Everything a query finds, without a limit, by date and id.",
                "what rmrb export writes; the number of rows is in X-Total-Count, of articles in X-Article-Count. If the "
                        + "connection breaks before the end, the answer is not whole.",
                parameters, FORMATS, Cost.EXPORT, ExportEndpoint::answer);
    }

    private static void answer(Endpoint.Call call) throws IOException {
        Parameters given = call.parameters();
        Listing table = given.choice(TABLE, null, Listing.class);
        if (table != null && (call.format() == AnswerFormat.TEI || call.format() == AnswerFormat.CONLLU)) {
            throw WebProblem.parameter(TABLE, "cannot be had in this format, which holds whole articles");
        }
        ScanLimits limits = call.visit().exportLimits();
        FullList list = FullList.of(call.index(), SearchState.of(given, SortOrder.RELEVANCE).node(given),
                table == null ? Listing.TEXTS : table, limits);
        call.header("X-Total-Count", Long.toString(list.rows()));
        call.header("X-Article-Count", Long.toString(list.articles()));
        writer(call.format(), table).write(list, TableAnswer.provenance(OPERATION, call), call.out(), limits);
    }

    private static Export writer(AnswerFormat format, Listing table) {
        return switch (format) {
            case JSONL -> table == null ? ArticleExports::writeJson : TableExports::writeJson;
            case CSV -> TableExports::writeCsv;
            case PARQUET -> TableExports::writeParquet;
            case TEI -> ArticleExports::writeTei;
            case CONLLU -> ArticleExports::writeConllu;
            default -> throw new IllegalArgumentException("no export is " + format);
        };
    }
}
