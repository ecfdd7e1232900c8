package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the statements of an article say, each char of the body once, for the inverted list of quotes. Stateless. */
final class QuotedText {
    /** Stands in no pair: what is said in two places has none in common. */
    private static final char BETWEEN = ' ';

    private QuotedText() {
    }

    /** @param body the body, folded */
    static char[] of(char[] body, List<Statement> statements) {
        List<Span> stretches = stretches(statements);
        int length = Math.max(0, stretches.size() - 1);
        for (Span stretch : stretches) {
            length += stretch.length();
        }
        char[] said = new char[length];
        int at = 0;
        for (Span stretch : stretches) {
            if (at > 0) {
                said[at++] = BETWEEN;
            }
            System.arraycopy(body, stretch.start(), said, at, stretch.length());
            at += stretch.length();
        }
        return said;
    }

    /** The contents from left to right, those that overlap as one. */
    private static List<Span> stretches(List<Statement> statements) {
        List<Span> contents = new ArrayList<>();
        statements.forEach(statement -> contents.addAll(statement.content()));
        contents.sort(Comparator.comparingInt(Span::start));
        List<Span> joined = new ArrayList<>();
        for (Span content : contents) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || content.start() > last.end()) {
                joined.add(content);
            } else if (content.end() > last.end()) {
                joined.set(joined.size() - 1, new Span(last.start(), content.end()));
            }
        }
        return joined;
    }
}
