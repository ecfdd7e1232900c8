package io.github.rmrbnlp.app;

import static io.github.rmrbnlp.app.InProcess.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.app.InProcess.Answer;
import io.github.rmrbnlp.app.ScaleQuestions.Question;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.AnnotationEngines;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.index.ShardSet;
import io.github.rmrbnlp.opensearch.OneCluster;
import io.github.rmrbnlp.opensearch.TestCluster;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fifteen questions of docs/questions to an index folder, to a sharded set of the same articles, and to a cluster by the
 * commands of docs/scale: the same answers, as printed.
 */
@ExtendWith(OneCluster.class)
class FifteenQuestionsIT {
    private static final Path ROOT = Path.of(System.getProperty("rmrb.root"));
    private static final String ARCHIVE = ROOT.resolve("testdata/archive").toString();
    private static final int SHARDS = 4;
    private static final int ALERTS = 14;
    private static final int REJECTS = 15;

    @TempDir
    private static Path folder;
    private static String url;

    static Stream<Question> answered() throws IOException {
        return ScaleQuestions.read(ROOT, "scale.md").stream()
                .filter(question -> question.number() != ALERTS && question.number() != REJECTS);
    }

    @BeforeAll
    static void fill(TestCluster cluster) throws IOException {
        url = cluster.addresses().getFirst().toString();
        run("index", ARCHIVE, "--index", folder.resolve("index").toString());
        shard(folder.resolve("set"));
        Answer published = run("publish", ARCHIVE, "--to", url, "--index", "rmrb-questions", "--replicas", "0");
        assertTrue(published.err().contains("76 articles published, 0 were there already, 0 refused"), published.err());
    }

    private static void shard(Path set) throws IOException {
        AnnotationEngines engines = AnnotationEngines.standard(Segmenter.standard());
        List<CorpusIndexer> indexers = new ArrayList<>();
        List<IndexingRun> runs = new ArrayList<>();
        for (int i = 0; i < SHARDS; i++) {
            indexers.add(CorpusIndexer.open(set.resolve("shard-" + i), engines, IndexerOptions.DEFAULT));
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
        Files.write(set.resolve(ShardSet.FILE), new ShardSet(shards).toJson());
    }

    /** Asks an index folder, and adds what the command writes into files. */
    private static Answer ask(List<String> question, Path index, Path work) throws IOException {
        List<String> words = new ArrayList<>();
        Files.createDirectories(work);
        question.forEach(word -> words.add(word.matches("\\S+\\.(tsv|graphml)") ? work + "/" + word : word));
        words.addAll(List.of("--index", index.toString()));
        Answer answer = run(words.toArray(String[]::new));
        StringBuilder all = new StringBuilder(answer.out());
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return new Answer(answer.status(), plain(all.toString(), index, work), plain(answer.err(), index, work));
    }

    /** Without folders, the moment, and the state of the index, which a part of it does not share. */
    private static String plain(String text, Path index, Path work) {
        return text.replace(work.toString(), "").replace(index.toString(), "")
                .replaceAll("asked: [^;]+; indexArticles: [^;]+; indexDigest: [^;]+; ", "");
    }

    @ParameterizedTest
    @MethodSource("answered")
    void threeEnginesPrintTheSame(Question question) throws IOException {
        Path work = folder.resolve("question" + question.number());
        List<String> cluster = question.cluster(url, "rmrb-questions", work.resolve("fetched").toString());
        boolean fetched = cluster.get(1).equals("fetch");
        Answer direct = run(cluster.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, direct.status(), direct.err());
        int asked = 0;
        for (List<String> words : question.folder()) {
            Answer expected = ask(words, folder.resolve("index"), work.resolve("index" + asked));
            assertEquals(ExitStatus.DONE, expected.status(), expected.err());
            assertEquals(expected, ask(words, folder.resolve("set"), work.resolve("set" + asked)), words.toString());
            if (fetched) {
                assertEquals(expected, ask(words, work.resolve("fetched"), work.resolve("cluster" + asked)),
                        words.toString());
            } else {
                boolean byDate = cluster.get(1).equals("search"); // the order a cluster has in common with a folder
                List<String> shown = new ArrayList<>(words);
                shown.addAll(byDate ? List.of("--sort", "date") : List.of());
                assertEquals(ask(shown, folder.resolve("index"), work.resolve("shown")).out(), direct.out());
            }
            asked++;
        }
        assertTrue(asked == 1 || fetched, "one command of the cluster answers one of the folder");
    }

    @Test
    void alertsAreThoseOfAnIndexFolderAndComeOnce() throws IOException {
        Path work = Files.createDirectory(folder.resolve("alerts"));
        String index = work.resolve("index").toString();
        run("index", ROOT.resolve("testdata/bad").toString(), "--index", index);
        List<String> saved = List.of("送温暖", "quote:送温暖 AND page:1", "--list", "statements");
        List<String> here = new ArrayList<>(List.of("watch", "add", "--index", index));
        here.addAll(saved);
        assertEquals(ExitStatus.DONE, run(here.toArray(String[]::new)).status());
        String told = work.resolve("folder.jsonl").toString();
        run("index", ARCHIVE, "--index", index, "--alerts", told);
        List<String> there = new ArrayList<>(
                List.of("cluster-watch", "add", "--at", url, "--index", "rmrb-told"));
        there.addAll(saved);
        Answer added = run(there.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, added.status(), added.err());
        assertTrue(run("cluster-watch", "list", "--at", url, "--index", "rmrb-told").out().contains("quote:"));
        Path alerts = work.resolve("alerts.jsonl");

        List<String> expected = rows(Path.of(told));
        assertFalse(expected.isEmpty());
        Answer first = publish(alerts);
        assertTrue(first.err().contains(expected.size() + " alerts; 1 saved"), first.err());
        assertEquals(expected, rows(alerts));
        Answer second = publish(alerts);
        assertTrue(second.err().contains("0 alerts; 1 saved"), second.err());
        assertEquals(expected, rows(alerts));

        assertEquals(ExitStatus.DONE,
                run("cluster-watch", "remove", "送温暖", "--at", url, "--index", "rmrb-told").status());
        assertFalse(run("cluster-watch", "list", "--at", url, "--index", "rmrb-told").out().contains("quote:"));
        Answer set = run("watch", "add", "甲", "送温暖", "--index", folder.resolve("set").toString());
        assertEquals(ExitStatus.UNUSABLE, set.status(), set.err());
    }

    private static Answer publish(Path alerts) throws IOException {
        Question question = ScaleQuestions.read(ROOT, "scale.md").get(ALERTS - 1);
        List<String> words = new ArrayList<>(question.cluster(url, "rmrb-told", ""));
        words.replaceAll(word -> word.equals("alerts.jsonl")
                ? alerts.toString()
                : word.equals("testdata/archive") ? ARCHIVE : word);
        words.addAll(List.of("--replicas", "0", "--batch", "10"));
        return run(words.toArray(String[]::new));
    }

    /** The alerts without the headings of the runs, sorted: a cluster is told batch by batch. */
    private static List<String> rows(Path alerts) throws IOException {
        return Files.readAllLines(alerts).stream().filter(line -> !line.startsWith("{\"provenance\"")).sorted()
                .toList();
    }

    @Test
    void rejectsAreThoseOfReadingAlone() throws IOException {
        Question question = ScaleQuestions.read(ROOT, "scale.md").get(REJECTS - 1);
        String bad = ROOT.resolve("testdata/bad").toString();
        Path read = folder.resolve("read.jsonl");
        Path published = folder.resolve("published.jsonl");
        run("parse", bad, "--rejects", read.toString());
        List<String> words = new ArrayList<>(question.cluster(url, "rmrb-bad", ""));
        words.replaceAll(word -> word.equals("rejects.jsonl")
                ? published.toString()
                : word.equals("testdata/bad") ? bad : word);
        Answer answer = run(words.toArray(String[]::new));

        assertEquals(ExitStatus.SOME_REJECTED, answer.status(), answer.err());
        assertEquals(Files.readString(read), Files.readString(published));
        assertTrue(Files.readString(read).contains("truncated-archive"));
    }

    @Test
    void bothLanguagesShowTheSameCommands() throws IOException {
        List<Question> questions = ScaleQuestions.read(ROOT, "scale.md");
        assertEquals(15, questions.size());
        assertEquals(questions, ScaleQuestions.read(ROOT, "scale.zh-CN.md"));
    }
}
