package io.github.rmrbnlp.benchmarks.latency;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks an index of a generated archive every question, several times, and prints how long that took; the answers are compared
 * with the archive's {@code truth.tsv}.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl benchmarks -am -DskipTests test -Djmh.main=io.github.rmrbnlp.benchmarks.latency.LatencyBenchmark \
 *     "-Djmh.args=INDEX ARCHIVE/truth.tsv 20 kwic"
 * }</pre>
 */
public final class LatencyBenchmark {
    private static final int WARM_UP = 5;

    private LatencyBenchmark() {
    }

    /** @param args index, truth, how often each question is asked (20), and a part of the questions' verbs or names (all) */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int times = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        String part = args.length > 3 ? args[3] : "";
        List<Question> questions = Questions.all().stream()
                .filter(question -> (question.verb() + " " + question.name()).contains(part)).toList();
        long started = System.nanoTime();
        try (CorpusIndex index = CorpusIndex.open(Path.of(args[0]), Segmenter.standard())) {
            out.printf("%,d articles; opened in %.0f ms; heap %,d MB%n%n", index.manifest().articles(),
                    (System.nanoTime() - started) / 1e6, Runtime.getRuntime().maxMemory() >> 20);
            out.println("| question | hits | first time | median | 99 % | CPU | aim |\n|---|---|---|---|---|---|---|");
            run(index, truth(index, Path.of(args[1])), questions, WARM_UP, times, out);
        }
    }

    private static Truth truth(CorpusIndex index, Path file) throws IOException {
        Truth truth = Truth.read(file);
        return index.count(SearchRequest.of("file:*truth.tsv")) == 0 ? truth : truth.withItself();
    }

    /**
     * Asks and prints a line for each question.
     *
     * @throws IllegalStateException if an answer is not what the archive holds
     */
    static List<Measurement> run(CorpusIndex index, Truth truth, List<Question> questions, int warmUp, int times,
            PrintStream out) throws IOException {
        List<Measurement> all = new ArrayList<>();
        for (Question question : questions) {
            Measurement one = Measurement.of(question, index, warmUp, times);
            if (question.probe() != null && one.total() != truth.of(question.probe())) {
                throw new IllegalStateException(question.verb() + " " + question.name() + " answered " + one.total()
                        + " where the archive holds " + truth.of(question.probe()));
            }
            out.println(line(one));
            all.add(one);
        }
        return all;
    }

    private static String line(Measurement one) {
        String aim = one.question().target().isEmpty()
                ? ""
                : one.question().target().getAsInt() + (one.isWithinTarget() ? "" : " missed");
        return String.format(Locale.ROOT, "| %s %s | %,d | %.0f | %.1f | %.1f | %.0f | %s |", one.question().verb(),
                one.question().name().replace("|", "\\|"), one.total(), one.first(), one.quantile(0.5),
                one.quantile(0.99), one.cpu(), aim);
    }
}
