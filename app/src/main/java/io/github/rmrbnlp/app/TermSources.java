package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.term.discovery.DatedText;
import io.github.rmrbnlp.annotate.term.discovery.DatedTexts;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What {@code rmrb terms --discover} reads. Stateless. */
final class TermSources {
    private TermSources() {
    }

    /**
     * The articles of archives; what cannot be read is left out.
     *
     * @param rejected is told each reject, again at each reading
     */
    static DatedTexts archive(List<Path> paths, Interruption interruption, Consumer<Reject> rejected) {
        return (days, reader) -> CorpusReader.with(ReadOptions.DEFAULT).read(paths, new ReadSink() {
            @Override
            public void article(Article article) throws IOException {
                interruption.check();
                if (days.test(article.date())) {
                    reader.text(textOf(article));
                }
            }

            @Override
            public void reject(Reject reject) {
                rejected.accept(reject);
            }

            @Override
            public void skipped(Skipped skipped) {
                // no text, so no terms
            }
        });
    }

    private static DatedText textOf(Article article) {
        return new DatedText(article.id(), article.date(), article.body());
    }
}
