package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.container.EntryVisitor;
import io.github.rmrbnlp.corpusio.container.FileVisitor;
import io.github.rmrbnlp.corpusio.container.SourceEntry;
import io.github.rmrbnlp.corpusio.container.SourceFile;
import io.github.rmrbnlp.corpusio.container.SourceWalker;
import io.github.rmrbnlp.corpusio.format.DocumentParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads archives of articles: every file and archive entry under the given paths, decoded, cut into documents, parsed.
 * Articles come one by one as they are found; nothing is kept, and of a long file only a piece is in memory. Immutable,
 * safe for all threads.
 *
 * <pre>{@code
 * ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT).read(List.of(folder), article -> index.add(article));
 * }</pre>
 */
public final class CorpusReader {
    private final ReadOptions options;
    private final SourceWalker walker;
    private final DocumentParser parser;

    private CorpusReader(ReadOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        this.walker = new SourceWalker(options.containers());
        this.parser = new DocumentParser(options.format(), options.paper(), options.keepSourceText());
    }

    /** A reader with these options. */
    public static CorpusReader with(ReadOptions options) {
        return new CorpusReader(options);
    }

    /**
     * Reads everything under the paths, folders in the order of their names, archives in their own.
     *
     * @param paths files and folders; the path of an article is as given here, or below it
     * @return where every byte went
     * @throws UnusableInputException if a path does not exist or may not be read; nothing was read then
     * @throws IOException if the sink throws it
     */
    public ReadAccount read(List<Path> paths, ReadSink sink) throws IOException {
        Visit visit = new Visit(sink) {
            @Override
            ReadAccount content(SourceEntry source, EntryReader reader) throws IOException {
                return reader.read(source);
            }
        };
        walker.walk(paths, visit);
        return visit.account();
    }

    /**
     * Names the files under the paths in the order they would be read, opening none.
     *
     * @param sink is told of files and folders that cannot be read or are left out
     * @throws UnusableInputException if a path does not exist or may not be read
     * @throws IOException if the sink throws it
     */
    public List<SourceFile> files(List<Path> paths, ReadSink sink) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        walker.list(paths, new FileVisitor() {
            @Override
            public void file(Path path, SourceFile file) {
                files.add(file);
            }

            @Override
            public void problem(String file, Problem problem) throws IOException {
                tell(sink, file, null, problem);
            }
        });
        return files;
    }

    /**
     * Reads a share of one file, as one of several readers. A file that cannot be opened is a reject.
     *
     * @param path where it lies, which may be a copy
     * @param file its name and size, as {@link #files} gave them
     * @param share which of its entries
     * @return where the bytes of these entries went
     * @throws IOException if the sink throws it, or no temporary file can be written
     */
    public ReadAccount read(Path path, SourceFile file, EntryShare share, ReadSink sink) throws IOException {
        Visit visit = new Visit(sink) {
            @Override
            ReadAccount content(SourceEntry source, EntryReader reader) throws IOException {
                return reader.read(source);
            }
        };
        walker.read(path, file, new SharedVisit(share, visit));
        return visit.account();
    }

    /**
     * Reads what was rejected before, and only that: the byte range of each reject, or the whole file or entry where the
     * range is empty.
     *
     * @param rejects as delivered to a sink, or read from a rejects file
     * @return where the bytes of these ranges went
     * @throws UnusableInputException if a file does not exist any more or may not be read
     * @throws IOException if the sink throws it
     */
    public ReadAccount readAgain(List<Reject> rejects, ReadSink sink) throws IOException {
        Map<String, List<Reject>> byFile = new LinkedHashMap<>();
        rejects.forEach(reject -> byFile.computeIfAbsent(reject.file(), f -> new ArrayList<>()).add(reject));
        ReadAccount account = ReadAccount.EMPTY;
        for (Map.Entry<String, List<Reject>> file : byFile.entrySet()) {
            RejectedRanges ranges = new RejectedRanges(file.getValue());
            Visit visit = new Visit(sink) {
                @Override
                ReadAccount content(SourceEntry source, EntryReader reader) throws IOException {
                    if (ranges.isWhole(source.entry())) {
                        return reader.read(source);
                    }
                    List<Reject> of = ranges.of(source.entry());
                    return of.isEmpty() ? ReadAccount.EMPTY : reader.read(source, of);
                }
            };
            walker.walk(List.of(SourceWalker.pathOf(file.getKey())), visit);
            account = account.plus(visit.account());
        }
        return account;
    }

    /** One walk: what it finds goes to the sink and into the account. */
    private abstract class Visit implements EntryVisitor {
        private final ReadSink sink;
        private final EntryReader reader;
        private ReadAccount account = ReadAccount.EMPTY;

        Visit(ReadSink sink) {
            this.sink = sink;
            this.reader = new EntryReader(options, parser, sink);
        }

        abstract ReadAccount content(SourceEntry source, EntryReader with) throws IOException;

        ReadAccount account() {
            return account;
        }

        @Override
        public void entry(SourceEntry source) throws IOException {
            account = account.plus(content(source, reader));
        }

        @Override
        public void position(String file, long bytes) {
            sink.position(file, bytes);
        }

        @Override
        public void problem(String file, String entry, Problem problem) throws IOException {
            if (tell(sink, file, entry, problem)) {
                account = account.plus(new ReadAccount(0, 0, 1, 0, 0, 0, 0));
            }
        }
    }

    /** Passes a problem on; whether it rejects something. */
    private static boolean tell(ReadSink sink, String file, String entry, Problem problem) throws IOException {
        if (problem.severity() == Severity.ERROR) {
            long at = problem.byteOffset();
            sink.reject(new Reject(file, entry, at, at, List.of(problem)));
            return true;
        }
        sink.skipped(new Skipped(file, entry, 0, 0, problem));
        return false;
    }
}
