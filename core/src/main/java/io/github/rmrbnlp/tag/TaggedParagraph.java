package io.github.rmrbnlp.tag;

import java.util.Arrays;
import java.util.List;

/**
 * A paragraph of a corpus.
 *
 * @param text its chars
 * @param ends the end of each token
 * @param tags the part of speech of each token
 * @param names the names, in text order, not overlapping
 */
record TaggedParagraph(String text, int[] ends, byte[] tags, List<NameMention> names) {
    /** The start of token {@code i}. */
    int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** Whether token {@code i} is a surname and the next one the given name. */
    boolean isSurname(int i) {
        int person = PartOfSpeech.NR.ordinal();
        if (i + 1 >= ends.length || tags[i] != person || tags[i + 1] != person) {
            return false;
        }
        return names.contains(new NameMention(start(i), ends[i + 1], NameKind.PERSON));
    }

    /** Whether any surname stands apart from its given name. */
    boolean hasNamesApart() {
        for (int i = 0; i < ends.length; i++) {
            if (isSurname(i)) {
                return true;
            }
        }
        return false;
    }

    /** The same paragraph with each surname and given name as one token. */
    TaggedParagraph joined() {
        int[] joinedEnds = new int[ends.length];
        byte[] joinedTags = new byte[ends.length];
        int count = 0;
        for (int i = 0; i < ends.length; i++) {
            int last = isSurname(i) ? i + 1 : i;
            joinedTags[count] = tags[i];
            joinedEnds[count++] = ends[last];
            i = last;
        }
        return new TaggedParagraph(text, Arrays.copyOf(joinedEnds, count), Arrays.copyOf(joinedTags, count), names);
    }
}
