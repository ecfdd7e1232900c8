package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.util.TreeSet;

/**
 * Puts the words of another segmenter together, or takes them apart, by what the tagger says of them. Immutable, thread-safe;
 * workers are not.
 *
 * <pre>{@code
 * Segmenter whole = new TaggedSegmenter(Segmenter.standard(), Tagger.standard(), TokenShape.STANDARD.withWholeNames(true));
 * whole.segment("国家主席江泽民"); // [国家, 主席, 江泽民]
 * }</pre>
 */
public final class TaggedSegmenter implements Segmenter {
    private final Segmenter segmenter;
    private final Tagger tagger;
    private final TokenShape shape;
    private final CompoundSplitter splitter;

    /** A segmenter with the words of {@code segmenter}, changed as {@code shape} says. */
    public TaggedSegmenter(Segmenter segmenter, Tagger tagger, TokenShape shape) {
        this.segmenter = segmenter;
        this.tagger = tagger;
        this.shape = shape;
        splitter = shape.granularity() == Granularity.FINE ? tagger.splitter(shape.unsplit()) : null;
    }

    @Override
    public SegmenterWorker newWorker() {
        return shape.granularity() == Granularity.STANDARD && !shape.wholeNames()
                ? segmenter.newWorker()
                : new TaggedSegmenterWorker(segmenter.newWorker(), tagger.newWorker(), shape, splitter);
    }

    /** Names the segmenter below, and unless nothing is changed the tagger and what it does. */
    @Override
    public String version() {
        if (shape.equals(TokenShape.STANDARD)) {
            return segmenter.version();
        }
        String unsplit = shape.unsplit().isEmpty()
                ? ""
                : "-" + Integer.toHexString(String.join("\n", new TreeSet<>(shape.unsplit())).hashCode());
        return segmenter.version() + "/" + tagger.version() + "/" + shape.granularity()
                + (shape.wholeNames() ? "-names" : "") + unsplit;
    }
}
