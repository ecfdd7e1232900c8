package io.github.rmrbnlp.benchmarks.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load met with, by page and endpoint. Immutable.
 *
 * @param answers all of them
 * @param time how long was asked
 */
public record LoadReport(List<WebLoad.Answer> answers, Duration time) {
    public LoadReport {
        answers = List.copyOf(answers);
    }

    /** Answers that are neither right nor a request to come back later. */
    public List<WebLoad.Answer> errors() {
        return answers.stream().filter(a -> a.status() != 200 && !(isLater(a) && a.retryAfter())).toList();
    }

    /** The share of the right answers of a kind that the server had given before. */
    public double kept(String kind) {
        List<WebLoad.Answer> right = answers.stream().filter(a -> a.kind().equals(kind) && a.status() == 200).toList();
        return right.isEmpty() ? 0 : right.stream().filter(WebLoad.Answer::kept).count() / (double) right.size();
    }

    private static boolean isLater(WebLoad.Answer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    /** The time that so many of the right answers of a kind took at most; 0 if there is none. */
    public Duration quantile(String kind, double share) {
        long[] nanos = answers.stream().filter(a -> a.kind().equals(kind) && a.status() == 200)
                .mapToLong(WebLoad.Answer::nanos).sorted().toArray();
        return nanos.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)]);
    }

    /** A table in Markdown. */
    String text() {
        Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
        answers.forEach(a -> statuses.computeIfAbsent(a.kind(), k -> new TreeMap<>()).merge(a.status(), 1,
                Integer::sum));
        List<String> lines = new ArrayList<>(
                List.of("| question | answers | kept % | median ms | p99 ms | greatest ms | later |",
                        "|---|---|---|---|---|---|---|"));
        statuses.forEach((kind, counts) -> lines.add(line(kind, counts)));
        long right = answers.stream().filter(a -> a.status() == 200).count();
        lines.add(String.format(Locale.ROOT,
                "%d questions in %d s, %.1f answered a second, %.0f %% of them kept answers, "
                        + "%d told to come back later, %d errors%s",
                answers.size(), time.toSeconds(), right / (double) time.toSeconds(),
                100.0 * answers.stream().filter(a -> a.status() == 200 && a.kept()).count() / Math.max(1, right),
                answers.stream().filter(LoadReport::isLater).count(), errors().size(),
                errors().isEmpty()
                        ? ""
                        : " " + errorKinds()));
        return String.join("\n", lines) + "\n";
    }

    private List<String> errorKinds() {
        return errors().stream().map(a -> a.kind() + " " + a.status()).distinct().sorted().toList();
    }

    private String line(String kind, Map<Integer, Integer> counts) {
        int later = counts.getOrDefault(429, 0) + counts.getOrDefault(503, 0);
        return String.format(Locale.ROOT, "| %s | %d | %.0f | %d | %d | %d | %d |", kind, counts.getOrDefault(200, 0),
                100 * kept(kind),
                quantile(kind, 0.5).toMillis(), quantile(kind, 0.99).toMillis(), quantile(kind, 1).toMillis(), later);
    }
}
