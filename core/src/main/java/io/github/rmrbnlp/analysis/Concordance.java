package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Citation;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Key words in context: every place of a query in a body, with the text around it as printed. Immutable.
 *
 * <pre>{@code
 * Concordance lines = Concordance.of(index, ConcordanceRequest.of(QueryParser.parse("下岗")), ScanLimits.NONE);
 * lines.hits(); // all of them, exactly
 * }</pre>
 *
 * @param request what was asked
 * @param hits how many places there are in all
 * @param articles how many articles they stand in
 * @param sorted how many lines were sorted: all hits, or the sample
 * @param lines those asked for, in order
 */
public record Concordance(ConcordanceRequest request, long hits, long articles, long sorted, List<Line> lines) {
    private static final ConcordanceRequest PLAIN = ConcordanceRequest.of(new QueryNode.All());
    private static final MatchLabels NO_LABELS = new MatchLabels(PLAIN.query());

    public Concordance {
        lines = List.copyOf(lines);
    }

    /**
     * One place in its context.
     *
     * @param id the article's id
     * @param date its date, or null
     * @param citation how its page is cited
     * @param title its title, or null
     * @param left the text before the hit, as printed
     * @param hit the hit as printed
     * @param right the text behind the hit
     * @param start where the hit starts in the body, UTF-16 index
     * @param end where it ends, exclusive
     * @param source where the article was read
     * @param sourceByte the byte of the hit's first char in that file or archive entry, or -1 if it is not known
     * @param labels what stands under the labels of a pattern of tokens, by label, as printed; in the pattern's order
     */
    public record Line(String id, LocalDate date, String citation, String title, String left, String hit, String right,
            int start, int end, Source source, long sourceByte, Map<String, String> labels) {
        public Line {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    /**
     * Finds the lines.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Concordance of(CorpusIndex index, ConcordanceRequest request, ScanLimits limits) throws IOException {
        FoundPlaces found = request.sample() == 0 && request.sort().isByDate()
                ? DatedPlaces.find(index, request, limits)
                : LineCollector.find(index, request, limits);
        List<FoundPlaces.Place> places = found.first();
        MatchLabels labels = new MatchLabels(request.query());
        List<Line> lines = new ArrayList<>();
        for (int i = request.offset(); i < places.size() && lines.size() < request.limit(); i++) {
            FoundPlaces.Place place = places.get(i);
            lines.add(index.read(place.article(), view -> line(view, place.start(), place.end(), request, labels)));
        }
        long sorted = request.sample() == 0 ? found.hits() : Math.min(found.hits(), request.sample());
        return new Concordance(request, found.hits(), found.articles(), sorted, lines);
    }

    private static Line line(ArticleView view, int start, int end, ConcordanceRequest request, MatchLabels labels)
            throws IOException {
        Article article = view.article();
        String body = article.body();
        int from = request.inWords() ? wordsBefore(view, start, request.context()) : charsBefore(body, start, request);
        int to = request.inWords() ? wordsBehind(view, end, request.context()) : charsBehind(body, end, request);
        return new Line(article.id(), article.date(), Citation.of(article), article.title(),
                body.substring(from, start),
                body.substring(start, end), body.substring(end, to), start, end, article.source(),
                article.bodyMap() == null ? -1 : article.bodyMap().sourceByte(start), labels.of(view, start, end));
    }

    private static int charsBefore(String body, int start, ConcordanceRequest request) {
        int from = Math.max(0, start - request.context());
        return from > 0 && from < start && Character.isLowSurrogate(body.charAt(from)) ? from + 1 : from;
    }

    private static int charsBehind(String body, int end, ConcordanceRequest request) {
        int to = Math.min(body.length(), end + request.context());
        return to < body.length() && to > end && Character.isHighSurrogate(body.charAt(to - 1)) ? to - 1 : to;
    }

    /** Where the context of so many words begins; punctuation between them is shown and not counted. */
    private static int wordsBefore(ArticleView view, int start, int words) throws IOException {
        int from = start;
        int token = start == 0 ? -1 : view.tokenAt(start - 1);
        for (int seen = 0; token >= 0 && seen < words; token--) {
            if (view.isWord(token)) {
                seen++;
                from = view.tokenStart(token);
            }
        }
        return from;
    }

    private static int wordsBehind(ArticleView view, int end, int words) throws IOException {
        int to = end;
        int token = end >= view.bodyLength() ? view.tokenCount() : view.tokenAt(end);
        for (int seen = 0; token < view.tokenCount() && seen < words; token++) {
            if (view.isWord(token)) {
                seen++;
                to = view.tokenEnd(token);
            }
        }
        return to;
    }

    /** The lines as a table, with the exact numbers of hits and articles. */
    public Table toTable() {
        boolean labelled = new MatchLabels(request.query()).any();
        Table.Builder table = columns(labelled);
        lines.forEach(line -> table.row(cells(line, labelled).toArray()));
        return table.window(request.offset(), sorted).fact("hits", hits).fact("articles", articles)
                .fact("sampled", sorted < hits).build();
    }

    static Table.Builder columns(boolean labelled) {
        Table.Builder table = Table.of("kwic").text("id", "编号").detail().text("date", "日期").detail()
                .textBefore("left", "左").text("hit", "词").text("right", "右");
        if (labelled) {
            table.text("labels", "标签");
        }
        return table.text("citation", "出处").text("title", "标题")
                .detail().count("start", "起").detail().count("end", "止").detail().text("file", "文件")
                .text("entry", "包内").count("byte", "字节");
    }

    static List<Object> cells(Line line, boolean labelled) {
        List<Object> cells = new ArrayList<>(Arrays.asList(line.id(),
                line.date() == null ? null : line.date().toString(), line.left(), line.hit(), line.right()));
        if (labelled) {
            cells.add(line.labels().entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
        cells.addAll(Arrays.asList(line.citation(), line.title(), line.start(), line.end(), line.source().file(),
                line.source().entry(), line.sourceByte() < 0 ? null : line.sourceByte()));
        return cells;
    }

    /** One place with twenty chars on each side, without the labels of a pattern. */
    static Line line(ArticleView view, int start, int end) throws IOException {
        return line(view, start, end, PLAIN, NO_LABELS);
    }
}
