package io.github.rmrbnlp.spark;

import static io.github.rmrbnlp.spark.SingleProcess.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.Collocates;
import io.github.rmrbnlp.analysis.CollocatesRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.analysis.Window;
import io.github.rmrbnlp.analysis.WordList;
import io.github.rmrbnlp.analysis.WordListRequest;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexCheck;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.ShardSet;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real executor processes, one of which is killed in the middle of each job; the answers are those of one process. */
class SparkClusterIT {
    private static final int ARTICLES = 300;
    private static final int SHARDS = 3;

    @TempDir
    static Path folder;
    private static LocalCluster cluster;
    private static List<String> paths;
    private static SingleProcess expected;

    @BeforeAll
    static void start() throws IOException {
        // speculation starts attempts twice
        cluster = LocalCluster.start(
                Map.of("spark.speculation", "true", "spark.speculation.multiplier", "1.1", "spark.speculation.quantile",
                        "0.1", "spark.speculation.minTaskRuntime", "50ms", "spark.speculation.interval", "50ms"));
        paths = SampleInput.in(folder, ARTICLES);
        expected = SingleProcess.read(paths);
        assertTrue(expected.articles.size() > ARTICLES && expected.rejects.size() > 1);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /** Kills the executor that ends the next task successfully, with what it holds for others; tells whom. */
    private static AtomicReference<ProcessHandle> killAfterFirstTask() throws TimeoutException {
        Map<String, ProcessHandle> executors = cluster.executors();
        AtomicReference<ProcessHandle> killed = new AtomicReference<>();
        cluster.session().sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                ProcessHandle process = executors.get(end.taskInfo().executorId());
                if (end.taskInfo().successful() && process != null && killed.compareAndSet(null, process)) {
                    process.destroyForcibly();
                }
            }
        });
        return killed;
    }

    private static List<String> lines(String table, String... columns) {
        Dataset<Row> rows = cluster.session().read().parquet(folder.resolve("tables").resolve(table).toString())
                .sort("place", "ordinal");
        return rows.selectExpr(columns).collectAsList().stream().map(SparkClusterIT::cells).toList();
    }

    private static String cells(Row row) {
        Object[] cells = new Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i) instanceof scala.collection.Seq<?> ? row.getList(i).toString() : row.get(i);
        }
        return line(cells);
    }

    @Test
    void tablesAreThoseOfOneProcessThoughAnExecutorIsKilled() throws IOException, TimeoutException {
        AtomicReference<ProcessHandle> killed = killAfterFirstTask();
        try (ArchiveRecords records = ArchiveRecords.read(cluster.session(), paths,
                ReadSettings.DEFAULT.withPartitions(12));
                AnnotatedCorpus corpus = AnnotatedCorpus.of(records.articles())) {
            ParquetTables.write(records, corpus, folder.resolve("tables").toString(), 1, false);
        }
        assertFalse(killed.get() == null || killed.get().isAlive(), "an executor was killed");
        Dataset<Row> articles = cluster.session().read().parquet(folder.resolve("tables/articles").toString())
                .sort("place");
        List<Row> rows = Tables.withTextDates(articles).collectAsList();
        assertEquals(expected.articles.stream().map(SingleProcess::line).toList(),
                rows.stream().map(ArticleRows::article).map(SingleProcess::line).toList());
        assertEquals(expected.sentences,
                articles.selectExpr("id", "place", "explode(sentences) s").sort("place", "s.start")
                        .selectExpr("id", "s.start", "s.end").collectAsList().stream().map(SparkClusterIT::cells)
                        .toList());
        assertEquals(expected.statements,
                lines("statements", "articleId", "speakerName", "speakerText", "speakerStart", "speakerEnd", "role",
                        "cueText", "cueStart", "cueEnd", "transform(content, c -> concat(c.start, '-', c.end))",
                        "direct", "confidence", "rule"));
        assertEquals(expected.figures,
                lines("figures", "articleId", "text", "start", "end", "kind", "low", "high", "unit", "approximation"));
        assertEquals(expected.dates, lines("dates", "articleId", "text", "start", "end", "value"));
        assertEquals(expected.terms, lines("terms", "articleId", "text", "start", "end", "canonical", "kind"));
        assertEquals(expected.quotes, lines("quotes", "articleId", "start", "end", "closed", "depth"));
        assertTrue(expected.statements.size() > 300 && expected.figures.size() > 300);
        assertRejects();
        assertTrue(Files.isDirectory(folder.resolve("tables/figures/year=1993")));
    }

    private static void assertRejects() {
        List<String> rejects = cluster.session().read().parquet(folder.resolve("tables/rejects").toString())
                .selectExpr("kind", "file", "entry", "byteStart", "byteEnd", "problems").collectAsList().stream()
                .map(row -> line(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4),
                        row.<Row>getList(5).stream().map(SparkClusterIT::cells).toList()))
                .sorted().toList();
        assertEquals(expected.rejects.stream().sorted().toList(), rejects);
    }

    @Test
    void theSetIsTheIndexOfOneProcessThoughAnExecutorIsKilled() throws IOException, TimeoutException {
        Path set = folder.resolve("set");
        Files.createDirectories(set.resolve("attempts-of-a-dead-driver/shard-00000-attempt-7"));
        IndexManifest one = singleIndex(folder.resolve("index"));
        ShardSet first = write(set, true);
        assertSet(set, first, one);
        ShardSet second = write(set, false);
        assertSet(set, second, one);
        assertEquals(first.shards().stream().map(s -> List.of(s.articles(), s.chars(), s.digest())).toList(),
                second.shards().stream().map(s -> List.of(s.articles(), s.chars(), s.digest())).toList());
    }

    private static ShardSet write(Path set, boolean kill) throws IOException, TimeoutException {
        AtomicReference<ProcessHandle> killed = kill ? killAfterFirstTask() : null;
        try (ArchiveRecords records = ArchiveRecords.read(cluster.session(), paths,
                ReadSettings.DEFAULT.withPartitions(7))) {
            ShardSet written = ShardedIndex.write(records.articles(), set.toString(), SHARDS);
            assertFalse(kill && (killed.get() == null || killed.get().isAlive()), "an executor was killed");
            return written;
        }
    }

    private static void assertSet(Path set, ShardSet written, IndexManifest one) throws IOException {
        assertEquals(written, ShardSet.read(set));
        assertEquals(SHARDS, written.shards().size());
        try (Stream<Path> names = Files.list(set)) {
            assertEquals(SHARDS + 1, names.count(), "nothing but the set");
        }
        assertEquals(List.of(), IndexCheck.run(set, done -> {
        }).faults());
        try (CorpusIndex index = CorpusIndex.open(set, Segmenter.standard())) {
            assertEquals(one, index.manifest());
            assertTrue(index.wordTotals().isPresent(), "replaced articles are merged away");
            Article last = expected.articles.getLast();
            assertEquals(line(last), line(index.article(last.id()).orElseThrow()));
        }
    }

    private static IndexManifest singleIndex(Path index) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(index, Segmenter.standard(), IndexerOptions.DEFAULT);
                IndexingRun run = new IndexingRun(indexer, 1, Duration.ofMinutes(1))) {
            CorpusReader.with(ReadOptions.DEFAULT).read(paths.stream().map(Path::of).toList(), run::add);
            run.finish();
            assertTrue(indexer.manifest().articles() < expected.articles.size(), "some ids stand twice in the input");
            return indexer.manifest();
        }
    }

    @Test
    void statisticsAreThoseOfTheLibrary() throws IOException {
        Path single = folder.resolve("counted");
        singleIndex(single);
        try (CorpusIndex index = CorpusIndex.open(single, Segmenter.standard());
                ArchiveRecords records = ArchiveRecords.read(cluster.session(), paths, ReadSettings.DEFAULT);
                AnnotatedCorpus corpus = AnnotatedCorpus.of(AnnotatedCorpus.distinct(records.articles()))) {
            QueryNode all = QueryParser.parse("*");
            QueryNode node = QueryParser.parse("word:工会");
            WordListRequest wordList = new WordListRequest(all, 1, 1, 1, null, WordListRequest.Sort.WORD, 0, 100_000);
            assertEquals(
                    WordList.of(index, wordList, ScanLimits.NONE).words().stream()
                            .map(w -> line(w.word(), w.frequency(), w.articles())).sorted().toList(),
                    sorted(Statistics.words(corpus.words())));
            assertEquals(
                    TermList.of(index, all, ScanLimits.NONE).rows().stream()
                            .map(t -> line(t.canonical(), t.kind().jsonName(), t.mentions(), t.articles(), t.first(),
                                    t.last()))
                            .sorted().toList(),
                    sorted(Statistics.terms(corpus.terms()).selectExpr("canonical", "kind", "mentions", "articles",
                            "string(first)", "string(last)")));
            assertEquals(trend(index, node), sorted(
                    Statistics.trend(corpus.articles(), corpus.words(), "工會", Period.MONTH)));
            CollocatesRequest near = new CollocatesRequest(node, all, new Window(3, 2), 1,
                    AssociationMeasure.LOG_DICE, 0, 100_000);
            List<String> collocates = Collocates.of(index, near, ScanLimits.NONE).words().stream()
                    .map(w -> line(w.word(), w.table().both(), w.table().first(), w.table().second(),
                            w.table().total(), w.articles()))
                    .sorted().toList();
            assertTrue(collocates.size() > 20, collocates.toString());
            assertEquals(collocates, sorted(Statistics.collocates(corpus.words(), "工会", 3, 2)));
        }
    }

    private static List<String> trend(CorpusIndex index, QueryNode node) throws IOException {
        TrendRequest request = new TrendRequest(List.of(node), QueryParser.parse("*"), Period.MONTH, null, null, null,
                1, 0.95);
        return Trend.of(index, request, ScanLimits.NONE).series().getFirst().points().stream()
                .filter(Trend.Point::hasData)
                .map(p -> line(Period.MONTH.label(p.period()), p.hits(), p.articles(), p.words(), p.allArticles()))
                .sorted().toList();
    }

    private static List<String> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(SparkClusterIT::cells).sorted().toList();
    }

    @Test
    void enginesAreMadeOnceForEachExecutor() {
        List<Row> made = cluster.session().range(0, 12, 1, 12).selectExpr("cast(id as string) id").toJavaRDD()
                .map(row -> org.apache.spark.sql.RowFactory.create(ProcessHandle.current().pid(),
                        System.identityHashCode(SharedEngines.get().annotator())))
                .distinct().collect();
        assertEquals(made.stream().map(row -> row.getLong(0)).distinct().count(), made.size(), made.toString());
    }
}
