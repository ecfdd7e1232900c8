package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.opensearch.RmrbProcess.Result;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code rmrb publish}, run as a program against a cluster behind TLS and a password. */
@ExtendWith(OneCluster.class)
class PublishIT {
    private static final int ARTICLES = 12;

    @TempDir
    private Path folder;
    private TestCluster cluster;
    private ClusterFront front;
    private RmrbProcess rmrb;
    private String index;

    @BeforeEach
    void openFront(TestCluster running, TestInfo test) throws Exception {
        cluster = running;
        index = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        front = new ClusterFront(running.addresses().getFirst(), TestKeys.in(folder));
        rmrb = new RmrbProcess(folder, Map.of(ClusterAccess.CREDENTIALS_VARIABLE, ClusterFront.CREDENTIALS));
        Path archive = Files.createDirectory(folder.resolve("archive"));
        for (int i = 1; i <= ARTICLES; i++) {
            write(archive, i, "本报讯 某地实施第" + i + "项送温暖工程。");
        }
    }

    @AfterEach
    void closeFront() {
        front.close();
    }

    private static void write(Path archive, int item, String body) throws IOException {
        String number = "%02d".formatted(item);
        Files.writeString(archive.resolve("1998010101" + number + ".TXT"),
                "〖RQ/日期〗19980101〖-RQ/日期〗\n〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗" + number + "〖-TH/条号〗\n〖BT/标题〗第" + item
                        + "篇〖-BT/标题〗\n〖ZW/正文〗\n    " + body + "\n〖-ZW/正文〗\n");
    }

    private String[] publish(String... more) {
        List<String> words = new ArrayList<>(List.of("publish", "archive", "--to", front.address().toString(), "--ca",
                "cluster-ca.pem", "--index", index, "--replicas", "0", "--batch", "3"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private void assertPublished(Result run, int status, int published, int there, int refused) {
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains(
                "%d articles published, %d were there already, %d refused".formatted(published, there, refused)),
                run.err());
        assertEquals("", run.out());
        assertKeepsTheSecret(run);
    }

    private static void assertKeepsTheSecret(Result run) {
        String secret = ClusterFront.CREDENTIALS.split(":")[1];
        String encoded = Base64.getEncoder()
                .encodeToString(ClusterFront.CREDENTIALS.getBytes(StandardCharsets.UTF_8));
        assertFalse((run.out() + run.err()).contains(secret), run.err());
        assertFalse((run.out() + run.err()).contains(encoded), run.err());
    }

    private long found(String query) throws IOException {
        try (ClusterIndex opened = ClusterIndex.open(cluster.access(), index)) {
            return opened.search(QueryParser.parse(query), 0).total();
        }
    }

    @Test
    void changedArticleIsReplacedAndTheOthersStay() throws Exception {
        assertPublished(rmrb.run(publish()), 0, ARTICLES, 0, 0);
        assertPublished(rmrb.run(publish()), 0, 0, ARTICLES, 0);

        write(folder.resolve("archive"), 7, "更正：某地实施希望工程。");

        assertPublished(rmrb.run(publish()), 0, 1, ARTICLES - 1, 0);
        assertEquals(ARTICLES, found("*"));
        assertEquals(ARTICLES - 1, found("送温暖"));
        assertEquals(1, found("希望工程"));
        assertEquals(0, front.strangers());
    }

    @Test
    void killedRunIsTakenUpWhereItEnded() throws Exception {
        front.hold(3);
        Process killed = rmrb.start(publish());
        front.awaitHeld();
        killed.destroyForcibly().waitFor();
        front.close();
        front = new ClusterFront(cluster.addresses().getFirst(),
                TestKeys.in(Files.createDirectory(folder.resolve("new"))));
        Files.copy(folder.resolve("new/cluster-ca.pem"), folder.resolve("cluster-ca.pem"),
                StandardCopyOption.REPLACE_EXISTING);

        assertPublished(rmrb.run(publish()), 0, ARTICLES - 6, 6, 0);
        assertEquals(ARTICLES, found("*"));
    }

    @Test
    void batchesABusyClusterTurnsAwayAreSentAgain() throws Exception {
        front.turnAway(2);

        assertPublished(rmrb.run(publish()), 0, ARTICLES, 0, 0);
        assertEquals(ARTICLES / 3 + 2, front.batches());
        assertEquals(ARTICLES, found("送温暖"));
        assertFalse(Files.exists(folder.resolve("dead-letters.jsonl")));
    }

    @Test
    void articlesTheClusterRefusesAreDeadLettersAndPublishedOnceItTakesThem() throws Exception {
        write(folder.resolve("archive"), 5, "捐款100万元、200万元。");
        assertPublished(rmrb.run(publish()), 0, ARTICLES, 0, 0);
        cluster.ask("PUT", "/" + index + "/_settings", "{\"index.mapping.nested_objects.limit\":1}");
        write(folder.resolve("archive"), 5, "捐款300万元、400万元。");

        assertPublished(rmrb.run(publish()), 1, 0, ARTICLES - 1, 1);
        List<String> letters = Files.readAllLines(folder.resolve("dead-letters.jsonl"));
        assertEquals(1, letters.size());
        assertTrue(letters.getFirst().startsWith("{\"id\":\"19980101-01-5\","), letters.getFirst());
        assertTrue(letters.getFirst().contains("nested"), letters.getFirst());
        assertEquals(1, found("money:[100万 TO 200万]"));

        cluster.ask("PUT", "/" + index + "/_settings", "{\"index.mapping.nested_objects.limit\":1000}");
        assertPublished(rmrb.run(publish()), 0, 1, ARTICLES - 1, 0);
        assertEquals(1, found("money:[300万 TO 400万]"));
    }

    @Test
    void wrongPasswordAndUnknownCertificateEndInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), ClusterFront.CREDENTIALS.replace("s3cret", "other"));
        Result refused = rmrb.run(publish("--credentials", file.toString(), "--debug"));
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().startsWith("rmrb: " + front.address() + "/" + index + "/_mapping: 401\n"),
                refused.err());
        assertFalse(refused.err().contains("other-of-the-test"), refused.err());

        Result strange = rmrb.run("publish", "archive", "--to", front.address().toString(), "--index", index);
        assertEquals(2, strange.status(), strange.err());
        assertEquals(1, strange.err().lines().count(), strange.err());
        assertTrue(strange.err().contains("certification path"), strange.err());
        assertKeepsTheSecret(strange);
    }
}
