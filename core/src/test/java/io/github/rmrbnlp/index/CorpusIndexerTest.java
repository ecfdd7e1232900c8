package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusIndexerTest {
    private static final CharSegmenter SEGMENTER = new CharSegmenter();

    private static CorpusIndexer open(Path folder) throws IOException {
        return CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT);
    }

    private static long generation(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return SegmentInfos.readLatestCommit(directory).getGeneration();
        }
    }

    private static void assertWhole(Path folder, long articles) throws IOException {
        IndexCheck.Report report = IndexCheck.run(folder, done -> {
        });
        assertEquals(List.of(), report.faults());
        assertEquals(articles, report.articles());
    }

    @Test
    void anIndexOfAnotherLuceneIsReplacedOnlyWhenAskedTo(@TempDir Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            try (IndexOutput commit = directory.createOutput("segments_7", IOContext.DEFAULT)) {
                CodecUtil.writeHeader(commit, "segments", 0); // the first form of Lucene 4
                CodecUtil.writeFooter(commit);
            }
            directory.createOutput("_3.cfs", IOContext.DEFAULT).close();
        }
        IndexUnusableException refused = assertThrows(IndexUnusableException.class, () -> open(folder));
        assertTrue(refused.getMessage().endsWith("rebuild it: rmrb index PATH... --index " + folder + " --rebuild"),
                refused.getMessage());
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT.withRebuild(true))) {
            assertTrue(indexer.hasReplacedForeign());
            indexer.add(Articles.of("2001-01-01", 1, 1, "题", "送温暖"));
            indexer.commit();
        }
        assertWhole(folder, 1);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.equals("segments_7") || name.startsWith("_3")).toList());
        }
        try (CorpusIndexer indexer = open(folder)) {
            assertFalse(indexer.hasReplacedForeign());
        }
    }

    @Test
    void addingAgainChangesNothing(@TempDir Path folder) throws IOException {
        Article article = Articles.of("2002-01-19", 1, 5, "标题", "正文");
        try (CorpusIndexer indexer = open(folder)) {
            assertEquals(Change.ADDED, indexer.add(article));
            assertEquals(Change.UNCHANGED, indexer.add(article));
            indexer.commit();
            assertEquals(Change.UNCHANGED, indexer.add(article));
        }
        long generation = generation(folder);
        try (CorpusIndexer indexer = open(folder)) {
            assertEquals(Change.UNCHANGED, indexer.add(article));
            indexer.commit();
        }
        assertEquals(generation, generation(folder), "not even a new commit");
        assertWhole(folder, 1);
    }

    @Test
    void aChangedArticleIsReplaced(@TempDir Path folder) throws IOException {
        try (CorpusIndexer indexer = open(folder)) {
            indexer.add(Articles.of("2002-01-19", 1, 5, "标题", "旧文"));
            indexer.commit();
            assertEquals(Change.REPLACED, indexer.add(Articles.of("2002-01-19", 1, 5, "标题", "新的正文")));
            indexer.commit();
            assertEquals(Change.REPLACED, indexer.add(Articles.of("2002-01-19", 1, 5, "标题", "旧文")));
            assertEquals(Change.REPLACED, indexer.add(Articles.of("2002-01-19", 1, 5, "标题", "又一新文")));
            indexer.commit();
        }
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals(
                    new IndexManifest(IndexVersions.current(SEGMENTER), 1, 4, index.manifest().digest(), 3, Map.of()),
                    index.manifest());
            assertEquals(0, index.count(SearchRequest.of("旧文")));
            assertEquals(1, index.count(SearchRequest.of("又一新文")));
        }
        assertWhole(folder, 1);
    }

    @Test
    void twoPlacesWithOneIdSettleAfterOneRun(@TempDir Path folder) throws IOException {
        Article first = Articles.at("a.txt", "2002-01-19", 1, 5).title("甲").body("一", null).build();
        Article copy = Articles.at("b.txt", "2002-01-19", 1, 5).title("甲").body("一", null).build();
        Article other = Articles.at("c.txt", "2002-01-19", 1, 5).title("乙").body("二", null).build();
        try (CorpusIndexer indexer = open(folder)) {
            assertEquals(List.of(Change.ADDED, Change.DUPLICATE, Change.CLASHED),
                    List.of(indexer.add(first), indexer.add(copy), indexer.add(other)));
            indexer.commit();
            assertEquals(List.of(Change.UNCHANGED, Change.UNCHANGED, Change.UNCHANGED),
                    List.of(indexer.add(first), indexer.add(copy), indexer.add(other)));
        }
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals("乙", index.article(other.id()).orElseThrow().title());
        }
        assertWhole(folder, 1);
    }

    @Test
    void whatIsNotCommittedIsGone(@TempDir Path folder) throws IOException {
        try (CorpusIndexer indexer = open(folder)) {
            indexer.add(Articles.of("2002-01-19", 1, 1, "甲", "一"));
            indexer.commit();
            indexer.add(Articles.of("2002-01-19", 1, 2, "乙", "二"));
        }
        assertWhole(folder, 1);
        try (CorpusIndexer indexer = open(folder)) {
            assertEquals(Change.ADDED, indexer.add(Articles.of("2002-01-19", 1, 2, "乙", "二")));
            indexer.commit();
        }
        assertWhole(folder, 2);
    }

    @Test
    void onlyOneProcessWrites(@TempDir Path folder) throws IOException {
        try (CorpusIndexer indexer = open(folder)) {
            indexer.commit();
            IndexUnusableException e = assertThrows(IndexUnusableException.class, () -> open(folder));
            assertTrue(e.getMessage().contains("another process"), e.getMessage());
        }
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads(@TempDir Path folder) throws IOException {
        List<Article> articles = random(3000, new Random(7));
        List<Long> digests = new ArrayList<>();
        for (int threads : new int[]{1, 2, 5}) {
            Path index = folder.resolve("t" + threads);
            try (CorpusIndexer indexer = open(index);
                    IndexingRun run = new IndexingRun(indexer, threads, Duration.ofMillis(20))) {
                for (Article article : articles) {
                    run.add(article);
                }
                run.finish();
                long seen = Stream.of(Change.values()).mapToLong(run::count).sum();
                assertEquals(articles.size(), seen);
                digests.add(indexer.manifest().digest());
            }
            try (CorpusIndex opened = CorpusIndex.open(index, SEGMENTER)) {
                assertWhole(index, opened.manifest().articles());
            }
        }
        assertEquals(List.of(digests.getFirst(), digests.getFirst(), digests.getFirst()), digests);
    }

    /** Some ids come again, with the same content or another. */
    private static List<Article> random(int count, Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body = "正文".repeat(random.nextInt(20)) + random.nextInt(3);
            articles.add(Articles
                    .at("f" + random.nextInt(40), "2001-01-01", 1 + random.nextInt(4), random.nextInt(count / 8))
                    .title("题" + random.nextInt(3)).body(body, null).build());
        }
        return articles;
    }

    @Test
    void whatVanishedBelowTheGivenPathsGoesWithPrune(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("index");
        Article kept = at(folder, "a/1.txt", 1, "甲");
        Article vanished = at(folder, "a/2.txt", 2, "乙");
        Article elsewhere = at(folder, "b/3.txt", 3, "丙");
        Article moved = at(folder, "a/4.txt", 4, "丁");
        Article unreadable = at(folder, "a/5.txt", 5, "戊");
        run(index, List.of(kept, vanished, elsewhere, moved, unreadable), List.of(), null);

        List<Article> now = List.of(kept, at(folder, "a/new/4.txt", 4, "丁"));
        assertEquals(1, run(index, now, List.of(unreadable.source().file()), folder.resolve("a")));
        assertWhole(index, 4);
        try (CorpusIndex opened = CorpusIndex.open(index, SEGMENTER)) {
            assertTrue(opened.article(vanished.id()).isEmpty());
            assertTrue(opened.article(moved.id()).orElseThrow().source().file().endsWith("new/4.txt"));
            assertEquals(0, opened.count(SearchRequest.of("body:乙")));
        }
        assertEquals(0, run(index, now, List.of(unreadable.source().file()), folder.resolve("a")));
        assertEquals(0, run(index, List.of(), List.of(), folder.resolve("c")));
        assertEquals(3, run(index, List.of(), List.of(), folder.resolve("a")));
        assertWhole(index, 1);
    }

    @Test
    void aFileWhoseArticleHasAnotherIdNowLosesTheOldOneWithPrune(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("index");
        Article kept = at(folder, "a/1.txt", 1, "甲");
        Article before = at(folder, "a/1.txt", 2, "乙");
        Article after = Articles.at(before.source().file(), "2002-01-19", 1, 2).paper("解放军报").title("题").body("乙", null)
                .build();
        run(index, List.of(kept, before), List.of(), null);

        assertEquals(1, run(index, List.of(kept, after), List.of(), folder.resolve("a")));
        assertWhole(index, 2);
        try (CorpusIndex opened = CorpusIndex.open(index, SEGMENTER)) {
            assertTrue(opened.article(before.id()).isEmpty());
            assertEquals("解放军报", opened.article(after.id()).orElseThrow().paper());
        }
    }

    private static Article at(Path folder, String file, int item, String body) {
        return Articles.at(folder.resolve(file).toString(), "2002-01-19", 1, item).title("题").body(body, null).build();
    }

    /** Indexes with one thread and, unless {@code below} is null, prunes; how many articles went. */
    private static long run(Path index, List<Article> articles, List<String> rejected, Path below) throws IOException {
        try (CorpusIndexer indexer = open(index);
                IndexingRun run = new IndexingRun(indexer, 1, Duration.ofHours(1))) {
            for (Article article : articles) {
                run.add(article);
            }
            rejected.forEach(run::rejected);
            run.finish();
            return below == null ? 0 : indexer.prune(List.of(below), run);
        }
    }

    @Test
    void aFolderWithOtherFilesIsNotTakenForAnIndex(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("稿件.txt"), "不是索引");
        IndexUnusableException e = assertThrows(IndexUnusableException.class, () -> open(folder));
        assertTrue(e.getMessage().contains("稿件.txt"), e.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing was written");
        }
    }

    @Test
    void aRunKilledBeforeItsFirstCommitCanBeRepeated(@TempDir Path folder) throws IOException {
        for (String left : List.of("_0.fdt", "_0_Lucene90_0.dvd", "write.lock", "pending_segments_1")) {
            Files.writeString(folder.resolve(left), "");
        }
        try (CorpusIndexer indexer = open(folder)) {
            indexer.add(Articles.of("2002-01-19", 1, 1, "甲", "一"));
            indexer.commit();
        }
        assertWhole(folder, 1);
    }

    @Test
    void aFailingDiskEndsTheRunAndKeepsTheLastCommit() throws IOException {
        FullDisk disk = new FullDisk(new ByteBuffersDirectory());
        Path name = Path.of("index");
        try (CorpusIndexer indexer = CorpusIndexer.open(name, disk, AnnotationEngines.standard(SEGMENTER),
                IndexerOptions.DEFAULT)) {
            indexer.add(Articles.of("2002-01-19", 1, 1, "甲", "一"));
            indexer.commit();
            disk.full = true;
            assertThrows(IOException.class, () -> {
                indexer.add(Articles.of("2002-01-19", 1, 2, "乙", "二"));
                indexer.commit();
            });
        }
        disk.full = false;
        try (CorpusIndex index = CorpusIndex.open(name, disk, SEGMENTER)) {
            assertEquals(1, index.manifest().articles());
        }
    }

    @Test
    void damageIsFound(@TempDir Path folder) throws IOException {
        try (CorpusIndexer indexer = open(folder)) {
            for (int i = 1; i < 50; i++) {
                indexer.add(Articles.of("2002-01-19", 1, i, "题", "正文".repeat(i)));
            }
            indexer.commit();
        }
        Path data;
        try (Stream<Path> files = Files.list(folder)) {
            data = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertFalse(IndexCheck.run(folder, done -> {
        }).faults().isEmpty());
    }

    /** A directory that has no room for new files while it is full. Closing it only ends one use of it. */
    private static final class FullDisk extends FilterDirectory {
        private boolean full;

        FullDisk(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }

        @Override
        public void close() {
            // stays open for the next user
        }
    }
}
