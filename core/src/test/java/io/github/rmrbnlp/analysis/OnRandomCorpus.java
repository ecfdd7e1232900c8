package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A random corpus and its index, for tests that count it again by brute force. */
abstract class OnRandomCorpus {
    @TempDir
    static Path folder;
    static RandomCorpus corpus;
    static CorpusIndex index;

    @BeforeAll
    static void build() throws IOException {
        corpus = new RandomCorpus(20020119, 400);
        index = corpus.indexed(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    static QueryNode query(String text) {
        return QueryParser.parse(text);
    }

    static int year(Document document) {
        return document.article().date() == null ? -1 : document.article().date().getYear();
    }

    static long wordsIn(Document document, int from, int to) {
        long words = 0;
        for (int i = 0; i < document.tokens().size(); i++) {
            int[] token = document.tokens().get(i);
            words += document.isWord(i) && token[0] >= from && token[1] <= to ? 1 : 0;
        }
        return words;
    }
}
