package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanEndedException;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartureTest {
    /** Nothing ends by itself while a test runs. */
    private static final WebLimits PATIENT = new WebLimits(2_000, 1, 0, Duration.ZERO, Duration.ofMinutes(1),
            Duration.ofHours(1), 100, 400,
            1);

    /** The same, with pages that are sent from their first moment on. */
    private static final WebLimits STREAMING = new WebLimits(2_000, 1, 0, Duration.ZERO, Duration.ZERO,
            Duration.ofHours(1), 100, 400,
            1);

    @TempDir
    Path scratch;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private static Endpoint endpoint(Endpoint.Work work) {
        return new Endpoint(Endpoint.ROOT + "/probe", "probe", "", "", List.of(), List.of(AnswerFormat.JSON),
                Cost.QUICK, work);
    }

    private void scanForever(Endpoint.Call call) throws IOException {
        scanForever(call.index(), call.visit().limits());
    }

    /** A page that is never there, and says how far it is. */
    private void streamForever(Endpoint.Call call) throws IOException {
        try (LiveIndex live = LiveIndex.open(scratch.resolve("index"), Segmenter.standard());
                Service service = new Service(live, STREAMING)) {
            service.ask(call.visit(), call.visit().page("probe", Page.Place.TREND, ""),
                    index -> scanForever(index, call.visit().limits()));
        }
    }

    /** Scans the index again and again until something stops it. */
    private Answer scanForever(CorpusIndex index, ScanLimits limits) throws IOException {
        ScanCollector probe = (article, places) -> begun.countDown();
        try {
            while (true) {
                index.scan(new QueryNode.All(), () -> probe, limits);
            }
        } catch (ScanEndedException e) {
            ended.complete(e.getMessage());
            throw e;
        }
    }

    private void waitForRelease(Endpoint.Call call) throws IOException {
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        call.out().write('1');
    }

    private static Socket ask(SampleServer server) throws IOException {
        URI url = URI.create(server.url("/"));
        Socket client = new Socket(url.getHost(), url.getPort());
        client.getOutputStream().write("GET /api/v1/probe HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    @Test
    void theScanOfAClientThatLeavesStops() throws Exception {
        WebOptions options = new WebOptions("127.0.0.1", 0, null, PATIENT);
        try (SampleServer server = SampleServer.in(scratch, options, List.of(endpoint(this::scanForever)))) {
            Socket client = ask(server);
            assertTrue(begun.await(60, TimeUnit.SECONDS));
            client.close();
            assertEquals("the query was cancelled", ended.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void thePageOfAReaderWhoLeavesWhileItSaysHowFarItIsIsGivenUp() throws Exception {
        WebOptions options = new WebOptions("127.0.0.1", 0, null, PATIENT);
        try (SampleServer server = SampleServer.in(scratch, options, List.of(endpoint(this::streamForever)))) {
            Socket client = ask(server);
            InputStream in = client.getInputStream();
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("<p class=\"step\">") < 0) {
                int read = in.read();
                assertTrue(read >= 0, () -> "the head, then how far it is: " + seen);
                seen.append((char) read);
            }
            assertTrue(begun.await(60, TimeUnit.SECONDS));
            client.close();
            assertEquals("the query was cancelled", ended.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoComesWhileEveryPlaceIsTakenIsToldToComeBack() throws Exception {
        WebOptions options = new WebOptions("127.0.0.1", 0, null, PATIENT);
        try (SampleServer server = SampleServer.in(scratch, options, List.of(endpoint(this::waitForRelease)));
                Socket client = ask(server)) {
            assertTrue(begun.await(60, TimeUnit.SECONDS));
            HttpResponse<String> refused = server.get("/api/v1/search?limit=1");
            assertEquals(503, refused.statusCode());
            assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElse(""));
            assertTrue(refused.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
            released.countDown();
            assertEquals("HTTP/1.1 200 OK", new String(client.getInputStream().readNBytes(15),
                    StandardCharsets.US_ASCII));
        }
    }
}
