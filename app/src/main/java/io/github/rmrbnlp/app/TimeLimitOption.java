package io.github.rmrbnlp.app;

import io.github.rmrbnlp.index.ScanLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a question may take. */
final class TimeLimitOption {
    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = "0", //
            description = "Give up after so many seconds, printing nothing; default: never.")
    private double seconds;

    /** The clock runs from now on; Ctrl-C ends the question too. */
    ScanLimits limits(Verb verb) {
        if (!(seconds >= 0 && seconds < Integer.MAX_VALUE)) {
            throw new CommandFailure("--time-limit: " + seconds + " is no number of seconds");
        }
        Duration time = seconds == 0 ? ScanLimits.NONE.time() : Duration.ofMillis((long) (seconds * 1000));
        return new ScanLimits(time, verb.interruption()::requested).running();
    }
}
