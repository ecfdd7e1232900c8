package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index as of one commit; later commits do not change what it answers. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (CorpusIndex index = CorpusIndex.open(folder, Segmenter.standard())) {
 *     SearchResult result = index.search(SearchRequest.of("送温暖工程 AND page:1").withSort(SortOrder.DATE));
 *     result.hits().getFirst().citation(); // 《人民日报》2002年1月19日第1版
 * }
 * }</pre>
 */
public final class CorpusIndex implements Closeable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** Articles of a segment that one thread searches at a time. */
    private static final int MAX_SLICE = 50_000;
    private static final int MAX_SEGMENTS = 5;

    private final Snapshot snapshot;
    private final IndexReader reader;
    private final Segmenter segmenter;
    private final ExecutorService executor;

    private CorpusIndex(Snapshot snapshot, Segmenter segmenter) {
        this.snapshot = snapshot;
        this.reader = snapshot.reader();
        this.segmenter = segmenter;
        this.executor = Executors.newFixedThreadPool(THREADS, CorpusIndex::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "corpus-index");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens the index, or the sharded set, in {@code folder} as of its last commit.
     *
     * @throws IndexUnusableException if there is none, or it was built with other versions
     */
    public static CorpusIndex open(Path folder, Segmenter segmenter) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexUnusableException(folder + ": no such index; make it: rmrb index PATH... --index " + folder);
        }
        return ShardSet.isIn(folder)
                ? new CorpusIndex(Snapshot.ofSet(folder, segmenter), segmenter)
                : open(folder, FSDirectory.open(folder), segmenter);
    }

    static CorpusIndex open(Path folder, Directory directory, Segmenter segmenter) throws IOException {
        return new CorpusIndex(Snapshot.ofIndex(folder, directory, segmenter), segmenter);
    }

    /** The manifest of the last commit. */
    static IndexManifest manifest(Path folder, Directory directory) throws IOException {
        try {
            return IndexManifest.of(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexNotFoundException e) {
            throw new IndexUnusableException(folder + ": holds no index; make it: rmrb index PATH... --index " + folder,
                    e);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
            // the last is Lucene's way to say that it does not know the codec
            throw new ForeignFormatException(
                    folder + ": index of another version of Lucene; rebuild it: rmrb index PATH..."
                            + " --index " + folder + " --rebuild",
                    e);
        } catch (CorruptIndexException e) {
            throw new IndexUnusableException(folder + ": the index is damaged: " + e.getMessage(), e);
        } catch (IndexUnusableException e) {
            throw new IndexUnusableException(folder + ": " + e.getMessage(), e);
        }
    }

    /** Whether there is no later commit in the folder. */
    public boolean isCurrent() throws IOException {
        return snapshot.isCurrent();
    }

    /** What the commit says of itself; for a sharded set the sum of its shards. */
    public IndexManifest manifest() {
        return snapshot.manifest();
    }

    /** Finds articles; totals and facets are exact. */
    public SearchResult search(SearchRequest request) throws IOException {
        return search(request, ScanLimits.NONE);
    }

    /**
     * The same within limits.
     *
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public SearchResult search(SearchRequest request, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        Query query = new LuceneQueries(segmenter, new ArticleViews()).of(request.query());
        int window = Math.max(1, Math.min(request.offset() + request.limit(), Math.max(1, reader.maxDoc())));
        TopFieldCollectorManager top = new TopFieldCollectorManager(request.sort().toLucene(), window,
                Integer.MAX_VALUE);
        IndexSearcher searcher = searcher();
        searcher.setTimeout(watch::isOver);
        SearchCollectors.Found found = searcher.search(query, new SearchCollectors(top, request.facets()));
        if (searcher.timedOut()) {
            throw watch.ended();
        }
        return result(request, found, watch);
    }

    private SearchResult result(SearchRequest request, SearchCollectors.Found found, ScanLimits.Watch watch)
            throws IOException {
        Highlighter highlighter = new Highlighter(request.query(), segmenter);
        List<Hit> hits = new ArrayList<>();
        ScoreDoc[] documents = found.top().scoreDocs;
        for (int i = request.offset(); i < Math.min(documents.length, request.offset() + request.limit()); i++) {
            watch.check();
            float score = score(documents[i]);
            hits.add(read(documents[i].doc, view -> highlighter.hit(view, score, request.snippets())));
        }
        List<Facet> facets = new ArrayList<>();
        for (FacetCounter counter : found.facets()) {
            facets.add(counter.result(request.facetLimit()));
        }
        return new SearchResult(request.query().toString(), found.top().totalHits.value(), hits, facets);
    }

    /** The score, where the hits are in its order; other orders need none. */
    private static float score(ScoreDoc document) {
        return ((FieldDoc) document).fields[0] instanceof Float score ? score : 0;
    }

    /** The number of articles that match. */
    public long count(SearchRequest request) throws IOException {
        return count(request, ScanLimits.NONE);
    }

    /**
     * The same within limits.
     *
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public long count(SearchRequest request, ScanLimits limits) throws IOException {
        return count(new LuceneQueries(segmenter, new ArticleViews()).of(request.query()), limits);
    }

    private int count(Query query, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        watch.check();
        IndexSearcher searcher = searcher();
        searcher.setTimeout(watch::isOver);
        int count = searcher.count(query);
        if (searcher.timedOut()) {
            throw watch.ended();
        }
        return count;
    }

    /**
     * How {@link #search} and {@link #scan} answer a query, without answering it.
     *
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public QueryPlan plan(QueryNode query, ScanLimits limits) throws IOException {
        Query lucene = new LuceneQueries(segmenter, new ArticleViews()).of(query);
        PlanWriter writer = new PlanWriter();
        writer.write(lucene);
        return new QueryPlan(query, writer.lines(), count(PlanWriter.candidates(lucene), limits), reader.numDocs(),
                writer.looksAtAll());
    }

    /** The words of all bodies; empty while the index holds replaced articles, whose words are still among its statistics. */
    public Optional<WordTotals> wordTotals() {
        return reader.hasDeletions() ? Optional.empty() : Optional.of(new WordTotals(reader));
    }

    /**
     * The articles that match, to count words in them.
     *
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public ArticleSet articles(QueryNode query, ScanLimits limits) throws IOException {
        TaskExecutor tasks = searcher().getTaskExecutor();
        if (query instanceof QueryNode.All && !reader.hasDeletions()) {
            return ArticleSet.ofAll(reader, tasks);
        }
        boolean[] members = new boolean[reader.maxDoc()];
        LongAdder words = new LongAdder();
        scan(query, () -> (article, places) -> {
            members[article.number()] = true;
            words.add(article.wordCount());
        }, limits);
        return ArticleSet.of(reader, tasks, members, words.sum());
    }

    /**
     * Hands every matching article to a collector, once. The index is cut into slices, contiguous in the order of
     * {@link ArticleView#number}, which several threads scan at the same time; each slice has its own collector. What the
     * collectors found, put together front to back, must not depend on where slices end.
     *
     * @param query the parsed query
     * @param collectors makes the collector of a slice
     * @param limits when to give up
     * @return the collectors in the order of their slices
     * @throws ScanEndedException if it was cancelled or took too long; a part of the answer is never returned
     */
    public <C extends ScanCollector> List<C> scan(QueryNode query, Supplier<C> collectors, ScanLimits limits)
            throws IOException {
        ArticleViews views = new ArticleViews();
        return scan(new LuceneQueries(segmenter, views).of(query), query, views, collectors, limits);
    }

    /**
     * As {@link #scan}, of all articles that may match as far as the inverted lists tell, for a collector that finds out itself
     * while it looks for something else.
     */
    public <C extends ScanCollector> List<C> scanCandidates(QueryNode query, Supplier<C> collectors, ScanLimits limits)
            throws IOException {
        ArticleViews views = new ArticleViews();
        Query found = PlanWriter.candidates(new LuceneQueries(segmenter, views).of(query));
        return scan(found, query, views, collectors, limits);
    }

    private <C extends ScanCollector> List<C> scan(Query found, QueryNode query, ArticleViews views,
            Supplier<C> collectors, ScanLimits limits) throws IOException {
        List<Proof> proofs = new Proofs(segmenter).ofPositive(query);
        return new Scan<C>(searcher(), found, views, proofs, limits.start()).run(collectors, THREADS);
    }

    /**
     * Hands every matching article to one collector, one after another by date (undated last) and id, for answers too large to
     * be kept. A scan finds them first; memory grows by some 100 bytes for each.
     *
     * @throws ScanEndedException if it was cancelled or took too long; the collector has seen a part then
     */
    public void walk(QueryNode query, ScanCollector collector, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        List<OrderedArticle> found = new ArrayList<>();
        for (OrderedArticle.Collector slice : scan(query, OrderedArticle.Collector::new, limits)) {
            found.addAll(slice.found());
        }
        Collections.sort(found);
        Places places = new Places(new Proofs(segmenter).ofPositive(query));
        for (OrderedArticle article : found) {
            watch.check();
            read(article.number(), view -> {
                collector.collect(view, places.of(view));
                return null;
            });
        }
    }

    /**
     * Reads one article of a scan again.
     *
     * @param number its {@link ArticleView#number}
     * @param read takes what it needs from the view
     */
    public <T> T read(int number, ViewReader<T> read) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
        ArticleView view = new ArticleView(leaf);
        view.moveTo(number - leaf.docBase);
        return read.read(view);
    }

    /**
     * Finds the places of a query in some articles of a scan.
     *
     * @param query the query of the scan
     * @param numbers the articles' {@link ArticleView#number}s
     * @param receiver takes the places of one article after the other, in that order
     * @param limits when to give up
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public void places(QueryNode query, int[] numbers, PlaceReceiver receiver, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        List<Proof> proofs = new Proofs(segmenter).ofPositive(query);
        for (int number : numbers) {
            watch.check();
            receiver.places(number, read(number, view -> new Places(proofs).of(view).toList()));
        }
    }

    /** Which statements and figures of a matching article the query is about. */
    public AnnotationFilter filter(QueryNode query) {
        return filter(query, null);
    }

    /**
     * Which statements and figures of a matching article the query is about and meet a condition besides.
     *
     * @param only {@link QueryNode.OneStatement}, {@link QueryNode.OneFigure}, or null for no further condition
     */
    public AnnotationFilter filter(QueryNode query, QueryNode only) {
        return new AnnotationFilter(query, only, segmenter);
    }

    private IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader, executor) {
            @Override
            protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
                return slices(leaves, MAX_SLICE, MAX_SEGMENTS, true);
            }
        };
        searcher.setQueryCache(null); // a proven query is one search's own
        return searcher;
    }

    /** The article with that id. */
    public Optional<Article> article(String id) throws IOException {
        return read(id, ArticleView::article);
    }

    /**
     * Reads the article with that id, annotations and all.
     *
     * @param read takes what it needs from the view; not null
     * @return what it took; empty if there is no such article
     */
    public <T> Optional<T> read(String id, ViewReader<T> read) throws IOException {
        TopDocs found = searcher().search(new TermQuery(new Term(IndexFields.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(read(found.scoreDocs[0].doc, read));
    }

    @Override
    public void close() throws IOException {
        executor.shutdown();
        snapshot.close();
    }
}
