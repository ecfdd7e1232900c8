package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one document in source order; beyond a limit only their number is kept. Not thread-safe. */
final class ProblemLog {
    /** A document with 100,000 unknown tags must not cost 100,000 problems. */
    static final int MAX_PROBLEMS = 100;

    private final DecodedText source;
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;
    private int firstUnlisted = -1;

    ProblemLog(DecodedText source) {
        this.source = source;
    }

    /** @param at the char in the decoded text */
    void add(Severity severity, String code, String message, int at) {
        if (problems.size() < MAX_PROBLEMS || severity == Severity.ERROR) {
            problems.add(source.problem(severity, code, message, at));
            return;
        }
        if (unlisted++ == 0) {
            firstUnlisted = at;
        }
    }

    void info(String code, String message, int at) {
        add(Severity.INFO, code, message, at);
    }

    void warn(String code, String message, int at) {
        add(Severity.WARNING, code, message, at);
    }

    void addAll(List<Problem> found) {
        problems.addAll(found);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            all.add(source.problem(Severity.WARNING, "more-problems", unlisted + " more problems are not listed",
                    firstUnlisted));
        }
        if (all.size() > 1) {
            all.sort(Comparator.comparingLong(Problem::byteOffset));
        }
        return all;
    }
}
