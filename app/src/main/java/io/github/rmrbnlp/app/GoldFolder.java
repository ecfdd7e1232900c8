package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A gold standard of annotated articles: a folder with {@code articles/} and {@code gold/<id>.json}. */
record GoldFolder(Path path) {

    /** Receives an article and its id, which is the name of its file without the ending. */
    interface Sink {
        void article(String id, Article article) throws IOException;
    }

    /** @throws CommandFailure if the folder is no gold standard */
    GoldFolder {
        if (!Files.isDirectory(path.resolve("articles")) || !Files.isDirectory(path.resolve("gold"))) {
            throw new CommandFailure(path + ": no gold standard; it needs the folders articles and gold");
        }
    }

    boolean hasGold(String id) {
        return Files.isRegularFile(path.resolve("gold").resolve(id + ".json"));
    }

    /** Reads the articles in the order of the reader; those without gold are only warned of. */
    void read(Verb verb, RejectsOutput rejected, Sink sink) throws IOException {
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(path.resolve("articles")), new ReadSink() {
            @Override
            public void article(Article article) throws IOException {
                verb.interruption().check();
                String id = Path.of(article.source().file()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
                if (hasGold(id)) {
                    sink.article(id, article);
                } else {
                    verb.warn(article.source().file() + ": no gold for it");
                }
            }

            @Override
            public void reject(Reject reject) throws IOException {
                rejected.add(reject);
            }
        });
    }
}
