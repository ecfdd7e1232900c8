package io.github.rmrbnlp.segment;

import java.util.Set;

/**
 * How a {@link LinearSegmenter} cuts. Immutable. Names in one piece, finer and coarser words need the tagger: see
 * {@code io.github.rmrbnlp.tag.TaggedSegmenter}.
 *
 * @param userLexicon words that stay whole wherever they occur, in any script or width; where two overlap, the one that starts
 *     first stays, of those that start together the longest. White space in a word is not allowed
 * @param joinNumbers whether the parts of a number or date become one token: {@code １９９８年 | １月 | ３日} and
 *     {@code 一百 | 多 | 万} are cut by the standard, joined they are one token each
 */
public record SegmenterOptions(Set<String> userLexicon, boolean joinNumbers) {
    /** The standard of Peking University, nothing added. */
    public static final SegmenterOptions STANDARD = new SegmenterOptions(Set.of(), false);

    public SegmenterOptions {
        userLexicon = Set.copyOf(userLexicon);
        for (String word : userLexicon) {
            if (word.isEmpty() || word.chars().anyMatch(c -> SegmentAlphabet.isSpace((char) c))) {
                throw new IllegalArgumentException("no word: '" + word + "'");
            }
        }
    }

    /** The same with other words that stay whole. */
    public SegmenterOptions withUserLexicon(Set<String> words) {
        return new SegmenterOptions(words, joinNumbers);
    }

    /** The same with numbers and dates joined or not. */
    public SegmenterOptions withJoinNumbers(boolean join) {
        return new SegmenterOptions(userLexicon, join);
    }
}
