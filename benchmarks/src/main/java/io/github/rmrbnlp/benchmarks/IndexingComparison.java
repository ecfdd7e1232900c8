package io.github.rmrbnlp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes the same articles by Lucene with several analyzers, words of the bodies alone, and by this library with everything,
 * one after the other in one JVM. What is timed begins with the articles in memory and ends with the commit. One thread writes.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl benchmarks -am -DskipTests test -Djmh.main=io.github.rmrbnlp.benchmarks.IndexingComparison \
 *     "-Djmh.args=ARCHIVE 4000"
 * }</pre>
 */
public final class IndexingComparison {
    private static final List<AnalyzerBenchmark.Kind> ANALYZERS = List.of(AnalyzerBenchmark.Kind.RMRB,
            AnalyzerBenchmark.Kind.SMARTCN, AnalyzerBenchmark.Kind.HANLP_PLUGIN, AnalyzerBenchmark.Kind.RMRB_HANLP);
    private static final double MILLION = 1e6;

    private IndexingComparison() {
    }

    /** @param args an archive and how many of its articles are indexed; a quarter of them is indexed first, to warm up */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Article> articles = read(Path.of(args[0]), Integer.parseInt(args[1]));
        Path folder = Files.createTempDirectory("indexing");
        try {
            compare(articles.subList(0, articles.size() / 4), folder.resolve("warm"));
            compare(articles, folder.resolve("timed")).forEach(out::println);
        } finally {
            delete(folder);
        }
    }

    /**
     * What one way of indexing did.
     *
     * @param name the analyzer, or everything
     * @param chars chars of the bodies
     * @param seconds wall time
     * @param cpu processor seconds of all threads
     * @param bytes the size of the index
     */
    record Result(String name, long chars, double seconds, double cpu, long bytes) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.1f |", name, chars / seconds / MILLION,
                    chars / cpu / MILLION, bytes / MILLION);
        }
    }

    private interface Indexing {
        void into(Path folder) throws IOException;
    }

    static List<Result> compare(List<Article> articles, Path folder) throws IOException {
        List<Result> results = new ArrayList<>();
        results.add(timed("rmrb-nlp, everything", articles, folder.resolve("all"), to -> everything(articles, to)));
        for (AnalyzerBenchmark.Kind kind : ANALYZERS) {
            results.add(timed(kind + ", words alone", articles, folder.resolve(kind.name()),
                    to -> words(articles, kind, to)));
        }
        return results;
    }

    private static Result timed(String name, List<Article> articles, Path folder, Indexing indexing)
            throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long started = System.nanoTime();
        indexing.into(folder);
        double seconds = (System.nanoTime() - started) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return new Result(name, articles.stream().mapToLong(article -> article.body().length()).sum(), seconds,
                cpuSeconds, bytes);
    }

    private static void everything(List<Article> articles, Path folder) throws IOException {
        IndexerOptions options = IndexerOptions.DEFAULT;
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), options);
                IndexingRun run = new IndexingRun(indexer, 1, options.commitInterval())) {
            for (Article article : articles) {
                run.add(article);
            }
            run.finish();
        }
    }

    private static void words(List<Article> articles, AnalyzerBenchmark.Kind kind, Path folder) throws IOException {
        try (Analyzer analyzer = kind.open(); Directory directory = FSDirectory.open(folder)) {
            IndexWriterConfig config = new IndexWriterConfig(analyzer);
            config.setRAMBufferSizeMB(IndexerOptions.DEFAULT.bufferMegabytes());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Article article : articles) {
                    Document document = new Document();
                    document.add(new TextField("body", article.body(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
    }

    private static List<Article> read(Path archive, int count) throws IOException {
        List<Article> articles = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(archive), article -> {
            if (articles.size() < count && article.body() != null) {
                articles.add(article);
            }
        });
        return articles;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
