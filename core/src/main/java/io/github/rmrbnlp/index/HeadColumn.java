package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import org.apache.lucene.util.BytesRef;

/**
 * Kicker, title and subtitle, each null where there is none, and the title's tokens. Immutable.
 *
 * @param titleEnds the exclusive ends of the title's tokens; empty if there is no title
 */
record HeadColumn(String kicker, String title, String subtitle, int[] titleEnds) {
    static BytesRef encode(Article article, int[] titleEnds, int titleTokens, ByteSink out) {
        out.clear().writeText(article.kicker());
        out.writeText(article.title());
        out.writeText(article.subtitle());
        out.writeNumber(titleTokens);
        for (int i = 0; i < titleTokens; i++) {
            out.writeNumber(titleEnds[i] - (i == 0 ? 0 : titleEnds[i - 1]));
        }
        return out.toBytes();
    }

    static HeadColumn decode(BytesRef bytes) {
        ByteSource in = new ByteSource(bytes);
        String kicker = in.readText();
        String title = in.readText();
        String subtitle = in.readText();
        int[] ends = new int[in.readCount()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + in.readInt();
        }
        return new HeadColumn(kicker, title, subtitle, ends);
    }
}
