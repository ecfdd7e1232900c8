package io.github.rmrbnlp.tag;

import java.util.List;

/** What is measured: something that tags and finds names in plain text. */
interface TextTagger {
    /** The words of {@code text} and their parts of speech. */
    List<TaggedToken> tag(String text);

    /** The names in {@code text}, in order, not overlapping. */
    List<NameMention> names(String text);
}
