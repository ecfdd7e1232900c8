package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.StatementLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who said what. Immutable.
 *
 * <pre>{@code
 * StatementList list = StatementList.of(index, ListRequest.of(QueryParser.parse("speaker:江泽民 AND quote:送温暖")), ScanLimits.NONE);
 * }</pre>
 *
 * @param request what was asked
 * @param statements how many statements there are in all
 * @param articles how many articles they stand in
 * @param rows those asked for, in order
 */
public record StatementList(ListRequest request, long statements, long articles, List<Row> rows) {
    public StatementList {
        rows = List.copyOf(rows);
    }

    /**
     * One statement in its article.
     *
     * @param statement the statement
     * @param quote its content as printed, the stretches of a split quote joined by an ellipsis
     * @param before the sentence before that of the cue, or empty
     * @param after the sentence behind the end of the content, or empty
     * @param printed where it stands: from the first char of cue and content to the last
     */
    public record Row(Statement statement, String quote, String before, String after, Printed printed) {
    }

    /**
     * Finds the statements.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static StatementList of(CorpusIndex index, ListRequest request, ScanLimits limits) throws IOException {
        AnnotationFilter filter = request.filter(index);
        Collector all = new Collector(filter, request);
        for (Collector part : request.scan(index, filter.provesStatements(), () -> new Collector(filter, request),
                limits)) {
            all.add(part);
        }
        List<Row> rows = all.rows.read(index, request,
                (view, listed) -> row(view, view.statements().get(listed.index())));
        return new StatementList(request, all.rows.total(), all.rows.articles(), rows);
    }

    static Row row(ArticleView view, Statement statement) throws IOException {
        int start = Math.min(statement.cue().span().start(), statement.content().getFirst().start());
        int end = Math.max(statement.cue().span().end(), statement.content().getLast().end());
        List<String> stretches = new ArrayList<>();
        for (Span content : statement.content()) {
            stretches.add(view.text(content.start(), content.end()));
        }
        return new Row(statement, String.join("……", stretches), Printed.sentence(view, start, -1),
                Printed.sentence(view, end - 1, 1), Printed.of(view.article(), start, end));
    }

    /** Counts all, keeps the first. */
    private static final class Collector implements ScanCollector {
        private final AnnotationFilter filter;
        private final ListedRows rows;

        Collector(AnnotationFilter filter, ListRequest request) {
            this.filter = filter;
            rows = request.rows();
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            StatementLayer layer = article.statementLayer();
            rows.count(filter.forEachStatement(article, places, i -> rows.offer(article, i, layer.confidence(i))));
        }

        void add(Collector other) {
            rows.add(other.rows);
        }
    }

    /** The rows as a table, with the exact numbers of statements and articles. */
    public Table toTable() {
        Table.Builder table = columns();
        rows.forEach(row -> table.row(cells(row)));
        return table.window(request.offset(), statements).fact("statements", statements).fact("articles", articles)
                .build();
    }

    static Table.Builder columns() {
        return Table.of("statements").text("date", "日期").text("speaker", "说话人").text("role", "职务")
                .text("cue", "引述词").text("quote", "内容").flag("direct", "直接引语").text("citation", "出处")
                .text("before", "前句").detail().text("after", "后句").detail().text("mention", "原文称谓").detail()
                .number("confidence", "可信度").detail()
                .text("id", "编号").detail().text("title", "标题").detail().count("start", "起").detail().count("end", "止")
                .detail().text("file", "文件").detail()
                .text("entry", "包内").detail().count("byte", "字节").detail();
    }

    static Object[] cells(Row row) {
        Statement s = row.statement();
        Printed at = row.printed();
        return new Object[]{at.day(), s.speaker().name(), s.speaker().role(), s.cue().text(), row.quote(), s.direct(),
                at.citation(), row.before(), row.after(), s.speaker().text(), shown(s.confidence()), at.id(),
                at.title(),
                at.start(), at.end(), at.source().file(), at.source().entry(), at.offset()};
    }

    /** Three decimals, as {@code rmrb extract} prints it: the calibration knows no more. */
    private static double shown(double confidence) {
        return Math.rint(confidence * 1000) / 1000;
    }
}
