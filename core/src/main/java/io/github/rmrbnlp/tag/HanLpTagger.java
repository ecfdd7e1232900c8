package io.github.rmrbnlp.tag;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.github.rmrbnlp.segment.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * HanLP portable's most accurate segmenter with all its recognisers of names on, for comparison. Its tags are mapped to those
 * of the corpus as the corpus's own later ones are: by name, else by the first letter. Not thread-safe.
 */
final class HanLpTagger implements TextTagger {
    private final Segment segment = new ViterbiSegment().enableCustomDictionary(false).enableNameRecognize(true)
            .enablePlaceRecognize(true).enableOrganizationRecognize(true).enableTranslatedNameRecognize(true)
            .enableJapaneseNameRecognize(true);

    @Override
    public List<TaggedToken> tag(String text) {
        List<TaggedToken> tokens = new ArrayList<>();
        int start = 0;
        for (Term term : segment.seg(text)) {
            int end = start + term.word.length();
            tokens.add(new TaggedToken(new Token(term.word, start, end), partOfSpeech(term.nature.toString())));
            start = end;
        }
        return tokens;
    }

    @Override
    public List<NameMention> names(String text) {
        List<NameMention> names = new ArrayList<>();
        for (TaggedToken token : tag(text)) {
            NameKind kind = switch (token.partOfSpeech()) {
                case NR -> NameKind.PERSON;
                case NS -> NameKind.PLACE;
                case NT -> NameKind.ORGANISATION;
                default -> null;
            };
            if (kind != null) {
                names.add(new NameMention(token.token().start(), token.token().end(), kind));
            }
        }
        return names;
    }

    /** HanLP has subdivisions of names (nrf, nsf, ntc), terms of a trade (g, names of things) and strings (x) of its own. */
    private static PartOfSpeech partOfSpeech(String nature) {
        String subdivided = nature.length() > 2 && nature.charAt(0) == 'n' ? nature.substring(0, 2) : nature;
        return switch (subdivided.charAt(0)) {
            case 'g' -> PartOfSpeech.N;
            case 'x' -> PartOfSpeech.NX;
            default -> PfrCorpus.partOfSpeech(subdivided);
        };
    }
}
