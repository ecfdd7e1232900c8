package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.TextPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Finds words and phrases of words in one text by segmenting it again, as the index did. Thread-safe. */
final class WordMatches {
    private final Analyzer analysis;

    WordMatches(Analyzer analysis) {
        this.analysis = analysis;
    }

    List<Span> find(String field, String text, TextPattern pattern) throws IOException {
        List<Word> words = words(field, text);
        return pattern.isLiteral() ? phrases(words, words(field, pattern.text())) : matching(words, pattern);
    }

    private static List<Span> phrases(List<Word> words, List<Word> phrase) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; !phrase.isEmpty() && i + phrase.size() <= words.size(); i++) {
            if (standsAt(i, words, phrase)) {
                found.add(new Span(words.get(i).start(), words.get(i + phrase.size() - 1).end()));
            }
        }
        return found;
    }

    private static boolean standsAt(int i, List<Word> words, List<Word> phrase) {
        int shift = words.get(i).position() - phrase.getFirst().position();
        for (int k = 0; k < phrase.size(); k++) {
            Word word = words.get(i + k);
            if (word.position() - shift != phrase.get(k).position() || !word.term().equals(phrase.get(k).term())) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> matching(List<Word> words, TextPattern pattern) {
        StringBuilder regex = new StringBuilder();
        for (TextPattern.Piece piece : pattern.pieces()) {
            regex.append(switch (piece) {
                case TextPattern.Literal literal -> Pattern.quote(ExactText.fold(literal.text()));
                case TextPattern.AnyChar any -> ".";
                case TextPattern.AnyChars any -> ".*";
            });
        }
        Pattern compiled = Pattern.compile(regex.toString(), Pattern.DOTALL);
        return words.stream().filter(word -> compiled.matcher(word.term()).matches())
                .map(word -> new Span(word.start(), word.end())).toList();
    }

    private List<Word> words(String field, String text) throws IOException {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analysis.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return words;
    }

    private record Word(String term, int position, int start, int end) {
    }
}
