package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.container.SourceWalker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads file shares into rows of {@link Tables#RECORD}. A file that fails, however it does, is a reject. */
final class FileReading {
    private final CorpusReader reader;
    private final Configuration configuration;
    private final RowTaker out;

    FileReading(ReadSettings settings, Configuration configuration, RowTaker out) {
        this.reader = CorpusReader.with(settings.options());
        this.configuration = configuration;
        this.out = out;
    }

    /** Takes a row; may wait. */
    interface RowTaker {
        void take(Row row) throws IOException;
    }

    void read(FileShare share) throws IOException {
        String name = share.file().name();
        Rows rows = new Rows(share);
        try {
            if (!RemoteFiles.isRemote(name)) {
                reader.read(SourceWalker.pathOf(name), share.file(), share.share(), rows);
                return;
            }
            Path copy = RemoteFiles.copy(name, configuration);
            try {
                reader.read(copy, share.file(), share.share(), rows);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // the task was ended; nothing is wrong with the file
            }
            String why = "the file cannot be read to its end: "
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            rows.reject(new Reject(name, null, 0, 0,
                    List.of(new Problem(Severity.ERROR, "unreadable-file", why, 1, 1, 0))));
        }
    }

    /** Numbers what comes from one share. */
    private final class Rows implements ReadSink {
        private final FileShare share;
        private long entry;
        private long article;

        Rows(FileShare share) {
            this.share = share;
            this.entry = share.share().number();
        }

        @Override
        public void article(Article found) throws IOException {
            Row place = RowFactory.create(share.number(), entry, article++);
            out.take(RowFactory.create(ArticleRows.of(found, place), null));
        }

        @Override
        public void reject(Reject reject) throws IOException {
            out.take(RowFactory.create(null, ArticleRows.of(reject)));
        }

        @Override
        public void skipped(Skipped skipped) throws IOException {
            if (skipped.problem().severity() != Severity.INFO) {
                out.take(RowFactory.create(null, ArticleRows.of(skipped)));
            }
        }

        @Override
        public void endOfEntry(String file, String name, long bytes) {
            entry += share.share().of();
            article = 0;
        }
    }
}
