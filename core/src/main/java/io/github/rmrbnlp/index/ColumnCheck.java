package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Proves the columns of one article against the article itself. Stateless. */
final class ColumnCheck {
    private ColumnCheck() {
    }

    /** What is wrong, in words; empty if nothing is. */
    static List<String> faults(ArticleView view, Article article) throws IOException {
        List<String> faults = new ArrayList<>();
        int length = article.body().length();
        require(view.id().equals(article.id()), "its id column says " + view.id(), faults);
        require(view.length() == length, "its length column says " + view.length(), faults);
        require(Objects.equals(view.title(), article.title()) && Objects.equals(view.kicker(), article.kicker())
                && Objects.equals(view.subtitle(), article.subtitle()), "its head column is another", faults);
        checkEnds(view.head().titleEnds(), view.head().titleEnds().length,
                article.title() == null ? 0 : article.title().length(), "title's tokens", faults);
        Tokens tokens = view.tokens();
        checkEnds(tokens.ends, tokens.count, length, "tokens", faults);
        if (faults.isEmpty()) {
            int words = 0;
            for (int i = 0; i < tokens.count; i++) {
                words += view.isWord(i) ? 1 : 0;
            }
            require(view.wordCount() == words, "its column of words says " + view.wordCount(), faults);
        }
        int last = 0;
        for (int i = 0; i < tokens.sentenceCount; i++) {
            require(tokens.sentenceStarts[i] >= last && tokens.sentenceEnds[i] <= length,
                    "sentence " + i + " is out of place",
                    faults);
            last = tokens.sentenceEnds[i];
        }
        for (Span span : spans(view.annotations())) {
            require(span.end() <= length, "an annotation at " + span + " is outside its body", faults);
        }
        return faults;
    }

    private static void checkEnds(int[] ends, int count, int length, String what, List<String> faults) {
        int last = 0;
        for (int i = 0; i < count; i++) {
            require(ends[i] > last, what + " overlap", faults);
            last = ends[i];
        }
        require(last == length, what + " end at " + last + " of " + length + " chars", faults);
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static List<Span> spans(Annotations annotations) {
        List<Span> spans = new ArrayList<>();
        annotations.figures().stream().map(Figure::span).forEach(spans::add);
        annotations.dates().stream().map(DateMention::span).forEach(spans::add);
        annotations.terms().stream().map(Term::span).forEach(spans::add);
        annotations.quotes().stream().map(Quote::span).forEach(spans::add);
        for (Statement statement : annotations.statements()) {
            spans.add(statement.speaker().span());
            spans.add(statement.cue().span());
            spans.addAll(statement.content());
        }
        return spans;
    }
}
