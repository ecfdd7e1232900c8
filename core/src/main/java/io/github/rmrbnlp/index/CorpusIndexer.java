package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Writes an index. Adding is an upsert by article id; adding what is there already changes nothing. What was added becomes
 * visible, and safe from crashes, with {@link #commit}; after a crash the index is as of its last commit. Thread-safe, where
 * each id is added by one thread at a time.
 *
 * <pre>{@code
 * try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
 *     indexer.add(article);
 *     indexer.commit();
 * }
 * }</pre>
 */
public final class CorpusIndexer implements Closeable {
    private final boolean foreign;
    private long annotatedAgain;
    private final IndexVersions versions;
    private final Directory directory;
    private final IndexWriter writer;
    private final WaitingTexts waiting;
    private final Supplier<ArticleAnnotator> annotators;
    /** Those no thread uses at the moment. */
    private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder articles = new LongAdder();
    private final LongAdder chars = new LongAdder();
    private final LongAdder digest = new LongAdder();
    private final Map<String, String> notes;
    /** The last committed batch; articles go into the next one. */
    private volatile int batch;
    /** What was added since {@link #committed} was opened. */
    private final Map<String, Stored> recent = new ConcurrentHashMap<>();
    /** Additions share it; a commit takes it alone, so that manifest and documents agree. */
    private final ReadWriteLock adding = new ReentrantReadWriteLock();
    private volatile CommittedArticles committed;
    /** Whether there is something to commit, and whether articles are among it. */
    private volatile boolean changed;
    private volatile boolean articlesChanged;

    private CorpusIndexer(Directory directory, IndexWriter writer, WaitingTexts waiting, AnnotationEngines engines,
            IndexManifest start, boolean fresh, boolean foreign) throws IOException {
        this.waiting = waiting;
        this.foreign = foreign;
        this.annotators = engines::newWorker;
        this.versions = start.versions();
        this.directory = directory;
        this.writer = writer;
        this.articles.add(start.articles());
        this.chars.add(start.chars());
        this.digest.add(start.digest());
        this.batch = start.batch();
        this.notes = start.notes();
        this.changed = fresh;
        this.committed = new CommittedArticles(DirectoryReader.open(writer));
    }

    /**
     * Opens the index in {@code folder}, or makes one where there is none.
     *
     * @throws IndexUnusableException if the folder's index was built with other versions, is another program's, or is being
     *             written by another process
     */
    public static CorpusIndexer open(Path folder, Segmenter segmenter, IndexerOptions options) throws IOException {
        return open(folder, AnnotationEngines.standard(segmenter), options);
    }

    /** The same with engines that are there already, for programs that write several indexes. */
    public static CorpusIndexer open(Path folder, AnnotationEngines engines, IndexerOptions options)
            throws IOException {
        IndexFolder.requireIndexOrEmpty(folder);
        return open(folder, FSDirectory.open(Files.createDirectories(folder)), engines, options);
    }

    static CorpusIndexer open(Path folder, Directory directory, AnnotationEngines engines, IndexerOptions options)
            throws IOException {
        IndexVersions versions = IndexVersions.current(engines.segmenter());
        IndexManifest start = new IndexManifest(versions, 0, 0, 0, 0, Map.of());
        TermLexicon before = start.ownTerms();
        boolean exists = DirectoryReader.indexExists(directory);
        boolean foreign = exists && options.rebuild() && IndexFolder.isForeign(folder, directory);
        if (foreign) {
            IndexFolder.clear(folder, directory);
        } else if (exists) {
            IndexManifest found = CorpusIndex.manifest(folder, directory);
            if (options.rebuild()) { // what was kept with the index stays, and no batch gets a number a second time
                start = new IndexManifest(versions, 0, 0, 0, found.batch(), found.notes());
            } else {
                IndexUnusableException.requireSame(folder, found.versions(), versions);
                start = found;
                before = found.ownTerms();
            }
        }
        TermLexicon own = options.ownTerms() == null ? start.ownTerms() : options.ownTerms();
        start = start.withOwnTerms(own);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(options.bufferMegabytes() / 2.0); // the texts that wait take about as much
        config.setOpenMode(options.rebuild() ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
        config.setCommitOnClose(false);
        config.setMergeScheduler(new QuietMergeScheduler());
        WaitingTexts waiting = new WaitingTexts();
        config.setCodec(new CountedTermsCodec(DocumentMaker.COUNTED_FIELDS, waiting));
        try {
            IndexWriter writer = new IndexWriter(directory, config);
            CorpusIndexer indexer = new CorpusIndexer(directory, writer, waiting, engines.withOwnTerms(own), start,
                    !exists || options.rebuild(), foreign);
            if (exists && !options.rebuild()) {
                indexer.annotateAgain(before.difference(own));
            }
            return indexer;
        } catch (LockObtainFailedException e) {
            throw new IndexUnusableException(folder + ": another process is writing this index", e);
        }
    }

    /**
     * Whether a rebuild replaced an index of another version of Lucene, from which nothing could be kept: its saved queries and
     * other {@link IndexNotes} are gone.
     */
    public boolean hasReplacedForeign() {
        return foreign;
    }

    /** How many articles were annotated again when this was opened, since they hold a term of which the index had not been told. */
    public long annotatedAgain() {
        return annotatedAgain;
    }

    private void annotateAgain(TermLexicon terms) throws IOException {
        if (terms.entries().isEmpty()) {
            return;
        }
        changed = true;
        Workbench bench = new Workbench(annotators.get(), new DocumentMaker(waiting));
        try {
            committed.forEachHolding(terms, (article, stored) -> {
                BytesRef head = ArticleCodec.encode(article, bench.sink).bytes();
                BytesRef body = TextColumn.encode(article, bench.sink);
                write(bench.document(article, head, body, stored.origins(), stored.batch()), article.id());
                annotatedAgain++;
            });
            commit();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, this);
            throw e;
        }
        idle.add(bench);
    }

    /** Adds an article, or replaces the one with its id; does nothing if it is there already. */
    public Change add(Article article) throws IOException {
        return add(article, 0);
    }

    /**
     * Adds an article that is not the first of its id in its file or entry.
     *
     * @param nth how many articles with this id stand before it in the same file or entry
     */
    public Change add(Article article, int nth) throws IOException {
        Workbench taken = idle.poll();
        Workbench bench = taken == null ? new Workbench(annotators.get(), new DocumentMaker(waiting)) : taken;
        try {
            return add(article, nth, bench);
        } finally {
            idle.add(bench);
        }
    }

    private Change add(Article article, int nth, Workbench bench) throws IOException {
        ArticleCodec.Encoded encoded = ArticleCodec.encode(article, bench.sink);
        BytesRef body = TextColumn.encode(article, bench.sink);
        long place = ContentHash.ofPlace(article.source(), nth);
        long content = ContentHash.of(encoded, body);
        adding.readLock().lock();
        try {
            Stored old = find(article.id());
            if (old != null && old.origins().contains(place, content)) {
                return Change.UNCHANGED;
            }
            Origins origins = old == null
                    ? Origins.of(place, content, article.source().file())
                    : old.origins().with(place, content, article.source().file());
            int brought = old != null && old.origins().content() == content ? old.batch() : batch + 1;
            write(bench.document(article, encoded.bytes(), body, origins, brought), old == null ? null : article.id());
            account(article, old, content);
            recent.put(article.id(), new Stored(origins, article.body().length(), brought));
            return change(old, place, content);
        } finally {
            adding.readLock().unlock();
        }
    }

    /** Makes everything added so far durable and visible; does nothing if nothing was. */
    public void commit() throws IOException {
        try {
            commitChanges();
        } catch (AlreadyClosedException e) {
            throw failureOf(writer, e);
        }
    }

    private void commitChanges() throws IOException {
        adding.writeLock().lock();
        try {
            if (!changed) {
                return;
            }
            IndexManifest next = manifest();
            changed = false;
            articlesChanged = false;
            batch = next.batch();
            writer.setLiveCommitData(next.toCommitData().entrySet());
            writer.prepareCommit();
            CommittedArticles before = committed;
            committed = new CommittedArticles(DirectoryReader.open(writer));
            recent.clear();
            before.close();
        } finally {
            adding.writeLock().unlock();
        }
        writer.commit();
    }

    /**
     * Commits an index that nothing will be added to: what was replaced is merged away, so that the statistics of its terms are
     * those of its articles alone.
     */
    public void seal() throws IOException {
        commit();
        if (writer.hasDeletions()) {
            writer.forceMerge(1);
            changed = true;
            commit();
        }
    }

    /**
     * Removes the articles that stood below some paths and stand there no more; commits before and after.
     *
     * @param paths files or folders that were just read as a whole
     * @param run the run that read them
     * @return how many articles were removed
     */
    public long prune(List<Path> paths, IndexingRun run) throws IOException {
        commit();
        List<Path> folders = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        List<String> gone = new ArrayList<>();
        committed.forEach((id, article) -> {
            if (article.origins().all().stream().allMatch(origin -> isGone(id, origin, folders, run))) {
                gone.add(id);
            }
        });
        for (String id : gone) {
            remove(id);
        }
        commit();
        return gone.size();
    }

    private static boolean isGone(String id, Origins.Origin origin, List<Path> folders, IndexingRun run) {
        return !run.saw(id, origin.place()) && !run.sawReject(origin.file())
                && folders.stream().anyMatch(ContentHash.absolute(origin.file())::startsWith);
    }

    private void remove(String id) throws IOException {
        Stored old = find(id);
        changed = true;
        articlesChanged = true;
        writer.deleteDocuments(new Term(IndexFields.ID, id));
        articles.decrement();
        chars.add(-old.chars());
        digest.add(-ContentHash.ofArticle(id, old.origins().content()));
    }

    /** What the next commit will say of the index. */
    public IndexManifest manifest() {
        return new IndexManifest(versions, articles.sum(), chars.sum(), digest.sum(),
                articlesChanged ? batch + 1 : batch, notes);
    }

    /** Closes the index; what was added since the last {@link #commit} is dropped. */
    @Override
    public void close() throws IOException {
        committed.close();
        try {
            writer.rollback();
        } finally {
            directory.close();
        }
    }

    private Stored find(String id) throws IOException {
        Stored added = recent.get(id);
        return added != null ? added : committed.find(id);
    }

    /** Adds a document; in place of the article with the id {@code replaced}, if that is not null. */
    private void write(Document document, String replaced) throws IOException {
        changed = true;
        articlesChanged = true;
        try {
            if (replaced == null) { // nothing to look for in every segment
                writer.addDocument(document);
            } else {
                writer.updateDocument(new Term(IndexFields.ID, replaced), document);
            }
        } catch (AlreadyClosedException e) {
            throw failureOf(writer, e);
        }
    }

    /** What closed the writer in another thread, a full disk for example. */
    private static IOException failureOf(IndexWriter writer, AlreadyClosedException e) {
        return writer.getTragicException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }

    private void account(Article article, Stored old, long content) {
        if (old == null) {
            articles.increment();
        } else {
            chars.add(-old.chars());
            digest.add(-ContentHash.ofArticle(article.id(), old.origins().content()));
        }
        chars.add(article.body().length());
        digest.add(ContentHash.ofArticle(article.id(), content));
    }

    private static Change change(Stored old, long place, long content) {
        if (old == null) {
            return Change.ADDED;
        }
        if (old.origins().content() == content) {
            return Change.DUPLICATE;
        }
        return old.origins().hasPlace(place) ? Change.REPLACED : Change.CLASHED;
    }

    /** What one thread needs to make a document. Not thread-safe. */
    private static final class Workbench {
        private final ArticleAnnotator annotator;
        private final DocumentMaker documents;
        private final ByteSink sink = new ByteSink();

        Workbench(ArticleAnnotator annotator, DocumentMaker documents) {
            this.annotator = annotator;
            this.documents = documents;
        }

        Document document(Article article, BytesRef stored, BytesRef body, Origins origins, int batch) {
            return documents.document(annotator.annotate(article), stored, body, origins, batch);
        }
    }

    /**
     * What the index holds of an article.
     *
     * @param origins where it was read
     * @param chars length of its body
     * @param batch the batch that brought its content
     */
    record Stored(Origins origins, int chars, int batch) {
    }
}
