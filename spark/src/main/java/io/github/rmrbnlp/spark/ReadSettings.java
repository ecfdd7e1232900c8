package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.Format;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import java.io.Serializable;

/**
 * How archives are read, in words, so that it can be sent to executors. Immutable.
 *
 * @param format the format of every document ({@code tagged}, {@code markdown}, {@code json}, {@code plain}), or {@code auto}
 * @param charset the charset of every document, or {@code auto}
 * @param paper the newspaper or programme of every article that does not name its own, or null to go by the names of the
 *            folders and archives
 * @param partitions into how many tasks the input is divided, or 0 to choose by its size
 */
public record ReadSettings(String format, String charset, String paper, int partitions) implements Serializable {
    /** Everything chosen by content. */
    public static final ReadSettings DEFAULT = new ReadSettings("auto", "auto", null, 0);

    /** @throws IllegalArgumentException if there is no such format or charset; the message is one line for the user */
    public ReadSettings {
        if (partitions < 0) {
            throw new IllegalArgumentException("partitions " + partitions);
        }
        options(format, charset, paper);
    }

    /** These settings with so many tasks. */
    public ReadSettings withPartitions(int value) {
        return new ReadSettings(format, charset, paper, value);
    }

    ReadOptions options() {
        return options(format, charset, paper);
    }

    private static ReadOptions options(String format, String charset, String paper) {
        return ReadOptions.DEFAULT.withFormat(format.equals("auto") ? null : Format.of(format))
                .withDecoding(DecodingOptions.of(charset)).withPaper(paper);
    }
}
