package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.container.ContainerOptions;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import io.github.rmrbnlp.corpusio.encoding.PieceOptions;
import java.util.Objects;

/**
 * How a {@link CorpusReader} reads. Immutable.
 *
 * @param format the format of every document, or null to choose by the content of each
 * @param decoding the charset of every document, or detection
 * @param paper the newspaper or programme of every article that does not name its own, or null to go by the names of the
 *            folders and archives
 * @param keepSourceText whether each article carries its text as it stands in the file, for byte-exact writing
 * @param containers what an archive may cost
 * @param pieces how much of a file or entry is held in memory at once
 */
public record ReadOptions(Format format, DecodingOptions decoding, String paper, boolean keepSourceText,
        ContainerOptions containers, PieceOptions pieces) {
    /** Everything chosen by content. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, DecodingOptions.AUTO, false);

    public ReadOptions {
        Objects.requireNonNull(decoding, "decoding");
        Objects.requireNonNull(containers, "containers");
        Objects.requireNonNull(pieces, "pieces");
    }

    /** These options with the usual limits on archives and memory. */
    public ReadOptions(Format format, DecodingOptions decoding, boolean keepSourceText) {
        this(format, decoding, null, keepSourceText, ContainerOptions.DEFAULT, PieceOptions.DEFAULT);
    }

    /** These options with that limits on archives. */
    public ReadOptions withContainers(ContainerOptions value) {
        return new ReadOptions(format, decoding, paper, keepSourceText, value, pieces);
    }

    /** These options with that much of a source in memory. */
    public ReadOptions withPieces(PieceOptions value) {
        return new ReadOptions(format, decoding, paper, keepSourceText, containers, value);
    }

    /** These options with that format; null chooses by content. */
    public ReadOptions withFormat(Format value) {
        return new ReadOptions(value, decoding, paper, keepSourceText, containers, pieces);
    }

    /** These options with that charset. */
    public ReadOptions withDecoding(DecodingOptions value) {
        return new ReadOptions(format, value, paper, keepSourceText, containers, pieces);
    }

    /** These options with that newspaper or programme, whose name may stand in 《》; null or blank: not known. */
    public ReadOptions withPaper(String value) {
        return new ReadOptions(format, decoding, value, keepSourceText, containers, pieces);
    }

    /** These options with or without the source text. */
    public ReadOptions withSourceText(boolean value) {
        return new ReadOptions(format, decoding, paper, value, containers, pieces);
    }
}
