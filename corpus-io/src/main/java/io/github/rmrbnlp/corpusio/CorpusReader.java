package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import io.github.rmrbnlp.corpusio.encoding.TextDecoder;
import io.github.rmrbnlp.corpusio.format.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads archives of articles: every file under the given paths, decoded, cut into documents, parsed. Articles come one by
 * one as they are found; nothing is kept. Immutable, safe for all threads.
 *
 * <pre>{@code
 * ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT).read(List.of(folder), article -> index.add(article));
 * }</pre>
 */
public final class CorpusReader {
    private final TextDecoder decoder;
    private final DocumentParser parser;

    private CorpusReader(ReadOptions options) {
        this.decoder = new TextDecoder(options.decoding());
        this.parser = new DocumentParser(options.format(), options.keepSourceText());
    }

    /** A reader with these options. */
    public static CorpusReader with(ReadOptions options) {
        return new CorpusReader(options);
    }

    /**
     * Reads everything under the paths, folders in the order of their names.
     *
     * @param paths files and folders; the path of an article is as given here, or below it
     * @return where every byte went
     * @throws IOException if a path does not exist or cannot be read, or the sink throws it
     */
    public ReadAccount read(List<Path> paths, ReadSink sink) throws IOException {
        ReadAccount account = ReadAccount.EMPTY;
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    account = account.plus(readFile(file, sink));
                }
            }
        }
        return account;
    }

    private ReadAccount readFile(Path path, ReadSink sink) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        DecodedText text = decoder.decode(bytes);
        ReadAccount account = parser.parse(text, path.toString(), null, sink);
        sink.endOfEntry(path.toString(), null, bytes.length);
        return account.plus(new ReadAccount(1, 0, 0, 0, 0, 0, 0));
    }
}
