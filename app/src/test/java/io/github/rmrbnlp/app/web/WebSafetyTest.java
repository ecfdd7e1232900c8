package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing a client sends costs more than the limits say, leaves the index, or learns of the machine. */
class WebSafetyTest {
    @RegisterExtension
    static final SampleSite SITE = new SampleSite();

    /** The status of a request no client library would send. */
    private static int raw(String target, String headers) throws IOException {
        URI url = URI.create(SITE.url("/"));
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains(SITE.scratch().toString()), answer);
            assertFalse(answer.contains("root:"), answer);
            assertFalse(answer.contains("Exception"), answer);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles/..%2f..%2f..%2fetc%2fpasswd", "/api/v1/articles/../../../../etc/passwd",
            "/article/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/article/%00", "/assets/../../../../etc/passwd",
            "/assets/x/..%2f..%2fapp.css", "/assets/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/..;/etc/passwd",
            "/api/v1/articles/%ff%fe", "/%c0%ae%c0%ae/etc/passwd"})
    void noPathLeavesTheIndex(String target) throws Exception {
        int status = raw(target, "");
        assertTrue(status >= 400 && status < 500, target + ": " + status);
    }

    @Test
    void headersAndUrlsBeyondTheLimitAreRefused() throws Exception {
        assertEquals(431, raw("/", "X-Long: " + "a".repeat(40_000) + "\r\n"));
        int status = raw("/search?q=" + "a".repeat(40_000), "");
        assertTrue(status == 414 || status == 431, "status " + status);
        assertEquals(400, raw("/", "Bad Header\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/search?limit=10001, 400", "/api/v1/kwic?limit=10001, 400", "/api/v1/kwic?context=201, 400",
            "/api/v1/words?n=6, 400", "/api/v1/network?q=a&nodes=501, 400", "/api/v1/collocates?q=a&window=21, 400",
            "/api/v1/trend?q=a&q=b&q=c&q=d&q=e&q=f&q=g, 400", "/api/v1/search?cursor=MjAwMDAxLTA, 410"})
    void whatCostsTooMuchIsRefusedBeforeItIsComputed(String path, int status) throws Exception {
        assertEquals(status, SITE.get(path).statusCode());
    }

    @Test
    void aQueryOfAnyFormIsAnsweredOrRefusedButNeverBreaksAnything() throws Exception {
        String deep = "(".repeat(900) + "a" + ")".repeat(900);
        String nots = "NOT ".repeat(480) + "a";
        String wide = "a OR ".repeat(390) + "a";
        for (String query : new String[]{deep, nots, wide, "*".repeat(1_000), "?".repeat(1_000), "\"".repeat(999),
                "a".repeat(2_000), "送".repeat(2_000)}) {
            int status = SITE.get("/api/v1/search?q=" + Urls.encoded(query)).statusCode();
            assertTrue(status == 200 || status == 400, query.substring(0, 20) + "…: " + status);
        }
        assertEquals(414, SITE.get("/api/v1/search?q=" + "a".repeat(2_001)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=a*", "kwic?q=a", "trend?q=a", "collocates?q=a", "words", "terms", "statements",
            "speakers", "figures", "first?q=a", "network?q=a", "reuse?q=*", "formula?q=a&part=years", "corpus",
            "keyness?target=page:1"})
    void everyAnalysisEndsWhenItsTimeIsOver(String path) throws Exception {
        WebLimits hasty = new WebLimits(2_000, 1, 1, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofNanos(1),
                1_000, 1_000, 0);
        try (SampleServer hurried = SampleServer.in(SITE.scratch().resolve("hasty" + path.hashCode()),
                new WebOptions("127.0.0.1", 0, null, hasty))) {
            HttpResponse<String> answer = hurried.get("/api/v1/" + path);
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
            assertTrue(answer.body().contains("too-slow"), answer.body());
            assertTrue(answer.headers().firstValue("ETag").isEmpty(), "a refusal is no answer to keep");
        }
    }

    /** Neither the client nor the log learns of a fault what was asked or where the index lies. */
    @Test
    void aFaultTellsNobodyWhatWasAsked() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Endpoint broken = new Endpoint(Endpoint.ROOT + "/probe", "probe", "", "", List.of(Param.text("q", "", "")),
                List.of(AnswerFormat.JSON), Cost.QUICK, call -> {
                    throw new IllegalStateException("secret of " + call.parameters().text("q"));
                });
        Logger logger = Logger.getLogger(Problems.class.getName());
        logger.addHandler(log);
        logger.setUseParentHandlers(false);
        try (SampleServer server = SampleServer.in(SITE.scratch().resolve("broken"), WebOptions.local(),
                List.of(broken))) {
            HttpResponse<String> answer = server.get("/api/v1/probe?q=whatwasasked");
            assertEquals(500, answer.statusCode());
            assertFalse(answer.body().contains("secret") || answer.body().contains("whatwasasked"), answer.body());
            assertTrue(answer.body().contains("internal"), answer.body());
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(true);
        }
        assertEquals(1, logged.size());
        assertTrue(logged.getFirst().contains("IllegalStateException"), "whoever runs the server learns where to look");
        assertFalse(logged.getFirst().contains("secret") || logged.getFirst().contains("whatwasasked"),
                logged.getFirst());
    }

    @Test
    void anAddressThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        WebLimits scarce = new WebLimits(2_000, 1, 1, Duration.ofSeconds(1), Duration.ofMinutes(1),
                Duration.ofSeconds(30), 1, 2, 0);
        try (SampleServer strict = SampleServer.in(SITE.scratch().resolve("scarce"),
                new WebOptions("127.0.0.1", 0, null, scarce))) {
            int refused = 0;
            for (int i = 0; i < 20 && refused == 0; i++) {
                HttpResponse<String> answer = strict.get("/api/v1/query?q=a");
                if (answer.statusCode() == 429) {
                    refused++;
                    assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
                    assertTrue(answer.body().contains("too-many"), answer.body());
                }
            }
            assertEquals(1, refused);
        }
    }
}
