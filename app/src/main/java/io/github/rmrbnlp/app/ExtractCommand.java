package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.date.DateOptions;
import io.github.rmrbnlp.annotate.figure.FigureOptions;
import io.github.rmrbnlp.annotate.term.TermOptions;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb extract}. */
@Command(name = "extract", description = "Annotates articles: who said what, figures, dates, policy terms.", //
        footer = {"",
                "With --lines each line of PATH or standard input is one text, in UTF-8 unless --charset says otherwise."})
final class ExtractCommand extends Verb {
    @Mixin
    private InputOptions input;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--format", defaultValue = "jsonl", paramLabel = "FORMAT", //
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private ExtractFormat format;

    @Option(names = "--lines", description = "Each line is one text, not an archive.")
    private boolean lines;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", converter = DayName.class, //
            description = "With --lines: the day relative dates are resolved with.")
    private LocalDate date;

    @Option(names = "--bare-numerals", //
            description = "Also report numerals without a unit, ordinals and the indefinite 一, "
                    + "currencies named without an amount (value null), and times of day.")
    private boolean bareNumerals;

    @Option(names = "--plan-periods", description = "Also report five-year plans (“八五”期间) as dates.")
    private boolean planPeriods;

    @Mixin
    private OwnTermsOption ownTerms;

    @Override
    int run() throws IOException {
        if (date != null && !lines) {
            throw new CommandFailure("--date needs --lines: an article has a date of its own");
        }
        if (input.paper() != null && lines) {
            throw new CommandFailure("--paper tells of articles; with --lines there are none");
        }
        Annotator.Worker annotator = annotator().newWorker();
        try (Output out = output.open(terminal());
                ExtractWriter writer = format == ExtractFormat.jsonl
                        ? new ExtractJsonWriter(out)
                        : new ExtractTextWriter(out, terminal().interactive())) {
            int status = lines ? annotateLines(annotator, writer) : annotateArticles(annotator, writer);
            writer.close();
            out.commit();
            return status;
        }
    }

    private Annotator annotator() throws IOException {
        Annotator standard = Annotator.standard(FigureOptions.standard().withBareNumerals(bareNumerals),
                DateOptions.standard().withTimeExpressions(bareNumerals).withPlanPeriods(planPeriods));
        return ownTerms.isGiven() ? standard.withTerms(TermOptions.standard().with(ownTerms.read())) : standard;
    }

    private int annotateArticles(Annotator.Worker annotator, ExtractWriter writer) throws IOException {
        List<Path> paths = input.requiredPaths();
        try (RejectsOutput rejected = rejects.open()) {
            try (Progress progress = progress("extract", "articles")) {
                SourceProgress sources = new SourceProgress(progress, paths);
                CorpusReader.with(input.readOptions()).read(paths, new ArticleSink(this, rejected, sources,
                        a -> writer.article(a, annotator.annotate(a))));
            }
            return rejected.finish(this);
        }
    }

    private int annotateLines(Annotator.Worker annotator, ExtractWriter writer)
            throws IOException {
        long undecodable = 0;
        Charset charset = input.charset().orElse(StandardCharsets.UTF_8);
        for (Path file : input.paths().isEmpty() ? List.of(Path.of("-")) : input.paths()) {
            try (InputStream in = file.toString().equals("-") ? terminal().in() : Files.newInputStream(file);
                    TextLines texts = new TextLines(in, charset)) {
                while (texts.next()) {
                    interruption().check();
                    String text = new String(texts.chars(), texts.start(), texts.end() - texts.start());
                    writer.text(text, annotator.annotate(text, date));
                }
                undecodable += texts.undecodable();
            }
        }
        if (undecodable > 0) {
            warn(undecodable + " byte sequences are not " + charset.name() + " and became U+FFFD");
            return ExitStatus.SOME_REJECTED;
        }
        return ExitStatus.DONE;
    }
}
