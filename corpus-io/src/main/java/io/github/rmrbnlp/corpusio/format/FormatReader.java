package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.List;

/** Reads the documents of one format. Implementations are immutable and safe for all threads. */
sealed interface FormatReader permits MarkdownReader, TaggedReader, JsonReader, PlainReader {
    /** Whether a document of this format starts at {@code at}, the start of a line that is not blank. */
    boolean startsAt(String text, int at, int to);

    /**
     * Where the document that starts at {@code from} ends: the start of the next one, or {@code to}.
     *
     * @param from a char for which {@link #startsAt} holds, or the start of the text where the format is forced
     */
    int end(String text, int from, int to);

    /**
     * Reads one document; none come of one that only tells where the others come from.
     *
     * @throws RejectedException if no article can be made of it
     */
    List<ArticleBuilder> read(Document document) throws RejectedException;
}
