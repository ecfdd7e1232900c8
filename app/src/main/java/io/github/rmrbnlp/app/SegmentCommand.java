package io.github.rmrbnlp.app;

import io.github.rmrbnlp.tag.Granularity;
import io.github.rmrbnlp.tag.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb segment}. */
@Command(name = "segment", description = "Cuts text into words, line by line.", //
        footer = {"",
                "Words are joined by one space, white space of the input is not a word; an empty line stays an empty line."})
final class SegmentCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "Text files; default, and '-': standard input.")
    private List<Path> files = List.of();

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", //
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private SegmentFormat format;

    @Option(names = "--charset", defaultValue = "UTF-8", paramLabel = "CHARSET", converter = CharsetName.class, //
            description = "Charset of the input; default: ${DEFAULT-VALUE}.")
    private Charset charset;

    @Option(names = "--pos", description = "Tells the part of speech of each word: word/tag, \"pos\", columns 4 and 5.")
    private boolean partsOfSpeech;

    @Option(names = "--lexicon", paramLabel = "FILE", //
            description = "Words that stay whole, one a line, what follows a tab is ignored; a .tsv file has a header line.")
    private Path lexicon;

    @Option(names = "--join-numbers", description = "Keep numbers and dates in one piece.")
    private boolean joinNumbers;

    @Option(names = "--whole-names", description = "Keep surname and given name in one piece.")
    private boolean wholeNames;

    @Option(names = "--granularity", defaultValue = "standard", paramLabel = "LENGTH", converter = GranularityName.class, //
            description = "fine (compounds taken apart), standard or coarse (names, and numbers with their measure word, in one"
                    + " piece); default: ${DEFAULT-VALUE}.")
    private Granularity granularity;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private OutputOptions output;

    @Override
    int run() throws IOException {
        files.forEach(SegmentCommand::requireFile);
        long undecodable = 0;
        try (Output out = output.open(terminal()); Progress progress = progress("segment", "lines")) {
            try (SegmentWriter writer = format.writer(
                    segmenter.create(lexicon, joinNumbers, granularity, wholeNames),
                    partsOfSpeech ? Tagger.standard() : null, out)) {
                for (Path file : files.isEmpty() ? List.of(Path.of("-")) : files) {
                    undecodable += segmentOne(file, writer, progress);
                }
            }
            out.commit();
        }
        if (undecodable > 0) {
            warn(undecodable + " byte sequences are not " + charset
                    + " and became U+FFFD; --charset names another charset");
            return ExitStatus.SOME_REJECTED;
        }
        return ExitStatus.DONE;
    }

    private long segmentOne(Path file, SegmentWriter writer, Progress progress)
            throws IOException {
        try (TextLines lines = new TextLines(open(file), charset)) {
            while (lines.next()) {
                interruption().check();
                writer.write(lines.chars(), lines.start(), lines.end());
                progress.add(1, 0);
            }
            return lines.undecodable();
        }
    }

    private InputStream open(Path file) throws IOException {
        return isStandardInput(file) ? terminal().in() : Files.newInputStream(file);
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    private static void requireFile(Path file) {
        if (!isStandardInput(file) && Files.isDirectory(file)) {
            throw new CommandFailure(file + ": is a folder; segment reads text files");
        }
        if (!isStandardInput(file) && !Files.exists(file)) {
            throw new CommandFailure(file + ": no such file");
        }
    }
}
