package io.github.rmrbnlp.pipeline;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.sentence.SentenceExtractor;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.write.ArticleWriter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerWorker;
import io.github.rmrbnlp.text.CharFolding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the bodies of articles as {@link ConlluText}: sentences, words, parts of speech. Not thread-safe. */
public final class ConlluWriter implements ArticleWriter {
    private final Writer out;
    private final ConlluText text;
    private final SegmenterWorker segmenter;
    private final TaggerWorker tagger;
    private final SentenceExtractor sentences = new SentenceExtractor();
    private int[] ends = new int[256];
    private byte[] tags = new byte[256];

    /**
     * @param out is closed with the writer
     * @param segmenter cuts the words
     * @param tagger tells their parts of speech
     */
    public ConlluWriter(OutputStream out, Segmenter segmenter, Tagger tagger) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.text = new ConlluText(this.out);
        this.segmenter = segmenter.newWorker();
        this.tagger = tagger.newWorker();
    }

    @Override
    public void write(Article article) throws IOException {
        text.comment("newdoc id", article.id());
        AnnotationsBuilder found = new AnnotationsBuilder();
        sentences.extract(new AnalyzedText(article.body(), article.date(), CharFolding.standard(), segmenter, tagger),
                found);
        char[] body = article.body().toCharArray();
        int number = 0;
        for (Span sentence : found.sentences()) {
            writeSentence(article.id() + "-" + ++number, body, sentence);
        }
    }

    private void writeSentence(String id, char[] body, Span sentence) throws IOException {
        if (ends.length < sentence.length()) {
            ends = new int[sentence.length()];
            tags = new byte[sentence.length()];
        }
        int count = segmenter.segment(body, sentence.start(), sentence.end(), ends);
        tagger.tag(body, sentence.start(), ends, count, tags);
        text.beginSentence(id, body, sentence.start(), sentence.end());
        int start = sentence.start();
        for (int i = 0; i < count; i++) {
            text.word(body, body.length, start, ends[i], PartOfSpeech.of(tags[i]));
            start = ends[i];
        }
        text.endSentence();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
