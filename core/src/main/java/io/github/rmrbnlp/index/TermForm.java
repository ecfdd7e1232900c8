package io.github.rmrbnlp.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** How a term's folded chars become bytes. */
enum TermForm {
    /** Chars and pairs: UTF-16 units with the high byte first, which is shorter. */
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
    /** Words: UTF-8, which Lucene's wildcards understand. */
    WORDS {
        @Override
        int encode(char[] chars, int start, int length, byte[] into) {
            return UnicodeUtil.UTF16toUTF8(chars, start, length, into);
        }
    };

    /** Longer words are indexed by their beginning; the proof compares them whole. */
    static final int MAX_CHARS = 255;
    /** Room for every term. */
    static final int MAX_BYTES = MAX_CHARS * 3;

    /** Returns how many bytes were written. */
    abstract int encode(char[] chars, int start, int length, byte[] into);

    /** The term of a folded string, as the index holds it. */
    BytesRef term(String folded) {
        char[] chars = folded.substring(0, Math.min(folded.length(), MAX_CHARS)).toCharArray();
        byte[] bytes = new byte[chars.length * 3];
        return new BytesRef(bytes, 0, encode(chars, 0, chars.length, bytes));
    }
}
