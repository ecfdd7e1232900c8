package io.github.rmrbnlp.corpusio.encoding;

import java.util.Arrays;

/**
 * Reads the bytes around damage again. In a charset of byte pairs a byte that is lost, added or broken makes a reader that
 * goes from pair to pair read the halves of two chars as one, up to the next byte that is no half of a pair. Here, between
 * two such bytes, the chars and the undecodable bytes are chosen that are together the likeliest
 * ({@link CharLikelihood}): the damage costs the chars it hit, and the pairs behind it stay pairs.
 *
 * <p>A Viterbi search over the bytes of one stretch, each stretch once: linear in the length of the text. Not thread-safe.
 */
final class Realignment {
    /** How far a stretch reaches before and behind the damage where no byte bounds it; few lines of print are longer. */
    private static final int REACH = 1 << 11;
    /**
     * What a broken char of one, two or three bytes costs. Two bytes where no pair is valid are most likely one char, and three
     * are one with a byte in the middle of it; but a broken byte and a whole char, the rarest one too, are likelier than three.
     */
    private static final float[] MALFORMED = {0, CharLikelihood.MALFORMED, CharLikelihood.MALFORMED - 2,
            CharLikelihood.MALFORMED - 16};
    /** A byte that might be half of a char is left over more rarely than one that cannot. */
    private static final float HALF = -8;
    /** A letter right behind a character is most often the character's second half. */
    private static final float LETTER_BEHIND_HANZI = -5;
    private static final float IMPOSSIBLE = Float.NEGATIVE_INFINITY;

    private final CodeTable codes;
    private final byte[] bytes;
    private final int to;
    private final CharSink out;
    private int done;
    private float[] best = new float[0];
    private int[] last = new int[0];

    /** Of {@code bytes[from, to)}, which are being decoded into {@code out}. */
    Realignment(CodeTable codes, byte[] bytes, int from, int to, CharSink out) {
        this.codes = codes;
        this.bytes = bytes;
        this.to = to;
        this.out = out;
        this.done = from;
    }

    /**
     * Decodes the stretch around the undecodable byte {@code at} again; everything before {@code at} is in the sink.
     *
     * @return the byte behind the stretch
     */
    int around(int at) {
        int start = at;
        while (start > done && at - start < REACH && !isBound(bytes[start - 1])) {
            start--;
        }
        start = at - out.dropAtLeast(at - start);
        int end = at + 1;
        int limit = Math.min(to, at + REACH);
        while (end < limit && !isBound(bytes[end])) {
            end++;
        }
        search(start, end);
        int length = end - start;
        boolean cut = end == limit && end < to && last[length] < 0;
        if (cut) {
            length--; // most likely the first half of a char that goes on behind the stretch
        }
        reverse(length);
        write(length);
        done = start + length;
        return done;
    }

    /** Whether the byte is a char by itself in any of these charsets: no second half is below 0x30. */
    private static boolean isBound(byte b) {
        return b >= 0 && b < 0x30;
    }

    private void search(int start, int end) {
        int length = end - start;
        if (best.length <= length) {
            best = new float[length + 1];
            last = new int[length + 1];
        }
        Arrays.fill(best, 0, length + 1, IMPOSSIBLE);
        best[0] = 0;
        for (int i = 0; i < length; i++) {
            int code = codes.codeAt(bytes, start + i, end);
            if (code != CodeTable.NONE) {
                boolean letter = i > 0 && bytes[start + i - 1] < 0 && bytes[start + i] >= 0x40;
                step(i, CodeTable.widthOf(code), code,
                        likelihood(CodeTable.codePointOf(code)) + (letter ? LETTER_BEHIND_HANZI : 0));
            }
            int broken = CodeTable.widthOf(code) == 2 ? 1 : MALFORMED.length - 1;
            for (int width = 1; width <= broken && i + width <= length && bytes[start + i + width - 1] < 0; width++) {
                boolean half = width == 1 && isHalf(bytes[start + i]);
                step(i, width, CodeTable.NONE, MALFORMED[width] + (half ? HALF : 0));
            }
        }
    }

    /** Whether the byte can be the first half of a char, so that its second half would have to be lost. */
    private static boolean isHalf(byte b) {
        return b != (byte) 0x80 && b != (byte) 0xFF;
    }

    private static float likelihood(int codePoint) {
        return codePoint <= Character.MAX_VALUE
                ? CharLikelihood.of((char) codePoint)
                : CharLikelihood.of(Character.highSurrogate(codePoint))
                        + CharLikelihood.of(Character.lowSurrogate(codePoint));
    }

    private void step(int from, int width, int code, float likelihood) {
        float sum = best[from] + likelihood;
        if (sum > best[from + width]) {
            best[from + width] = sum;
            last[from + width] = code == CodeTable.NONE ? -width : code;
        }
    }

    /** Turns the row of last steps round, so that it leads from the start to the end. */
    private void reverse(int length) {
        int step = last[length];
        for (int i = length; i > 0;) {
            int from = i - widthOf(step);
            int before = last[from];
            last[from] = step;
            step = before;
            i = from;
        }
    }

    private void write(int length) {
        for (int i = 0; i < length; i += widthOf(last[i])) {
            int step = last[i];
            if (step < 0) {
                out.addMalformed(-step);
            } else if (CodeTable.codePointOf(step) > Character.MAX_VALUE) {
                out.addSupplementary(CodeTable.codePointOf(step));
            } else {
                out.add((char) CodeTable.codePointOf(step), CodeTable.widthOf(step));
            }
        }
    }

    private static int widthOf(int step) {
        return step < 0 ? -step : CodeTable.widthOf(step);
    }
}
