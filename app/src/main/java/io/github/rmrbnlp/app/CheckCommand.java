package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.index.IndexCheck;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rmrb check}. */
@Command(name = "check", description = "Proves an index whole: its files, its articles, and both against its manifest.")
final class CheckCommand extends Verb {
    @Mixin
    private IndexOption index;

    @Override
    int run() throws IOException {
        if (!Files.isDirectory(index.folder())) {
            throw new CommandFailure(index.folder() + ": no such index");
        }
        IndexCheck.Report report;
        try (Progress progress = progress("check", "articles")) {
            report = IndexCheck.run(index.folder(), done -> progress.add(1, 0));
        }
        if (!report.faults().isEmpty()) {
            report.faults().forEach(fault -> terminal().err().println("rmrb: " + fault));
            return ExitStatus.UNUSABLE;
        }
        try (Writer out = Texts.writer(terminal().out())) {
            out.write(index.folder() + ": whole, " + Counted.of(report.articles(), "article") + "\n");
        }
        return ExitStatus.DONE;
    }
}
