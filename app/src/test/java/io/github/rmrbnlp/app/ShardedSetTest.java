package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.index.ShardSet;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample archive as one index and as a set of shards: every verb answers the same. */
class ShardedSetTest {
    private static final String ARCHIVE = "../testdata/archive";
    private static final int SHARDS = 4;

    @TempDir
    static Path folder;
    private static Path index;
    private static Path set;

    @BeforeAll
    static void build() throws IOException {
        index = folder.resolve("index");
        set = folder.resolve("set");
        assertTrue(CommandRun.of("index", ARCHIVE, "--index", index.toString()).status() <= ExitStatus.SOME_REJECTED);
        shard(set);
    }

    private static void shard(Path target) throws IOException {
        List<CorpusIndexer> indexers = new ArrayList<>();
        List<IndexingRun> runs = new ArrayList<>();
        for (int i = 0; i < SHARDS; i++) {
            indexers.add(
                    CorpusIndexer.open(target.resolve("shard-" + i), Segmenter.standard(), IndexerOptions.DEFAULT));
            runs.add(new IndexingRun(indexers.get(i), 1, Duration.ofHours(1)));
        }
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Path.of(ARCHIVE)),
                article -> runs.get(ShardSet.shardOf(article.id(), SHARDS)).add(article));
        List<ShardSet.Shard> shards = new ArrayList<>();
        for (int i = 0; i < SHARDS; i++) {
            runs.get(i).finish();
            runs.get(i).close();
            indexers.get(i).seal();
            shards.add(ShardSet.Shard.of("shard-" + i, indexers.get(i).manifest()));
            indexers.get(i).close();
        }
        assertTrue(shards.stream().allMatch(shard -> shard.articles() > 5), shards.toString());
        Files.write(target.resolve(ShardSet.FILE), new ShardSet(shards).toJson());
    }

    /** What the command answers, but for the moment it was asked. */
    private static CommandRun run(String line, Path where) {
        CommandRun run = CommandRun.of((line + " --index " + where).split(" "));
        return new CommandRun(run.status(), run.out().replaceAll("asked(: |\":\")[0-9TZ.:-]+", "asked"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search 送温暖 --sort date --facets year,author,genre --limit 50",
            "trend 工会 --format jsonl", "search * --sort newest --limit 100 --format jsonl",
            "search 工会 --format csv --limit 100",
            "search (送温暖工程)OR(再就业) --limit 30", "kwic 送温暖 --format csv --limit 200", "kwic 工会 --sort left1 --limit 200",
            "kwic 工会 --sample 9 --seed 7 --format csv", "trend 送温暖 再就业 --by month --format csv",
            "trend 工会 --facet genre --format csv", "collocates 送温暖 --min-frequency 1 --format csv --limit 500",
            "collocates 工会 --sentence --format csv", "collocates 工会 --target page:1 --compare page:2 --min-frequency 1",
            "keyness --target 送温暖 --min-frequency 1 --min-range 1 --max-p 1 --format csv --limit 500",
            "keyness --target page:1 --reference page:2 --n 2 --min-frequency 1 --max-p 1 --format csv",
            "words --format csv --limit 500", "words --n 2 --parts month --sort uneven --limit 300",
            "network 工程 --nodes person,place,term", "network 工会 --graphml", "statements 工会 --format csv --limit 100",
            "figures 慰问款 --sum", "figures 元 --format csv --limit 100", "first 送温暖工程", "first 工会 --limit 50",
            "speakers quote:工会 --terms 5", "terms 工会", "terms * --format csv --limit 100",
            "formula 送温暖 --part variants",
            "reuse 送温暖 --limit 20"})
    void everyVerbAnswersAsOverOneIndex(String line) {
        CommandRun one = run(line, index);
        CommandRun many = run(line, set);
        assertEquals(ExitStatus.DONE, one.status(), one.err());
        assertTrue(one.out().lines().count() > 1, one.out());
        assertEquals(one, many);
    }

    @Test
    void theExamplesOfTheAnalysesAnswerAsOverOneIndex() throws IOException {
        List<String> commands;
        try (Stream<String> lines = Files.lines(Path.of("../docs/analyses.md"))) {
            commands = lines.filter(line -> line.startsWith("$ rmrb ")).map(line -> line.substring(7)).toList();
        }
        assertTrue(commands.size() > 10, commands.toString());
        for (String command : commands) {
            assertEquals(run(command, index), run(command, set), command);
        }
    }

    @Test
    void checkProvesTheSetAndFindsWhatIsMissing() throws IOException {
        CommandRun whole = run("check", set);
        assertEquals(ExitStatus.DONE, whole.status(), whole.err());
        assertEquals(run("check", index).out().replace(index.toString(), set.toString()), whole.out());

        Path other = folder.resolve("damaged");
        shard(other);
        ShardSet written = ShardSet.read(other);
        List<ShardSet.Shard> twice = new ArrayList<>(written.shards());
        ShardSet.Shard first = twice.getFirst();
        twice.set(1, new ShardSet.Shard("shard-copy", first.articles(), first.chars(), first.digest()));
        copy(other.resolve("shard-0"), other.resolve("shard-copy"));
        Files.write(other.resolve(ShardSet.FILE), new ShardSet(twice).toJson());
        CommandRun doubled = run("check", other);
        assertEquals(ExitStatus.UNUSABLE, doubled.status());
        assertTrue(doubled.err().contains("stands in the index more than once"), doubled.err());

        twice.set(1, new ShardSet.Shard("shard-1", first.articles() + 1, first.chars(), first.digest()));
        twice.set(2, new ShardSet.Shard("gone", 1, 1, 1));
        Files.write(other.resolve(ShardSet.FILE), new ShardSet(twice).toJson());
        CommandRun foreign = run("check", other);
        assertTrue(foreign.err().contains("shard-1: is not the shard that rmrb-set.json names"), foreign.err());
        assertTrue(foreign.err().contains("gone: the shard is missing"), foreign.err());
        CommandRun search = run("search 工会", other);
        assertEquals(ExitStatus.UNUSABLE, search.status());
        assertEquals(1, search.errLines().size(), search.err());
        assertNotEquals(written, ShardSet.read(other));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void nothingIsAddedToASet() {
        CommandRun run = CommandRun.of("index", ARCHIVE, "--index", set.toString());
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("is a sharded set, which is replaced as a whole"), run.err());
    }

    @Test
    void aManifestThatIsNoneIsOneLine() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        for (String text : List.of("", "[]", "{\"format\":2,\"shards\":[]}",
                "{\"format\":1,\"shards\":[{\"folder\":\"../x\",\"articles\":1,\"chars\":1,\"digest\":\"1\"}]}")) {
            Files.writeString(odd.resolve(ShardSet.FILE), text);
            CommandRun run = run("search 工会", odd);
            assertEquals(ExitStatus.UNUSABLE, run.status());
            assertEquals(1, run.errLines().size(), run.err());
            assertTrue(run.err().contains("no manifest of a sharded set"), run.err());
        }
    }
}
