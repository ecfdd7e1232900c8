package io.github.rmrbnlp.app;

import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an answer goes and in which form. */
final class AnswerOptions {
    @Mixin
    private OutputOptions output;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "text, jsonl or csv; default: ${DEFAULT-VALUE}. The first line of jsonl is the provenance; "
                    + "with --out, csv has it in FILE-metadata.json.")
    private AnswerFormat format;

    AnswerFormat format() {
        return format;
    }

    /** Fails now if the answer, which may take long, could not be written. */
    void requireSink() throws IOException {
        output.requireSink();
    }

    /** Prints an answer; what is not on stdout, how much there is in all, goes to stderr. */
    void print(PrintedAnswer answer, Verb verb) throws IOException {
        write(verb, out -> {
            switch (format) {
                case text -> answer.writeText(out);
                case jsonl -> answer.writeJson(out);
                case csv -> answer.writeCsv(out);
            }
        });
        if (format == AnswerFormat.csv) {
            output.writeBeside(answer::writeHeading);
        }
        if (format != AnswerFormat.text || !answer.textTellsSummary()) {
            verb.warn(answer.summary());
        }
    }

    /** Something that writes an answer. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes an answer in a form of its own. */
    void write(Verb verb, Writing writing) throws IOException {
        try (Output out = output.open(verb.terminal())) {
            writing.to(out);
            out.commit();
        }
    }
}
