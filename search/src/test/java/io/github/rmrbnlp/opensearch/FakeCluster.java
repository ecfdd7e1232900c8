package io.github.rmrbnlp.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Answers as it was told to, in turn, and keeps what it was asked. */
final class FakeCluster implements AutoCloseable {
    /** @param authorization the header, or null */
    record Asked(String request, String body, String authorization) {
    }

    private record Answer(int status, String body) {
    }

    private final HttpServer server;
    private final String scheme;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    FakeCluster() throws IOException {
        this("http", HttpServer.create(loopback(), 0));
    }

    FakeCluster(SSLContext tls) throws IOException {
        this("https", secure(tls));
    }

    private FakeCluster(String scheme, HttpServer server) {
        this.scheme = scheme;
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer secure(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    FakeCluster then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    URI address() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod() + " " + exchange.getRequestURI(), body,
                exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.isEmpty() ? new Answer(500, "{\"error\":\"nothing more to say\"}") : answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
