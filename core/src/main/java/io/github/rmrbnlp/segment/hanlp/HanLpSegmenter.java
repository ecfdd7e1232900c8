package io.github.rmrbnlp.segment.hanlp;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.text.CharFolding;

/**
 * HanLP portable's word-graph segmenter in its most accurate setting: core dictionary and bigrams, neither the custom
 * dictionary nor name recognition. Kept for comparison and as the source of a second opinion. Immutable and thread-safe.
 *
 * <p>The text is folded (script and width) before HanLP sees it; offsets are those of the text as given.
 *
 * <p>HanLP keeps its dictionaries in static fields of its own, loaded from its jar on first use and read only by this
 * class; nothing of {@code HanLP.Config} is changed here, so another user of HanLP in the same JVM is not affected, but one
 * who changes {@code HanLP.Config} or reloads {@code CoreDictionary} changes what this class answers.
 *
 * <pre>{@code
 * Segmenter segmenter = HanLpSegmenter.create();
 * segmenter.segment("送温暖工程");
 * }</pre>
 */
public final class HanLpSegmenter implements Segmenter {
    private static final String VERSION = "hanlp-portable-1.8.6/viterbi/core-dictionary";

    private final Segment segment;
    private final CharFolding folding;

    private HanLpSegmenter(Segment segment, CharFolding folding) {
        this.segment = segment;
        this.folding = folding;
    }

    /** The segmenter; the first call in a JVM loads HanLP's dictionaries (about 0.2 s). */
    public static HanLpSegmenter create() {
        Segment viterbi = new ViterbiSegment().enableCustomDictionary(false).enableAllNamedEntityRecognize(false)
                .enableNumberQuantifierRecognize(false).enablePartOfSpeechTagging(false).enableOffset(false);
        return new HanLpSegmenter(viterbi, CharFolding.standard());
    }

    @Override
    public SegmenterWorker newWorker() {
        return new HanLpWorker(segment, folding);
    }

    @Override
    public String version() {
        return VERSION;
    }
}
