package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Passages that articles share, each with the first article that has it, so that a formula's path from speech to editorial to
 * local notice can be followed. Articles are read in the order of their dates (undated ones last, then by id); a passage that
 * stood in an earlier article is a reuse of the first one that had it. Passages are equal char by char, script, width, punctuation
 * and blanks apart. A passage twice in one article is no reuse. Of passages of half as long again as the request asks for, each is
 * found; of shorter ones most. Immutable.
 *
 * <pre>{@code
 * TextReuse reuse = TextReuse.of(index, TextReuseRequest.of(QueryParser.parse("送温暖")), ScanLimits.NONE);
 * }</pre>
 *
 * @param request what was asked
 * @param articles how many articles were compared
 * @param passages how many reuses were found
 * @param rows those asked for: the passages reused most first, then the longest, then by date
 */
public record TextReuse(TextReuseRequest request, long articles, long passages, List<Row> rows) {
    public TextReuse {
        rows = List.copyOf(rows);
    }

    /**
     * One reuse of a passage.
     *
     * @param text the passage as printed in the later article
     * @param chars its length without punctuation and blanks
     * @param reuses how many reuses the passage's first place has in all
     * @param from where it stands first
     * @param to where it stands again
     */
    public record Row(String text, int chars, long reuses, Printed from, Printed to) {
    }

    /**
     * Compares the articles.
     *
     * @throws IllegalArgumentException if more articles match than the request allows
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static TextReuse of(CorpusIndex index, TextReuseRequest request, ScanLimits limits) throws IOException {
        List<Listed> articles = inOrder(index, request, limits);
        ScanLimits.Watch watch = limits.start();
        ReuseFinder finder = new ReuseFinder(request.minChars());
        for (Listed article : articles) {
            watch.check();
            index.read(article.article(), view -> finder.compare(view, index));
        }
        List<ReuseFinder.Reuse> reuses = finder.reuses();
        Map<Long, Long> times = new HashMap<>();
        reuses.forEach(reuse -> times.merge(reuse.firstPlace(), 1L, Long::sum));
        Map<Integer, Integer> rank = new HashMap<>();
        articles.forEach(article -> rank.put(article.article(), rank.size()));
        List<ReuseFinder.Reuse> sorted = new ArrayList<>(reuses);
        sorted.sort(Comparator.comparingLong((ReuseFinder.Reuse r) -> -times.get(r.firstPlace()))
                .thenComparingInt(r -> rank.get(r.firstArticle())).thenComparingInt(ReuseFinder.Reuse::firstStart)
                .thenComparingInt(r -> -r.chars())
                .thenComparingInt(r -> rank.get(r.article())).thenComparingInt(ReuseFinder.Reuse::start));
        List<Row> rows = new ArrayList<>();
        for (ReuseFinder.Reuse reuse : sorted.subList(Math.min(request.offset(), sorted.size()),
                (int) Math.min(sorted.size(), (long) request.offset() + request.limit()))) {
            rows.add(row(index, reuse, times.get(reuse.firstPlace())));
        }
        return new TextReuse(request, articles.size(), reuses.size(), rows);
    }

    private static List<Listed> inOrder(CorpusIndex index, TextReuseRequest request, ScanLimits limits)
            throws IOException {
        TopRows<Listed> order = new TopRows<>(ListOrder.DATE.order(), request.maxArticles());
        for (Order part : index.scan(request.query(), () -> new Order(new ArrayList<>()), limits)) {
            part.articles().forEach(order::offer);
        }
        if (order.offered() > request.maxArticles()) {
            throw new IllegalArgumentException(order.offered() + " articles match, more than " + request.maxArticles()
                    + " cannot be compared at once; narrow the query or raise the limit");
        }
        return order.sorted();
    }

    private record Order(List<Listed> articles) implements ScanCollector {
        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            articles.add(new Listed(article.number(), 0, article.day(), 0, article.id()));
        }
    }

    private static Row row(CorpusIndex index, ReuseFinder.Reuse reuse, long times) throws IOException {
        Printed from = index.read(reuse.firstArticle(),
                view -> Printed.of(view.article(), reuse.firstStart(), reuse.firstEnd()));
        String text = index.read(reuse.article(), view -> view.text(reuse.start(), reuse.end()));
        Printed to = index.read(reuse.article(), view -> Printed.of(view.article(), reuse.start(), reuse.end()));
        return new Row(text, reuse.chars(), times, from, to);
    }

    /** The reuses as a table. */
    public Table toTable() {
        Table.Builder table = Table.of("reuse").text("passage", "段落").count("chars", "字数").count("reuses", "复用次数")
                .text("firstDate", "首见").text("firstCitation", "首见出处").text("date", "日期").text("citation", "出处")
                .text("firstId", "首见编号").detail().count("firstStart", "首见起").detail().count("firstEnd", "首见止").detail()
                .text("id", "编号").detail()
                .count("start", "起").detail().count("end", "止").detail().text("title", "标题").detail();
        table.text("firstFile", "首见文件").detail().text("firstEntry", "首见包内").detail().count("firstByte", "首见字节").detail()
                .text("file", "文件").detail().text("entry", "包内").detail().count("byte", "字节").detail();
        for (Row row : rows) {
            table.row(row.text(), row.chars(), row.reuses(), row.from().day(), row.from().citation(), row.to().day(),
                    row.to().citation(), row.from().id(), row.from().start(), row.from().end(), row.to().id(),
                    row.to().start(), row.to().end(), row.to().title(), row.from().source().file(),
                    row.from().source().entry(), row.from().offset(), row.to().source().file(),
                    row.to().source().entry(), row.to().offset());
        }
        return table.window(request.offset(), passages).fact("articles", articles).fact("passages", passages).build();
    }
}
