package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a tagger gets right in held-out text.
 *
 * @param tokens tokens of the held-out text
 * @param right those with the right part of speech, given the corpus's own tokens
 * @param unknownTokens tokens that do not occur in the training text
 * @param unknownRight those of them with the right part of speech
 * @param names names found in the tokens of a segmenter, by kind
 */
public record TaggerScore(int tokens, int right, int unknownTokens, int unknownRight, Map<NameKind, NameScore> names) {
    public TaggerScore {
        names = Map.copyOf(names);
    }

    /** The share of tokens with the right part of speech. */
    public double accuracy() {
        return tokens == 0 ? 0 : (double) right / tokens;
    }

    /** The same, of tokens that do not occur in the training text. */
    public double unknownAccuracy() {
        return unknownTokens == 0 ? 0 : (double) unknownRight / unknownTokens;
    }

    static TaggerScore of(Tagger tagger, Split split, Segmenter segmenter) {
        Set<String> known = new HashSet<>();
        split.training().forEach(paragraph -> known.addAll(words(paragraph)));
        TaggerWorker worker = tagger.newWorker();
        int[] counts = new int[4];
        Map<NameKind, NameScore> names = new EnumMap<>(NameKind.class);
        for (TaggedParagraph paragraph : split.heldOut()) {
            countTags(paragraph, worker, known, counts);
            List<NameMention> found = tagger.names(paragraph.text(), segmenter);
            for (NameKind kind : NameKind.values()) {
                names.merge(kind, NameScore.of(paragraph.names(), found, kind), NameScore::plus);
            }
        }
        return new TaggerScore(counts[0], counts[1], counts[2], counts[3], names);
    }

    private static void countTags(TaggedParagraph paragraph, TaggerWorker worker, Set<String> known, int[] counts) {
        List<String> words = words(paragraph);
        byte[] tags = new byte[words.size()];
        worker.tag(paragraph.text().toCharArray(), 0, paragraph.ends(), tags.length, tags);
        for (int i = 0; i < tags.length; i++) {
            int right = tags[i] == paragraph.tags()[i] ? 1 : 0;
            int unknown = known.contains(words.get(i)) ? 0 : 1;
            counts[0]++;
            counts[1] += right;
            counts[2] += unknown;
            counts[3] += unknown & right;
        }
    }

    private static List<String> words(TaggedParagraph paragraph) {
        return IntStream.range(0, paragraph.ends().length)
                .mapToObj(i -> paragraph.text().substring(paragraph.start(i), paragraph.ends()[i])).toList();
    }
}
