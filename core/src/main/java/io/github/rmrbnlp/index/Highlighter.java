package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * Finds where a query's texts stand in an article: the texts that must or may occur, in title and body. Works on the folded
 * text, whose offsets are those of the text as printed. Thread-safe.
 */
final class Highlighter {
    private static final int BEFORE = 24;
    private static final int AFTER = 48;
    private static final int LEAD = 72;

    private final List<Pattern> titlePatterns = new ArrayList<>();
    private final List<Pattern> bodyPatterns = new ArrayList<>();
    private final List<TextPattern> wordPatterns = new ArrayList<>();
    private final WordMatches words;

    Highlighter(QueryNode query, Analyzer analysis) {
        this.words = new WordMatches(analysis);
        collect(query);
    }

    private void collect(QueryNode node) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(this::collect);
            case QueryNode.Or or -> or.parts().forEach(this::collect);
            case QueryNode.Match match -> collect(match);
            case QueryNode.All all -> {
            }
            case QueryNode.Not not -> {
            }
            case QueryNode.NumberRange range -> {
            }
            case QueryNode.DateRange range -> {
            }
            case QueryNode.OneStatement condition -> {
            }
            case QueryNode.OneFigure condition -> {
            }
            case QueryNode.MentionedDate range -> {
            }
            case QueryNode.Near near -> List.of(near.left(), near.right()).forEach(this::collect);
            case QueryNode.Within within -> collect(within.part());
            case QueryNode.Flag flag -> {
            }
            case QueryNode.Amount amount -> {
            }
        }
    }

    private void collect(QueryNode.Match match) {
        QueryField field = match.field();
        if (field == QueryField.WORD) {
            wordPatterns.add(match.pattern());
            return;
        }
        List<TextPattern.Piece> pieces = LuceneQueries.withoutOuterStars(match.pattern().pieces());
        if (pieces.isEmpty()) {
            return;
        }
        if (field == QueryField.TEXT || field == QueryField.TITLE) {
            titlePatterns.add(regex(pieces));
        }
        if (field == QueryField.TEXT || field == QueryField.BODY) {
            bodyPatterns.add(regex(pieces));
        }
    }

    private static Pattern regex(List<TextPattern.Piece> pieces) {
        StringBuilder regex = new StringBuilder();
        for (TextPattern.Piece piece : pieces) {
            regex.append(switch (piece) {
                case TextPattern.Literal literal -> Pattern.quote(ExactText.fold(literal.text()));
                case TextPattern.AnyChar any -> ".";
                case TextPattern.AnyChars any -> ".{0," + LuceneQueries.STAR_CHARS + "}?";
            });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    List<Span> titleMatches(Article article) throws IOException {
        return article.title() == null
                ? List.of()
                : matches(article.title(), titlePatterns, IndexFields.words(QueryField.TITLE));
    }

    List<Span> bodyMatches(Article article) throws IOException {
        return matches(article.body(), bodyPatterns, IndexFields.words(QueryField.BODY));
    }

    private List<Span> matches(String text, List<Pattern> patterns, String wordField) throws IOException {
        List<Span> found = new ArrayList<>();
        String folded = patterns.isEmpty() ? "" : ExactText.fold(text);
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        for (TextPattern pattern : wordPatterns) {
            found.addAll(words.find(wordField, text, pattern));
        }
        return joined(found);
    }

    /** In order, overlapping ones as one. */
    static List<Span> joined(List<Span> spans) {
        List<Span> result = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!result.isEmpty() && result.getLast().overlaps(span)) {
                Span last = result.removeLast();
                result.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                result.add(span);
            }
        }
        return result;
    }

    /** Stretches around the first matches, neighbours in one; the body's beginning if there is no match. */
    static List<Snippet> snippets(Article article, List<Span> matches, int count) {
        List<Snippet> snippets = new ArrayList<>();
        for (int first = 0; first < matches.size() && snippets.size() < count;) {
            int last = first;
            while (last + 1 < matches.size() && matches.get(last + 1).start() <= matches.get(last).end() + AFTER) {
                last++;
            }
            snippets.add(snippet(article, matches.subList(first, last + 1)));
            first = last + 1;
        }
        if (snippets.isEmpty() && count > 0 && !article.body().isEmpty()) {
            Span lead = new Span(0, wholeChar(article.body(), Math.min(LEAD, article.body().length())));
            snippets.add(new Snippet(lead.of(article.body()), lead, List.of(), sourceByte(article, 0)));
        }
        return snippets;
    }

    private static Snippet snippet(Article article, List<Span> matches) {
        String body = article.body();
        Span first = matches.getFirst();
        int start = wholeChar(body, Math.max(first.start() - BEFORE, body.lastIndexOf('\n', first.start() - 1) + 1));
        int to = Math.min(matches.getLast().end() + AFTER, body.length());
        int paragraphEnd = body.indexOf('\n', matches.getLast().end());
        int end = wholeChar(body, paragraphEnd < 0 ? to : Math.min(to, paragraphEnd));
        Span span = new Span(start, end);
        return new Snippet(span.of(body), span, matches, sourceByte(article, first.start()));
    }

    private static long sourceByte(Article article, int bodyOffset) {
        return article.bodyMap() == null ? -1 : article.bodyMap().sourceByte(bodyOffset);
    }

    /** {@code at}, or one more where it would cut a surrogate pair. */
    private static int wholeChar(String text, int at) {
        boolean cuts = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return cuts ? at + 1 : at;
    }
}
