package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Term;
import java.io.IOException;

/**
 * The policy terms of the article a view stands for, by number, in the order of the text, with a string only where one is asked
 * for. Offsets are UTF-16 indexes into the body, start inclusive, end exclusive. Valid until the view moves on. Not thread-safe.
 */
public final class TermLayer extends AnnotationLayer<Term> {
    private static final Term.Kind[] KINDS = Term.Kind.values();

    private int[] flags = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    /** Where a text stands that is not as printed. */
    private int[] texts = new int[8];
    /** The number of a canonical name that is not the text. */
    private int[] canonical = new int[8];

    TermLayer(ArticleView article) {
        super(article);
    }

    @Override
    void readAll(int count) {
        if (flags.length < count) {
            int length = count * 2;
            flags = new int[length];
            starts = new int[length];
            ends = new int[length];
            texts = new int[length];
            canonical = new int[length];
        }
        int last = 0;
        for (int i = 0; i < count; i++) {
            flags[i] = in.readByte();
            starts[i] = in.readSpanStart(last);
            last = in.readSpanEnd(starts[i]);
            ends[i] = last;
            if (!isPrinted(i)) {
                texts[i] = in.position();
                in.skipText();
            }
            if (!isCanonical(i)) {
                canonical[i] = names.read();
            }
        }
    }

    private boolean isPrinted(int i) {
        return (flags[i] & AnnotationLayout.TERM_AS_PRINTED) != 0;
    }

    private boolean isCanonical(int i) {
        return (flags[i] & AnnotationLayout.CANONICAL) != 0;
    }

    /** What it is. */
    public Term.Kind kind(int i) {
        return KINDS[flags[i] & AnnotationLayout.KIND_MASK];
    }

    /** Its first char. */
    public int start(int i) {
        return starts[i];
    }

    /** The char behind it. */
    public int end(int i) {
        return ends[i];
    }

    /** As printed. */
    public String text(int i) throws IOException {
        return isPrinted(i) ? article.text(starts[i], ends[i]) : in.textAt(texts[i]);
    }

    /** Its canonical name. */
    public String canonical(int i) throws IOException {
        return isCanonical(i) ? text(i) : names.text(canonical[i]);
    }

    @Override
    public Term get(int i) throws IOException {
        return new Term(text(i), new Span(starts[i], ends[i]), canonical(i), kind(i));
    }
}
