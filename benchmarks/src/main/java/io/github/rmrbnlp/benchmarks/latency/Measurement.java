package io.github.rmrbnlp.benchmarks.latency;

import com.sun.management.OperatingSystemMXBean;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long one question took.
 *
 * @param question the question
 * @param total what it answered
 * @param first milliseconds of the first time, code still cold
 * @param runs milliseconds of the times after the warm-up, the fastest first
 * @param cpu milliseconds of processor time of all threads, the compiler's and collector's too, the mean of these runs
 */
record Measurement(Question question, long total, double first, double[] runs, double cpu) {
    private static final double MILLI = 1e6;
    /** A slow question is asked less often, so that a run of all stays short. */
    private static final double MAX_MILLIS = 15_000;

    /**
     * Asks again and again.
     *
     * @throws IllegalStateException if the answer changes
     */
    static Measurement of(Question question, CorpusIndex index, int warmUp, int times) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long started = System.nanoTime();
        long total = question.asking().ask(index);
        double first = (System.nanoTime() - started) / MILLI;
        for (int i = 0; i < warmUp && (i + 1) * first < MAX_MILLIS; i++) {
            question.asking().ask(index);
        }
        double[] runs = new double[times];
        double spent = 0;
        long cpu = system.getProcessCpuTime();
        int done = 0;
        while (done < times && (done < 3 || spent < MAX_MILLIS)) {
            long begin = System.nanoTime();
            long again = question.asking().ask(index);
            runs[done] = (System.nanoTime() - begin) / MILLI;
            spent += runs[done++];
            if (again != total) {
                throw new IllegalStateException(question.name() + " answered " + total + " and then " + again);
            }
        }
        double cpuEach = (system.getProcessCpuTime() - cpu) / MILLI / done;
        double[] sorted = Arrays.copyOf(runs, done);
        Arrays.sort(sorted);
        return new Measurement(question, total, first, sorted, cpuEach);
    }

    /** The value below which that share of the runs lies: of 20 runs, the slowest stands for .99. */
    double quantile(double share) {
        return runs[Math.min(runs.length - 1, (int) Math.ceil(share * runs.length) - 1)];
    }

    boolean isWithinTarget() {
        return question.target().isEmpty() || quantile(0.5) <= question.target().getAsInt();
    }
}
