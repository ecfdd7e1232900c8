package io.github.rmrbnlp.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A guarded door before a cluster, as operations teams put one there: TLS with a certificate of its own, a user and a password.
 * It passes requests on to a node, and can be told to turn batches away or to keep one waiting.
 */
final class ClusterFront implements AutoCloseable {
    static final String CREDENTIALS = "editor:s3cret-of-the-test";
    private static final byte[] BUSY = "{\"error\":{\"reason\":\"rejected execution\"}}"
            .getBytes(StandardCharsets.UTF_8);

    private final URI node;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turnAway = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger strangers = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int heldBatch = Integer.MAX_VALUE;

    ClusterFront(URI node, TestKeys keys) throws IOException {
        this.node = node;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.context()));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** The next batches get 429. */
    void turnAway(int count) {
        turnAway.set(count);
    }

    /** Keeps the batch of that number, from 1 on, until {@link #close}; it never reaches the cluster. */
    void hold(int batch) {
        heldBatch = batch;
    }

    /** Waits until that batch is here. */
    void awaitHeld() throws InterruptedException {
        reached.await();
    }

    /** Batches that came, those turned away included. */
    int batches() {
        return batches.get();
    }

    /** Requests with other credentials than the right ones. */
    int strangers() {
        return strangers.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] credentials = CREDENTIALS.getBytes(StandardCharsets.UTF_8);
            String expected = "Basic " + Base64.getEncoder().encodeToString(credentials);
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                strangers.incrementAndGet();
                exchange.sendResponseHeaders(401, -1);
            } else if (isTurnedAway(exchange.getRequestURI())) {
                reply(exchange, 429, BUSY);
            } else {
                passOn(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTurnedAway(URI request) throws InterruptedException {
        if (!request.getPath().endsWith("/_bulk")) {
            return false;
        }
        if (batches.incrementAndGet() == heldBatch) {
            reached.countDown();
            released.await();
            return true;
        }
        return turnAway.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        reply(exchange, answer.statusCode(), answer.body());
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
