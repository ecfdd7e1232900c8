package io.github.rmrbnlp.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Counts the terms of one text, which are stretches of its folded chars. Open addressing over the text itself; nothing is
 * allocated for a term. Chars and pairs are written as UTF-16 units with the high byte first, which is shorter; words as UTF-8,
 * which Lucene's wildcards understand. Reusable; not thread-safe.
 */
final class TermCounts {
    /** Longer words are indexed by their beginning; the proof compares them whole. */
    static final int MAX_CHARS = 255;

    private final Form form;
    private char[] text;
    private int[] table = new int[1024];
    private int[] hashes = new int[512];
    private int[] starts = new int[512];
    private int[] lengths = new int[512];
    private int[] counts = new int[512];
    private final byte[] buffer = new byte[MAX_CHARS * 3];
    private int size;

    TermCounts(Form form) {
        this.form = form;
    }

    /** How a term's chars become bytes. */
    enum Form {
        CHARS {
            @Override
            int encode(char[] chars, int start, int length, byte[] into) {
                int n = 0;
                for (int i = start; i < start + length; i++) {
                    into[n++] = (byte) (chars[i] >> 8);
                    into[n++] = (byte) chars[i];
                }
                return n;
            }
        },
        WORDS {
            @Override
            int encode(char[] chars, int start, int length, byte[] into) {
                return UnicodeUtil.UTF16toUTF8(chars, start, length, into);
            }
        };

        abstract int encode(char[] chars, int start, int length, byte[] into);

        /** The term of a folded string, as the index holds it. */
        BytesRef term(String folded) {
            char[] chars = folded.substring(0, Math.min(folded.length(), MAX_CHARS)).toCharArray();
            byte[] bytes = new byte[chars.length * 3];
            return new BytesRef(bytes, 0, encode(chars, 0, chars.length, bytes));
        }
    }

    /** Starts anew. */
    void of(char[] folded) {
        text = folded;
        if (table.length > 1 << 16 && size < 1 << 12) {
            table = new int[1 << 14];
        } else {
            Arrays.fill(table, 0);
        }
        size = 0;
    }

    /** Every code point, and every pair of neighbouring code points that {@link #isPaired}, of the first {@code length} chars. */
    void addChars(int length) {
        boolean paired = false;
        int last = 0;
        for (int i = 0; i < length;) {
            int width = width(i, length);
            boolean pairs = isPaired(width == 1 ? text[i] : Character.codePointAt(text, i, length));
            if (paired && pairs) {
                add(last, i + width - last);
            }
            add(i, width);
            paired = pairs;
            last = i;
            i += width;
        }
    }

    /** Whether a code point stands in pairs: letters and digits do; a pair with punctuation would lead to few articles fewer. */
    static boolean isPaired(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private int width(int i, int length) {
        return Character.isHighSurrogate(text[i]) && i + 1 < length ? 2 : 1;
    }

    /** The stretch at {@code start}. */
    void add(int start, int length) {
        int kept = Math.min(length, MAX_CHARS);
        int hash = hash(start, kept);
        int slot = hash & table.length - 1;
        while (table[slot] != 0) {
            int term = table[slot] - 1;
            if (hashes[term] == hash && lengths[term] == kept && same(starts[term], start, kept)) {
                counts[term]++;
                return;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = size + 1;
        append(hash, start, kept);
    }

    private void append(int hash, int start, int length) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        hashes[size] = hash;
        starts[size] = start;
        lengths[size] = length;
        counts[size++] = 1;
        if (size * 2 > table.length) {
            rehash();
        }
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int term = 0; term < size; term++) {
            int slot = hashes[term] & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = term + 1;
        }
    }

    private int hash(int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ text[i]) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }

    private boolean same(int a, int b, int length) {
        for (int i = 0; i < length; i++) { // Arrays.equals costs more than the one or two chars most terms have
            if (text[a + i] != text[b + i]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    int count(int i) {
        return counts[i];
    }

    /** Sets {@code bytes} to a term; valid until the next call. */
    void term(int i, BytesRef bytes) {
        bytes.bytes = buffer;
        bytes.offset = 0;
        bytes.length = form.encode(text, starts[i], lengths[i], buffer);
    }
}
