package io.github.rmrbnlp.corpusio.write;

import java.io.IOException;
import java.io.Writer;

/** Writes well-formed elements, whatever the text: markup is escaped, chars XML cannot hold become U+FFFD. Not thread-safe. */
public final class TeiMarkup {
    private final Writer out;

    TeiMarkup(Writer out) {
        this.out = out;
    }

    /**
     * Writes a start tag.
     *
     * @param attributes names and values by turns; one whose value is null is left out
     */
    public void open(String name, String... attributes) throws IOException {
        out.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(" " + attributes[i] + "=\"" + escape(attributes[i + 1]) + "\"");
            }
        }
        out.write('>');
    }

    /** Writes an end tag. */
    public void close(String name) throws IOException {
        out.write("</" + name + ">");
    }

    /** Writes an element of text only, or nothing for null. */
    public void element(String name, String content, String... attributes) throws IOException {
        if (content != null) {
            open(name, attributes);
            out.write(escape(content));
            close(name);
        }
    }

    /** Ends the line. */
    public void line() throws IOException {
        out.write('\n');
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;"); // a parser would make it a line feed
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
