package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * Proves an index whole: Lucene's own check of every file, and each article against the hash it was stored with, each id
 * once, all of them against the manifest of the commit. Stateless.
 */
public final class IndexCheck {
    private static final int MAX_FAULTS = 20;

    private IndexCheck() {
    }

    /**
     * What the check found. Immutable.
     *
     * @param articles how many articles were read
     * @param faults what is wrong, one line each, at most {@value #MAX_FAULTS}; empty if the index is whole
     */
    public record Report(long articles, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks the last commit of the index in {@code folder}, of whatever version; of a sharded set each shard, and all of them
     * together against the set's manifest. Takes the lock of writers.
     *
     * @param progress is told how many articles are done
     * @throws IndexUnusableException if there is no index, or another process writes it
     */
    public static Report run(Path folder, LongConsumer progress) throws IOException {
        Walk walk = new Walk(progress);
        if (!ShardSet.isIn(folder)) {
            check(folder, null, walk);
            return walk.report();
        }
        for (ShardSet.Shard shard : ShardSet.read(folder).shards()) {
            Path path = folder.resolve(shard.folder());
            if (Files.isDirectory(path)) {
                check(path, shard, walk);
            } else {
                walk.fault(path + ": the shard is missing");
            }
        }
        return walk.report();
    }

    /** @param shard what a set's manifest says of it, or null */
    private static void check(Path folder, ShardSet.Shard shard, Walk walk) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            IndexManifest manifest = CorpusIndex.manifest(folder, directory);
            if (shard != null && !ShardSet.Shard.of(shard.folder(), manifest).equals(shard)) {
                walk.fault(folder + ": is not the shard that " + ShardSet.FILE + " names");
            }
            if (checkFiles(folder, directory, walk)) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    walk.run(reader, manifest);
                }
            }
        }
    }

    /** Whether they are whole. */
    private static boolean checkFiles(Path folder, Directory directory, Walk walk) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(log, false, StandardCharsets.UTF_8));
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean) {
                String why = log.toString(StandardCharsets.UTF_8).lines()
                        .filter(l -> l.contains("FAILED") || l.contains("ERROR"))
                        .findFirst().orElse("see Lucene's CheckIndex");
                walk.fault(
                        folder + ": " + status.numBadSegments + " of " + status.numSegments + " segments are damaged: "
                                + why.strip());
            }
            return status.clean;
        } catch (org.apache.lucene.store.LockObtainFailedException e) {
            throw new IndexUnusableException(folder + ": another process is writing this index", e);
        }
    }

    /** One pass over all articles, those of a set shard by shard. */
    private static final class Walk {
        private final List<String> faults = new ArrayList<>();
        private final LongConsumer progress;
        private final Set<Long> ids = new HashSet<>();
        private IndexManifest manifest;
        private long articles;
        private long chars;
        private long digest;
        private final ByteSink sink = new ByteSink();

        Walk(LongConsumer progress) {
            this.progress = progress;
        }

        void run(DirectoryReader reader, IndexManifest expected) throws IOException {
            manifest = expected;
            long articlesBefore = articles;
            chars = 0;
            digest = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                walk(leaf);
            }
            compare("articles", manifest.articles(), articles - articlesBefore);
            compare("chars", manifest.chars(), chars);
            compare("digest", manifest.digest(), digest);
        }

        Report report() {
            return new Report(articles, faults);
        }

        private void walk(LeafReaderContext context) throws IOException {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            ArticleView view = new ArticleView(context);
            for (int document = 0; document < leaf.maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    view.moveTo(document);
                    article(view);
                    progress.accept(++articles);
                }
            }
        }

        private void article(ArticleView view) throws IOException {
            try {
                Origins origins = view.origins();
                Article article = view.article();
                ArticleCodec.Encoded encoded = ArticleCodec.encode(article, sink);
                if (ContentHash.of(encoded, TextColumn.encode(article, sink)) != origins.content()) {
                    fault(article.id() + ": the stored article is not what was indexed");
                }
                if (!ids.add(ContentHash.ofArticle(article.id(), 0))) {
                    fault(article.id() + ": stands in the index more than once");
                }
                if (view.batch() < 1 || view.batch() > manifest.batch()) {
                    fault(article.id() + ": came with batch " + view.batch() + " of " + manifest.batch());
                }
                ColumnCheck.faults(view, article).forEach(fault -> fault(article.id() + ": " + fault));
                chars += article.body().length();
                digest += ContentHash.ofArticle(article.id(), origins.content());
            } catch (CorruptIndexException | RuntimeException e) {
                fault("article " + view.number() + " cannot be decoded: " + e);
            }
        }

        private void compare(String what, long expected, long found) {
            if (expected != found) {
                fault("the manifest says " + expected + " " + what + ", the index holds " + found);
            }
        }

        private void fault(String text) {
            if (faults.size() < MAX_FAULTS) {
                faults.add(text);
            }
        }
    }
}
