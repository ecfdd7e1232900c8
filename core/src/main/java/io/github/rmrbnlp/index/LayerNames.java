package io.github.rmrbnlp.index;

import java.util.Arrays;

/**
 * The names of one layer of the annotations column, each written where it occurs first and told by its number after that. A name
 * becomes a string when it is asked for. Reusable; not thread-safe.
 */
final class LayerNames {
    private ByteSource in;
    private int[] positions = new int[8];
    private String[] texts = new String[8];
    private int size;

    /** Starts anew. */
    void of(ByteSource layer) {
        in = layer;
        Arrays.fill(texts, 0, size, null);
        size = 0;
    }

    int size() {
        return size;
    }

    /** Reads a number, and goes over the name behind it where it is new. */
    int read() {
        int number = in.readInt();
        if (number == size) {
            note();
        }
        return number;
    }

    /** Goes over a new name. */
    void note() {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
        }
        positions[size++] = in.position();
        in.skipText();
    }

    String text(int number) {
        if (number >= size) {
            throw new IndexOutOfBoundsException("name " + number + " of " + size);
        }
        if (texts[number] == null) {
            texts[number] = in.textAt(positions[number]);
        }
        return texts[number];
    }
}
