package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import java.util.Arrays;

/**
 * Text to be read, and where each of its chars stands in the source: the source itself, or what JSON strings of it spell.
 *
 * @param source the decoded source
 * @param text the text
 * @param places for every char the source's char it stands for, and one more for the end; null if they are the same
 */
record TextView(DecodedText source, String text, int[] places) {
    static TextView of(DecodedText source) {
        return new TextView(source, source.text(), null);
    }

    /** The char of the source that {@code at} stands for. */
    int place(int at) {
        return places == null ? at : places[at];
    }

    /** Collects a text char by char. */
    static final class Builder {
        private final DecodedText source;
        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[256];

        Builder(DecodedText source) {
            this.source = source;
        }

        int length() {
            return text.length();
        }

        void add(char c, int place) {
            if (text.length() + 1 >= places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(c);
        }

        /** @param end the char of the source that the text's end stands for */
        TextView build(int end) {
            int[] all = Arrays.copyOf(places, text.length() + 1);
            all[text.length()] = end;
            return new TextView(source, text.toString(), all);
        }
    }
}
