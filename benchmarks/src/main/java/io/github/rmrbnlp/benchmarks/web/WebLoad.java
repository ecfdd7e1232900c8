package io.github.rmrbnlp.benchmarks.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many people ask a server at the same time: each asks, reads the answer, thinks, and asks something else; who is told to come
 * back later does so. The words they ask are words of the index, see {@link Questions}. Same seed, same questions. Thread-safe.
 *
 * <pre>{@code
 * java -cp … io.github.rmrbnlp.benchmarks.web.WebLoad http://127.0.0.1:8080/ 200 60 1000 PID
 * }</pre>
 *
 * The arguments are the address, the number of users, seconds, the mean time to think in milliseconds, and the process of the
 * server, whose heap is then measured before and after (after a full collection each).
 */
public final class WebLoad {
    /** People on one machine share its address, and so the limit of questions a second. */
    private static final int USERS_OF_AN_ADDRESS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WORDS = 2_000;
    private static final int LEAST_CHARS = 2;

    private final URI server;
    private final int users;
    private final Duration time;
    private final int thinkMillis;
    private final long seed;

    public WebLoad(URI server, int users, Duration time, int thinkMillis, long seed) {
        this.server = server;
        this.users = users;
        this.time = time;
        this.thinkMillis = thinkMillis;
        this.seed = seed;
    }

    /** @param args address, users, seconds, milliseconds to think, and optionally the server's process id */
    public static void main(String[] args) throws Exception {
        WebLoad load = new WebLoad(URI.create(args[0]), Integer.parseInt(args[1]),
                Duration.ofSeconds(Long.parseLong(args[2])), Integer.parseInt(args[3]), 1);
        ServerHeap heap = args.length > 4 ? new ServerHeap(Long.parseLong(args[4])) : null;
        long before = heap == null ? 0 : heap.usedMegabytes();
        List<Answer> answers = load.run();
        System.out.print(new LoadReport(answers, load.time).text());
        if (heap != null) {
            System.out.printf("heap after a full collection: %d MB before, %d MB after%n", before,
                    heap.usedMegabytes());
        }
    }

    /**
     * What one question met with.
     *
     * @param kind the page or endpoint
     * @param status of HTTP, or 0 if there was no answer
     * @param nanos until the last byte of the answer
     * @param retryAfter whether it says when to come back
     * @param kept whether the server had given this answer before (RFC 9211)
     */
    public record Answer(String kind, int status, long nanos, boolean retryAfter, boolean kept) {
    }

    /** Asks until the time is over; every question begun is answered. */
    public List<Answer> run() throws InterruptedException, ExecutionException, IOException {
        List<Callable<List<Answer>>> tasks = new ArrayList<>();
        List<HttpClient> clients = new ArrayList<>();
        List<String> words = words();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < users; i++) {
                if (i % USERS_OF_AN_ADDRESS == 0) {
                    clients.add(client(2 + i / USERS_OF_AN_ADDRESS));
                }
                HttpClient client = clients.getLast();
                SplittableRandom own = random.split();
                tasks.add(() -> user(client, new Questions(own, words), own, end));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<List<Answer>> user : threads.invokeAll(tasks)) {
                all.addAll(user.get());
            }
            return all;
        } finally {
            clients.forEach(HttpClient::close);
        }
    }

    /** On Linux every address of 127.0.0.0/8 is this machine. */
    private static HttpClient client(int address) throws IOException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .localAddress(InetAddress.getByAddress(new byte[]{127, 0, 1, (byte) address})).build();
    }

    /** Words of the index in a random order: who asks often for a word does not ask for a frequent one. */
    private List<String> words() throws IOException, InterruptedException {
        try (HttpClient client = client(1)) {
            HttpResponse<String> csv = client.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/words?format=csv&parts=none&limit=" + 2 * WORDS))
                            .timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (csv.statusCode() != 200) {
                throw new IOException("words: status " + csv.statusCode());
            }
            List<String> words = new ArrayList<>(csv.body().lines().skip(1)
                    .map(line -> line.substring(0, line.indexOf(','))).filter(WebLoad::isAsked).limit(WORDS).toList());
            Collections.shuffle(words, new Random(seed));
            return words;
        }
    }

    private static boolean isAsked(String word) {
        return word.length() >= LEAST_CHARS && word.codePoints().allMatch(Character::isIdeographic);
    }

    private List<Answer> user(HttpClient client, Questions questions, SplittableRandom random, long end)
            throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        pause(random.nextInt(Math.max(1, thinkMillis)), end); // nobody comes at the same moment
        while (System.nanoTime() < end) {
            Questions.Question question = questions.next();
            long started = System.nanoTime();
            Answer answer;
            long later = 0;
            try {
                HttpRequest request = HttpRequest.newBuilder(server.resolve(question.path())).timeout(PATIENCE)
                        .build();
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                later = response.headers().firstValueAsLong("Retry-After").orElse(0);
                answer = new Answer(question.kind(), response.statusCode(), System.nanoTime() - started, later > 0,
                        response.headers().firstValue("Cache-Status").orElse("").endsWith("hit"));
            } catch (IOException e) {
                answer = new Answer(question.kind(), 0, System.nanoTime() - started, false, false); // counted as an error
            }
            answers.add(answer);
            pause(later > 0 ? later * 1_000 : (long) (-Math.log(1 - random.nextDouble()) * thinkMillis), end);
        }
        return answers;
    }

    private static void pause(long millis, long end) throws InterruptedException {
        Thread.sleep(Math.max(0, Math.min(millis, (end - System.nanoTime()) / 1_000_000)));
    }
}
