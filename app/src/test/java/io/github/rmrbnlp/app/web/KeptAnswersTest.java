package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are kept, answers that are sent while they are made, and answers that break. */
class KeptAnswersTest {
    private static final String FORMULA = "/formula?q=" + Urls.encoded("送温暖");
    private static final String SEARCH = "/api/v1/search?q=" + Urls.encoded("送温暖") + "&limit=3";
    private static final String HIT = "answers; hit";
    private static final String MISS = "answers; fwd=miss";

    @TempDir
    Path scratch;

    private static HttpResponse<byte[]> get(SampleServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path))).header("Accept-Language", "zh")
                .build();
        return server.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String kept(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theSameQuestionIsComputedOnceUntilTheIndexChanges() throws Exception {
        try (SampleServer server = SampleServer.in(scratch, SampleServer.forOneWhoWaits())) {
            HttpResponse<byte[]> first = get(server, SEARCH);
            assertEquals(MISS, kept(first));
            HttpResponse<byte[]> turned = get(server, "/api/v1/search?limit=3&q=" + Urls.encoded("送温暖"));
            assertEquals(HIT, kept(turned), "the order of the parameters says nothing");
            assertArrayEquals(first.body(), turned.body());
            assertEquals(first.headers().firstValue("X-Total-Count"), turned.headers().firstValue("X-Total-Count"));
            assertEquals(MISS, kept(get(server, SEARCH + "&format=csv")), "another form is another answer");
            server.add("78", "又一篇", "送温暖工程又一篇。");
            long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            HttpResponse<byte[]> later;
            do {
                later = get(server, SEARCH);
            } while (kept(later).equals(HIT) && System.nanoTime() < patience);
            assertEquals(MISS, kept(later));
            assertFalse(text(later).equals(text(first)));
        }
    }

    @Test
    void aRefusalIsNeverKept() throws Exception {
        try (SampleServer server = SampleServer.in(scratch)) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> answer = get(server, "/api/v1/articles/none");
                assertEquals(404, answer.statusCode());
                assertFalse(kept(answer).equals(HIT));
            }
        }
    }

    /** Whoever waits for a page sees at once where it is and how far it is. */
    @Test
    void aLongPageIsSentWhileItIsMadeAndIsTheSamePage() throws Exception {
        WebLimits hasty = new WebLimits(2_000, 2, 8, Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(30),
                1_000, 1_000, 32);
        try (SampleServer server = SampleServer.in(scratch, new WebOptions("127.0.0.1", 0, null, hasty))) {
            HttpResponse<byte[]> streamed = get(server, FORMULA);
            Document waited = Jsoup.parse(text(streamed));
            assertEquals(200, streamed.statusCode());
            assertFalse(waited.select(".waiting .step").isEmpty(), "it says how far it is");
            HttpResponse<byte[]> plain = get(server, FORMULA);
            assertEquals(HIT, kept(plain));
            waited.select(".waiting").remove();
            assertEquals(Jsoup.parse(text(plain)).select("main").text(), waited.select("main").text());
            assertEquals(Jsoup.parse(text(plain)).head().html(), waited.head().html());
            assertEquals(1, waited.select("main").size());
        }
    }

    @Test
    void whatGoesWrongInALongPageStandsInIt() throws Exception {
        WebLimits hasty = new WebLimits(2_000, 2, 8, Duration.ofSeconds(30), Duration.ZERO, Duration.ofNanos(1),
                1_000, 1_000, 0);
        try (SampleServer server = SampleServer.in(scratch, new WebOptions("127.0.0.1", 0, null, hasty))) {
            Document page = Jsoup.parse(text(get(server, FORMULA)));
            assertEquals(1, page.select("main .problem").size());
            assertEquals(1, page.select("main").size());
        }
    }

    /** A part of an export must not look like the whole. */
    @Test
    void anExportThatCannotBeFinishedBreaksTheConnection() throws Exception {
        Endpoint broken = new Endpoint(Endpoint.ROOT + "/probe", "probe", "", "", List.of(),
                List.of(AnswerFormat.JSONL), Cost.EXPORT, call -> {
                    call.out().write(new byte[1 << 20]);
                    call.out().flush();
                    throw new EOFException("the disk is gone");
                });
        try (SampleServer server = SampleServer.in(scratch, WebOptions.local(), List.of(broken))) {
            IOException e = org.junit.jupiter.api.Assertions.assertThrows(IOException.class,
                    () -> get(server, "/api/v1/probe"));
            assertTrue(e.getMessage() != null, "the client is told by its connection");
        }
    }

    /** Nothing of it has been sent yet: the client is told why, not given a part. */
    @Test
    void anExportThatFailsAtItsBeginningIsAProblem() throws Exception {
        Endpoint broken = new Endpoint(Endpoint.ROOT + "/probe", "probe", "", "", List.of(),
                List.of(AnswerFormat.JSONL), Cost.EXPORT, call -> {
                    call.out().write("the first row".getBytes(StandardCharsets.UTF_8));
                    throw new EOFException("the disk is gone");
                });
        try (SampleServer server = SampleServer.in(scratch, WebOptions.local(), List.of(broken))) {
            HttpResponse<byte[]> answer = get(server, "/api/v1/probe");
            assertEquals(500, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
            assertFalse(text(answer).contains("the first row"), text(answer));
        }
    }

    @Test
    void anExportHasNoLimitAndSaysItsTotals() throws Exception {
        try (SampleServer server = SampleServer.in(scratch)) {
            HttpResponse<byte[]> all = get(server, "/api/v1/export?q=*&table=lines&format=csv");
            assertEquals(200, all.statusCode());
            HttpResponse<byte[]> articles = get(server, "/api/v1/export?q=*&format=csv");
            long total = Long.parseLong(articles.headers().firstValue("X-Total-Count").orElseThrow());
            assertEquals(total, Long.parseLong(articles.headers().firstValue("X-Article-Count").orElseThrow()));
            assertTrue(total > 0);
            assertEquals(400, get(server, "/api/v1/export?q=*&table=lines&format=tei").statusCode());
            assertTrue(text(get(server, "/api/v1/export?q=*&format=tei")).contains("</teiCorpus>"));
        }
    }
}
