package io.github.rmrbnlp.corpusio;

import java.util.Locale;

/** The shapes an article comes in. */
public enum Format {
    /** One field a line, {@code 〖BT/标题〗…〖-BT/标题〗}. */
    TAGGED,
    /** The markdown archive: {@code ### title}, author, date, page, column, body. */
    MARKDOWN,
    /** JSON records, one or several in a file, and this project's own JSON Lines. */
    JSON,
    /** Anything else that is text: speeches, notices, saved web pages. */
    PLAIN;

    /** The lower-case name used in JSON and on the command line. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if there is none; the message is one line for the user
     */
    public static Format of(String name) {
        for (Format format : values()) {
            if (format.jsonName().equals(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("no such format: " + name + " (tagged, markdown, json or plain)");
    }
}
