package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.util.List;

/**
 * The first articles that have a query in their body, with who says it there: the speaker of the innermost statement around its
 * first place, or else the authors. Immutable.
 *
 * @param request what was asked; its order is not used
 * @param articles how many dated articles have it in their body
 * @param undated how many articles without a date have it; none of them is a row
 * @param rows the first by date, then page and id
 */
public record FirstMentions(ListRequest request, long articles, long undated, List<Row> rows) {
    public FirstMentions {
        rows = List.copyOf(rows);
    }

    /**
     * One article.
     *
     * @param hit the place as printed
     * @param context its sentence
     * @param speaker who says it, or null
     * @param authors the authors joined by 、, or empty
     * @param printed where it stands
     */
    public record Row(String hit, String context, String speaker, String authors, Printed printed) {
    }

    /**
     * Finds them.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static FirstMentions of(CorpusIndex index, ListRequest request, ScanLimits limits) throws IOException {
        Collector all = new Collector(request);
        for (Collector part : index.scan(request.query(), () -> new Collector(request), limits)) {
            all.add(part);
        }
        List<Row> rows = all.rows.read(index, request,
                (view, listed) -> row(view, new Span(listed.index(), (int) listed.value())));
        return new FirstMentions(request, all.rows.articles(), all.undated, rows);
    }

    private static Row row(ArticleView view, Span place) throws IOException {
        Statement innermost = FormulaCounts.innermost(view, place.start(), place.end());
        return new Row(view.text(place.start(), place.end()), Printed.sentence(view, place.start(), 0),
                innermost == null ? null : innermost.speaker().name(), String.join("、", view.article().authors()),
                Printed.of(view.article(), place.start(), place.end()));
    }

    /** Keeps the first articles; a row's index is where its first place begins, its value where that ends. */
    private static final class Collector implements ScanCollector {
        private final ListedRows rows;
        private long undated;

        Collector(ListRequest request) {
            rows = new ListRequest(request.query(), ListOrder.DATE, request.offset(), request.limit()).rows();
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            if (places.count() == 0) {
                return;
            }
            if (article.day() == ArticleView.NONE) {
                undated++;
                return;
            }
            rows.count(1);
            if (!rows.isBehind(article, 0)) {
                rows.offer(article, places.start(0), places.end(0));
            }
        }

        void add(Collector other) {
            undated += other.undated;
            rows.add(other.rows);
        }
    }

    /** The rows as a table. */
    public Table toTable() {
        Table.Builder table = Table.of("first").text("date", "日期").text("speaker", "说话人").text("authors", "作者")
                .text("hit", "词").text("context", "所在句").text("citation", "出处").text("id", "编号").detail()
                .text("title", "标题").detail()
                .count("start", "起").detail().count("end", "止").detail().text("file", "文件").detail().text("entry", "包内")
                .detail().count("byte", "字节").detail();
        for (Row row : rows) {
            Printed at = row.printed();
            table.row(at.day(), row.speaker(), row.authors(), row.hit(), row.context(), at.citation(), at.id(),
                    at.title(), at.start(), at.end(), at.source().file(), at.source().entry(), at.offset());
        }
        return table.window(request.offset(), articles).fact("articles", articles).fact("undatedArticles", undated)
                .build();
    }
}
