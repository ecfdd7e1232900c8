package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.index.AnnotatedArticle;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Annotation layers as rows of {@link Tables}. Stateless. */
final class AnnotationRows {
    private static final int LAYERS = 7;

    private AnnotationRows() {
    }

    /** The row of the article, in the order of {@link Tables#ARTICLES}, with the layers behind it. */
    static Row annotated(Row article, AnnotatedArticle found) {
        int columns = article.size();
        Object[] values = new Object[columns + LAYERS];
        for (int i = 0; i < columns; i++) {
            values[i] = article.get(i);
        }
        Annotations layers = found.annotations();
        String body = found.article().body();
        values[columns] = spans(layers.sentences());
        List<Row> quotes = new ArrayList<>();
        layers.quotes().forEach(quote -> addQuote(quote, 0, quotes));
        values[columns + 1] = quotes.toArray(Row[]::new);
        values[columns + 2] = layers.statements().stream().map(s -> statement(s, body)).toArray(Row[]::new);
        values[columns + 3] = layers.figures().stream().map(AnnotationRows::figure).toArray(Row[]::new);
        values[columns + 4] = layers.dates().stream()
                .map(d -> RowFactory.create(d.text(), d.span().start(), d.span().end(), d.value()))
                .toArray(Row[]::new);
        values[columns + 5] = layers.terms().stream().map(t -> RowFactory.create(t.text(), t.span().start(),
                t.span().end(), t.canonical(), t.kind().jsonName())).toArray(Row[]::new);
        values[columns + 6] = words(found);
        return RowFactory.create(values);
    }

    private static Row[] spans(List<Span> spans) {
        return spans.stream().map(span -> RowFactory.create(span.start(), span.end())).toArray(Row[]::new);
    }

    private static void addQuote(Quote quote, int depth, List<Row> rows) {
        rows.add(RowFactory.create(quote.span().start(), quote.span().end(), quote.closed(), depth,
                spans(quote.content())));
        quote.nested().forEach(nested -> addQuote(nested, depth + 1, rows));
    }

    private static Row statement(Statement found, String body) {
        Statement.Speaker speaker = found.speaker();
        Statement.Cue cue = found.cue();
        String content = found.content().stream().map(span -> span.of(body)).collect(Collectors.joining(" "));
        return RowFactory.create(speaker.name(), speaker.text(), speaker.span().start(), speaker.span().end(),
                speaker.role(), cue.text(), cue.span().start(), cue.span().end(), spans(found.content()), content,
                found.direct(), found.confidence(), found.rule());
    }

    private static Row figure(Figure figure) {
        return RowFactory.create(figure.text(), figure.span().start(), figure.span().end(), figure.kind().jsonName(),
                figure.low(), figure.high(), figure.unit(),
                figure.approximation() == null ? null : figure.approximation().jsonName());
    }

    /** The words the index counts: those of the body, then those of the title. */
    private static Row[] words(AnnotatedArticle found) {
        List<Row> words = new ArrayList<>();
        List<Span> sentences = found.annotations().sentences();
        int sentence = 0;
        int start = 0;
        for (int i = 0; i < found.tokens(); i++) {
            int end = found.tokenEnds()[i];
            while (sentence < sentences.size() && sentences.get(sentence).end() <= start) {
                sentence++;
            }
            boolean inside = sentence < sentences.size() && sentences.get(sentence).start() <= start;
            if (TokenKind.of(found.folded(), start, end) == TokenKind.WORD) {
                words.add(RowFactory.create("body", i, new String(found.folded(), start, end - start),
                        PartOfSpeech.of(found.tags()[i]).code(), inside ? sentence : null, start, end));
            }
            start = end;
        }
        addTitle(found, words);
        return words.toArray(Row[]::new);
    }

    private static void addTitle(AnnotatedArticle found, List<Row> words) {
        if (found.titleTokens() == 0) {
            return;
        }
        char[] title = ExactText.fold(found.article().title()).toCharArray();
        int start = 0;
        for (int i = 0; i < found.titleTokens(); i++) {
            int end = found.titleEnds()[i];
            if (TokenKind.of(title, start, end) == TokenKind.WORD) {
                words.add(RowFactory.create("title", i, new String(title, start, end - start), null, null, start,
                        end));
            }
            start = end;
        }
    }
}
