package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import io.github.rmrbnlp.corpusio.encoding.TextDecoder;
import io.github.rmrbnlp.corpusio.format.DocumentParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Everything found in one text, for tests. */
public final class Reading implements ReadSink {
    public final List<Article> articles = new ArrayList<>();
    public final List<Reject> rejects = new ArrayList<>();
    public final List<Skipped> skipped = new ArrayList<>();
    public DecodedText text;
    public ReadAccount account;

    /** Reads a UTF-8 text as a file of that name. */
    public static Reading of(String text, String file) {
        return of(text.getBytes(StandardCharsets.UTF_8), file, null);
    }

    /** Reads a UTF-8 text, its format chosen by content. */
    public static Reading of(String text) {
        return of(text, "test.txt");
    }

    /** The only article in a UTF-8 text. */
    public static Article article(String text) {
        return of(text).only();
    }

    public static Reading of(byte[] bytes, String file, Format format) {
        Reading reading = new Reading();
        reading.text = new TextDecoder(DecodingOptions.AUTO).decode(bytes);
        try {
            reading.account = new DocumentParser(format, null, true).parse(reading.text, file, null, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    /** The only article. */
    public Article only() {
        if (articles.size() != 1 || !rejects.isEmpty()) {
            throw new AssertionError(articles.size() + " articles, rejects " + rejects);
        }
        return articles.getFirst();
    }

    /** A file or folder of the real data; the test is skipped where it is missing. */
    public static Path shared(String name) {
        Path path = Path.of(System.getProperty("rmrb.shared", "/nowhere"), name);
        Assumptions.assumeTrue(Files.exists(path), () -> "no " + path);
        return path;
    }

    @Override
    public void article(Article article) {
        articles.add(article);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    @Override
    public void skipped(Skipped skip) {
        skipped.add(skip);
    }
}
