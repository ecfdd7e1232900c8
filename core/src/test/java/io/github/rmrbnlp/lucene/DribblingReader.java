package io.github.rmrbnlp.lucene;

import java.io.Reader;

/** Hands out at most {@code limit} chars a call. */
final class DribblingReader extends Reader {
    private final String text;
    private final int limit;
    private int position;

    DribblingReader(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (position == text.length()) {
            return -1;
        }
        int count = Math.min(Math.min(limit, length), text.length() - position);
        text.getChars(position, position + count, into, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        position = text.length();
    }
}
