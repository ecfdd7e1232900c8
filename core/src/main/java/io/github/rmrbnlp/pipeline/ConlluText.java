package io.github.rmrbnlp.pipeline;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.io.Writer;

/**
 * The lines of CoNLL-U: words with the nearest Universal part of speech as UPOS and that of the Peking University standard as
 * XPOS. MISC tells each word's place in the body ({@code Start}, {@code End}, UTF-16 indexes) and {@code SpaceAfter=No} where no
 * white space follows. Not thread-safe.
 */
public final class ConlluText {
    private final Writer out;
    private int word;

    /** Writes into {@code out}, which stays open. */
    public ConlluText(Writer out) {
        this.out = out;
    }

    /** A comment on the sentence or document that follows. */
    public void comment(String name, String value) throws IOException {
        out.write("# " + name + " = " + value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ") + "\n");
    }

    /** Begins the sentence {@code body[start, end)}. */
    public void beginSentence(String id, char[] body, int start, int end) throws IOException {
        comment("sent_id", id);
        comment("text", new String(body, start, end - start));
        word = 0;
    }

    /**
     * Writes the word {@code body[start, end)}; white space is no word.
     *
     * @param length chars of the body; there may be others behind
     */
    public void word(char[] body, int length, int start, int end, PartOfSpeech tag) throws IOException {
        if (isBlank(body, start, end)) {
            return;
        }
        boolean spaceAfter = end < length && isBlank(body, end, end + 1);
        String form = new String(body, start, end - start).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        out.write(++word + "\t" + form + "\t_\t" + tag.universal() + "\t" + tag.code() + "\t_\t_\t_\t_\tStart=" + start
                + "|End=" + end + (spaceAfter ? "" : "|SpaceAfter=No") + "\n");
    }

    /** Ends the sentence. */
    public void endSentence() throws IOException {
        out.write('\n');
    }

    private static boolean isBlank(char[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(body[i]) && !Character.isSpaceChar(body[i])) {
                return false;
            }
        }
        return true;
    }
}
