package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebLimitsTest {
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    Path scratch;

    @Test
    void anAddressThatAsksTooMuchWaits() {
        AtomicLong clock = new AtomicLong();
        WebLimits limits = new WebLimits(10, 1, 0, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1), 2, 3,
                0);
        RateLimit rate = new RateLimit(limits, clock::get);
        for (int i = 0; i < 3; i++) {
            rate.take("a");
        }
        WebProblem problem = assertThrows(WebProblem.class, () -> rate.take("a"));
        assertEquals(WebProblem.Kind.TOO_MANY, problem.kind());
        assertTrue(problem.retryAfter() > 0);
        rate.take("b"); // another address has its own
        clock.addAndGet(500_000_000L); // half a second at two a second
        rate.take("a");
        assertThrows(WebProblem.class, () -> rate.take("a"));
    }

    @Test
    void whoFindsNoPlaceIsSentAwayAtOnceAndWhoWaitsTooLongAfterThat() throws Exception {
        WebLimits limits = new WebLimits(10, 1, 1, Duration.ofMillis(20), Duration.ofMinutes(1), Duration.ofSeconds(1),
                1, 1, 0);
        Lane lane = new Lane("test", limits.running(), limits.waiting(), limits.patience());
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> run(lane, inside, leave));
        inside.await();
        WebProblem busy = assertThrows(WebProblem.class, () -> lane.run(() -> 1));
        assertEquals(WebProblem.Kind.BUSY, busy.kind());
        assertTrue(busy.retryAfter() > 0);
        leave.countDown();
        first.join();
        assertEquals(2, lane.run(() -> 2));
    }

    private static void run(Lane lane, CountDownLatch inside, CountDownLatch leave) {
        try {
            lane.run(() -> {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return null;
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anotherMachineNeedsAToken() {
        assertThrows(IllegalArgumentException.class, () -> new WebOptions("0.0.0.0", 0, null, WebLimits.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> new WebOptions("::", 0, null, WebLimits.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> new WebOptions("0.0.0.0", 0, "short", WebLimits.DEFAULT));
        assertThrows(IllegalArgumentException.class,
                () -> new WebOptions("0.0.0.0", 0, "0123456789abcdef令牌", WebLimits.DEFAULT));
        assertFalse(new WebOptions("0.0.0.0", 0, TOKEN, WebLimits.DEFAULT).toString().contains(TOKEN));
    }

    @Test
    void theTokenIsAPasswordForBrowsersAndABearerForPrograms() throws Exception {
        WebOptions options = new WebOptions("127.0.0.1", 0, TOKEN, WebLimits.DEFAULT);
        try (SampleServer server = SampleServer.in(scratch, options)) {
            HttpResponse<String> refused = get(server, null);
            assertEquals(401, refused.statusCode());
            assertTrue(refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
            assertFalse(refused.body().contains(TOKEN));
            assertEquals(401, get(server, "Bearer " + TOKEN.replace('0', '1')).statusCode());
            assertEquals(401, get(server, "Basic !!!").statusCode());
            assertEquals(200, get(server, "Bearer " + TOKEN).statusCode());
            String basic = Base64.getEncoder().encodeToString(("x:" + TOKEN).getBytes(StandardCharsets.UTF_8));
            assertEquals(200, get(server, "Basic " + basic).statusCode());
        }
    }

    @Test
    void aCommitMadeMeanwhileIsSeenAndAnOldCursorRefused() throws Exception {
        try (SampleServer server = SampleServer.in(scratch, SampleServer.forOneWhoWaits())) {
            String path = "/api/v1/search?q=*&limit=1";
            String next = server.get(path).body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1").strip();
            assertEquals(200, server.get(path + "&cursor=" + next).statusCode());
            server.add("77", "新文章", "后来收录的文章。");
            long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!server.get("/api/v1/search?q=" + Urls.encoded("后来收录")).body().contains("\"total\":1")
                    && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            assertTrue(server.get("/api/v1/search?q=" + Urls.encoded("后来收录")).body().contains("\"total\":1"));
            assertEquals(410, server.get(path + "&cursor=" + next).statusCode());
        }
    }

    private static HttpResponse<String> get(SampleServer server, String authorization) throws Exception {
        String path = "/api/v1/search?limit=1";
        return authorization == null ? server.get(path) : server.get(path, "Authorization", authorization);
    }
}
