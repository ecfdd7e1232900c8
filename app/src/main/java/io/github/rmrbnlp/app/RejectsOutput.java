package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.reject.RejectsWriter;
import java.io.Closeable;
import io.github.rmrbnlp.index.LastReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects what could not be read: into a rejects file, and the first ones as warnings. Not thread-safe.
 */
final class RejectsOutput implements Closeable {
    /** More lines than a person reads are no help. */
    private static final int MAX_WARNINGS = 10;

    private final Output file;
    private final RejectsWriter writer;
    private final List<String> warnings = new ArrayList<>();
    private long rejects;
    private long notices;
    private final SortedMap<String, Long> problems = new TreeMap<>();

    /** @param file the rejects file, or null for none */
    RejectsOutput(Path file) throws IOException {
        this.file = file == null ? null : Output.toFile(file);
        this.writer = file == null ? null : new RejectsWriter(this.file.withoutClose());
    }

    void add(Reject reject) throws IOException {
        rejects++;
        reject.problems().forEach(this::count);
        if (writer != null) {
            writer.write(reject);
        }
        Problem problem = reject.problems().stream().filter(p -> p.severity() == Severity.ERROR).findFirst()
                .orElseThrow();
        notice(reject.file(), reject.entry(), "rejected: ", problem);
    }

    /** An article read with a charset that its bytes deny is one line, since all of its text is wrong then. */
    void add(Article article) {
        article.problems().forEach(this::count);
        article.problems().stream().filter(p -> p.code().equals("charset-mismatch")).findFirst()
                .ifPresent(p -> notice(article.source().file(), article.source().entry(), "", p));
    }

    /** Bytes without an article; an empty or hidden file is worth a word, blanks between articles are not. */
    void add(Skipped skipped) {
        count(skipped.problem());
        if (skipped.problem().severity() != Severity.INFO) {
            notice(skipped.file(), skipped.entry(), "", skipped.problem());
        }
    }

    private void count(Problem problem) {
        problems.merge(problem.code(), 1L, Long::sum);
    }

    private void notice(String source, String entry, String what, Problem problem) {
        notices++;
        if (warnings.size() < MAX_WARNINGS) {
            String place = source + (entry == null ? "" : "!/" + entry) + ":" + problem.line();
            warnings.add(place + ": " + what + problem.message() + " (" + problem.code() + ")");
        }
    }

    /** Completes the rejects file, warns, and gives the exit status. */
    int finish(Verb verb) throws IOException {
        if (file != null) {
            writer.close();
            file.commit();
        }
        warnings.forEach(verb::warn);
        if (notices > warnings.size()) {
            verb.warn("... and " + (notices - warnings.size()) + " more"
                    + (file == null ? "; --rejects FILE keeps them all" : ""));
        }
        return rejects == 0 ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    /** What to note of this reading. */
    LastReading reading() {
        return new LastReading(rejects, notices, problems);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
