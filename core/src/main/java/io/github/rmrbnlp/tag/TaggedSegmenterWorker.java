package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.SegmenterWorker;
import java.util.Arrays;

/** Segments, tags, and changes the words. Not thread-safe. */
final class TaggedSegmenterWorker implements SegmenterWorker {
    private static final byte MEASURE = (byte) PartOfSpeech.Q.ordinal();
    private static final byte NUMERAL = (byte) PartOfSpeech.M.ordinal();

    private final SegmenterWorker segmenter;
    private final TaggerWorker tagger;
    private final TokenShape shape;
    private final CompoundSplitter splitter;
    private byte[] tags = new byte[1024];
    /** Whether a word goes on with the next one. */
    private boolean[] goesOn = new boolean[1024];
    private boolean[] named = new boolean[1024];
    private int[] standard = new int[1024];

    TaggedSegmenterWorker(SegmenterWorker segmenter, TaggerWorker tagger, TokenShape shape, CompoundSplitter splitter) {
        this.segmenter = segmenter;
        this.tagger = tagger;
        this.shape = shape;
        this.splitter = splitter;
    }

    @Override
    public int segment(char[] text, int start, int end, int[] ends) {
        int count = segmenter.segment(text, start, end, ends);
        reserve(count);
        tagger.tag(text, start, ends, count, tags);
        joinNames(text, start, ends, count);
        if (shape.granularity() == Granularity.COARSE) {
            joinMeasures(count);
        }
        System.arraycopy(ends, 0, standard, 0, count);
        return write(text, start, count, ends);
    }

    private int write(char[] text, int start, int count, int[] ends) {
        int written = 0;
        int tokenStart = start;
        for (int i = 0; i < count; i++) {
            if (splitter != null && !named[i]) {
                written = splitter.split(text, tokenStart, standard[i], PartOfSpeech.of(tags[i]), ends, written);
            }
            if (!goesOn[i]) {
                ends[written++] = standard[i];
            }
            tokenStart = standard[i];
        }
        return written;
    }

    private void joinNames(char[] text, int start, int[] ends, int count) {
        Arrays.fill(goesOn, 0, count, false);
        Arrays.fill(named, 0, count, false);
        int token = 0;
        for (NameMention name : tagger.names(text, start, ends, count)) {
            while (ends[token] <= name.start()) {
                token++;
            }
            boolean joined = joins(name.kind()) && !hasBlank(text, name);
            for (; token < count && ends[token] <= name.end(); token++) {
                named[token] = name.kind() == NameKind.PERSON || joined;
                goesOn[token] = joined && ends[token] < name.end();
            }
        }
    }

    private boolean joins(NameKind kind) {
        return shape.granularity() == Granularity.COARSE || shape.wholeNames() && kind == NameKind.PERSON;
    }

    /** 翟　伟 is one name but not one word: white space stays apart. */
    private static boolean hasBlank(char[] text, NameMention name) {
        CharProfile chars = CharProfile.standard();
        for (int i = name.start(); i < name.end(); i++) {
            if (chars.charClass(text[i]) == CharProfile.BLANK) {
                return true;
            }
        }
        return false;
    }

    private void joinMeasures(int count) {
        for (int i = 0; i + 1 < count; i++) {
            boolean measured = tags[i] == NUMERAL && tags[i + 1] == MEASURE;
            goesOn[i] |= measured && !named[i] && !named[i + 1];
        }
    }

    private void reserve(int count) {
        if (tags.length < count) {
            tags = new byte[2 * count];
            goesOn = new boolean[2 * count];
            named = new boolean[2 * count];
            standard = new int[2 * count];
        }
    }
}
