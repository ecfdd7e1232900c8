package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
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
    private static final Set<String> STORED = Set.of(IndexFields.ARTICLE);

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexManifest manifest;
    private final Analyzer analysis;
    private final LuceneQueries queries;

    private CorpusIndex(Directory directory, DirectoryReader reader, IndexManifest manifest, Segmenter segmenter) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.manifest = manifest;
        this.analysis = new IndexAnalysis(segmenter);
        this.queries = new LuceneQueries(analysis);
    }

    /**
     * Opens the index in {@code folder} as of its last commit.
     *
     * @throws IndexUnusableException if there is none, or it was built with other versions
     */
    public static CorpusIndex open(Path folder, Segmenter segmenter) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexUnusableException(folder + ": no such index; make it: rmrb index PATH... --index " + folder);
        }
        return open(folder, FSDirectory.open(folder), segmenter);
    }

    static CorpusIndex open(Path folder, Directory directory, Segmenter segmenter) throws IOException {
        try {
            IndexManifest manifest = manifest(folder, directory);
            IndexUnusableException.requireSame(folder, manifest.versions(), IndexVersions.current(segmenter));
            DirectoryReader reader = DirectoryReader.open(directory);
            IndexManifest opened = IndexManifest.of(reader.getIndexCommit().getUserData());
            return new CorpusIndex(directory, reader, opened, segmenter);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The manifest of the last commit. */
    static IndexManifest manifest(Path folder, Directory directory) throws IOException {
        try {
            return IndexManifest.of(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexNotFoundException e) {
            throw new IndexUnusableException(folder + ": holds no index; make it: rmrb index PATH... --index " + folder,
                    e);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IndexUnusableException(
                    folder + ": index of another version of Lucene; rebuild it: rmrb index PATH..."
                            + " --index " + folder + " --rebuild",
                    e);
        } catch (CorruptIndexException e) {
            throw new IndexUnusableException(folder + ": the index is damaged: " + e.getMessage(), e);
        } catch (IndexUnusableException e) {
            throw new IndexUnusableException(folder + ": " + e.getMessage(), e);
        }
    }

    /** What the commit says of itself. */
    public IndexManifest manifest() {
        return manifest;
    }

    /** Finds articles; totals and facets are exact. */
    public SearchResult search(SearchRequest request) throws IOException {
        Query query = queries.of(request.query());
        Sort sort = request.sort().toLucene();
        int window = Math.max(1, Math.min(request.offset() + request.limit(), Math.max(1, reader.maxDoc())));
        TopFieldCollector top = new TopFieldCollectorManager(sort, window, Integer.MAX_VALUE).newCollector();
        List<FacetCounter> facets = request.facets().stream().map(FacetCounter::new).toList();
        List<Collector> collectors = new ArrayList<>(facets);
        collectors.add(top);
        searcher.search(query, MultiCollector.wrap(collectors));
        TopDocs found = top.topDocs(request.offset(), request.limit());
        return result(request, found, facets);
    }

    /** The score, where the hits are in its order; other orders need none. */
    private static float score(ScoreDoc document) {
        return ((FieldDoc) document).fields[0] instanceof Float score ? score : 0;
    }

    private SearchResult result(SearchRequest request, TopDocs found, List<FacetCounter> counters)
            throws IOException {
        Highlighter highlighter = new Highlighter(request.query(), analysis);
        StoredFields stored = reader.storedFields();
        List<Hit> hits = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc document : found.scoreDocs) {
            Article article = article(stored, document.doc);
            List<Span> matches = highlighter.bodyMatches(article);
            hits.add(new Hit(article, score(document),
                    highlighter.titleMatches(article),
                    matches, Highlighter.snippets(article, matches, request.snippets())));
        }
        List<Facet> facets = new ArrayList<>();
        for (FacetCounter counter : counters) {
            facets.add(counter.result(request.facetLimit()));
        }
        return new SearchResult(request.query().toString(), found.totalHits.value(), hits, facets);
    }

    /** The number of articles that match. */
    public long count(SearchRequest request) throws IOException {
        return searcher.count(queries.of(request.query()));
    }

    /** The article with that id. */
    public Optional<Article> article(String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(IndexFields.ID, id)), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(article(reader.storedFields(), found.scoreDocs[0].doc));
    }

    private static Article article(StoredFields stored, int document) throws IOException {
        return ArticleCodec.decode(stored.document(document, STORED).getBinaryValue(IndexFields.ARTICLE));
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } finally {
            directory.close();
        }
    }
}
