package io.github.rmrbnlp.testdata;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadAccount;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.reject.RejectsWriter;
import io.github.rmrbnlp.corpusio.write.JsonLinesWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample archive of this module, as the tests read it: paths are relative to the module, as surefire runs there. */
final class SampleArchive {
    static final Path INPUT = Path.of("archive");
    static final Path BAD = Path.of("bad");
    static final Path EXPECTED = Path.of("expected");

    private SampleArchive() {
    }

    /** Every file below a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(INPUT), articles::add);
        return articles;
    }

    /** What {@code parse} makes of one file: its articles and its rejects, one JSON object a line. */
    static String parse(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLinesWriter articles = new JsonLinesWriter(out);
        RejectsWriter rejects = new RejectsWriter(out);
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(file), new ReadSink() {
            @Override
            public void article(Article article) throws IOException {
                articles.write(article);
            }

            @Override
            public void reject(Reject reject) throws IOException {
                rejects.write(reject);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    static ReadAccount account(Path path) throws IOException {
        return CorpusReader.with(ReadOptions.DEFAULT).read(List.of(path), article -> {
        });
    }
}
