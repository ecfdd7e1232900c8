package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a cluster; a node that does not answer is passed over for the next. Thread-safe. */
final class Cluster implements AutoCloseable {
    static final String JSON = "application/json";
    private static final Duration CONNECT_TIME = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(2);

    private final ClusterAccess access;
    private final HttpClient client;
    private final AtomicInteger current = new AtomicInteger();

    Cluster(ClusterAccess access) throws IOException {
        this.access = access;
        this.client = HttpClient.newBuilder().connectTimeout(CONNECT_TIME).sslContext(access.tls())
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Asks, and reads the answer. */
    JsonNode ask(String method, String path, String type, String body) throws IOException {
        return checked(send(method, path, type, body));
    }

    /** Asks with JSON. */
    JsonNode ask(String method, String path, JsonNode body) throws IOException {
        return ask(method, path, JSON, body == null ? null : body.toString());
    }

    private static JsonNode checked(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new ClusterException(
                    (answer.uri() + ": " + answer.statusCode() + " " + reason(answer.body())).strip(),
                    answer.statusCode(), null);
        }
        return parse(answer);
    }

    /** Reads what is at a path; nothing if nothing is. */
    Optional<JsonNode> find(String path) throws IOException {
        HttpResponse<String> answer = send("GET", path, JSON, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(checked(answer));
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws IOException {
        IOException failure = null;
        for (int tries = 0; tries < access.addresses().size(); tries++) {
            int turn = current.get();
            URI address = access.addresses().get(Math.floorMod(turn, access.addresses().size()));
            try {
                return client.send(request(address, method, path, type, body),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                failure = e;
                current.compareAndSet(turn, turn + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("interrupted while waiting for " + address).initCause(e);
            }
        }
        throw new ClusterException(access.addresses() + ": no answer: " + failure, 0, failure);
    }

    private HttpRequest request(URI address, String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_TIME)
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        access.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static JsonNode parse(HttpResponse<String> answer) throws IOException {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            throw new ClusterException(answer.uri() + ": the answer is not JSON", answer.statusCode(), e);
        }
    }

    /** The cluster's own words, where it sent any. */
    private static String reason(String body) {
        try {
            JsonNode error = JsonMapper.shared().readTree(body).path("error");
            JsonNode reason = error.path("reason");
            return reason.isString() ? reason.asString() : error.toString();
        } catch (JacksonException e) {
            return body.length() > 200 ? body.substring(0, 200) : body;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
