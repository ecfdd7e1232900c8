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

/**
 * Writes the bodies of articles as CoNLL-U: sentences, words, parts of speech of the Peking University standard as XPOS. MISC
 * tells each word's place in the body ({@code Start}, {@code End}, UTF-16 indexes) and {@code SpaceAfter=No} where no white
 * space follows. Not thread-safe.
 */
public final class ConlluWriter implements ArticleWriter {
    private final Writer out;
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
        this.segmenter = segmenter.newWorker();
        this.tagger = tagger.newWorker();
    }

    @Override
    public void write(Article article) throws IOException {
        out.write("# newdoc id = " + article.id() + "\n");
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
        out.write("# sent_id = " + id + "\n# text = " + oneLine(body, sentence.start(), sentence.end()) + "\n");
        int start = sentence.start();
        int word = 0;
        for (int i = 0; i < count; i++) {
            if (!isBlank(body, start, ends[i])) {
                writeWord(++word, body, start, ends[i], PartOfSpeech.of(tags[i]));
            }
            start = ends[i];
        }
        out.write('\n');
    }

    private void writeWord(int number, char[] body, int start, int end, PartOfSpeech tag) throws IOException {
        boolean spaceAfter = end < body.length && isBlank(body, end, end + 1);
        out.write(number + "\t" + oneLine(body, start, end) + "\t_\t_\t" + tag.code() + "\t_\t_\t_\t_\tStart=" + start
                + "|End="
                + end + (spaceAfter ? "" : "|SpaceAfter=No") + "\n");
    }

    /** The format has no way to write a line break or tab inside a field. */
    private static String oneLine(char[] body, int start, int end) {
        return new String(body, start, end - start).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    private static boolean isBlank(char[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(body[i]) && !Character.isSpaceChar(body[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
