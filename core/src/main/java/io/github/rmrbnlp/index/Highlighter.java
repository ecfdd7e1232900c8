package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a query's texts stand in an article: the texts that must or may occur, in title and body. Works on the folded
 * text, whose offsets are those of the text as printed. Thread-safe.
 */
final class Highlighter {
    private static final int BEFORE = 24;
    private static final int AFTER = 48;
    private static final int LEAD = 72;
    private static final String CLOSING = "、，。；：！？）》〉」』”’,.;:!?)] 　";

    private final List<FoldedPattern> titlePatterns = new ArrayList<>();
    private final List<WordPattern> titleWords = new ArrayList<>();
    private final List<Proof> proofs;

    Highlighter(QueryNode query, Segmenter segmenter) {
        this.proofs = new Proofs(segmenter).ofPositive(query);
        collect(query, segmenter);
    }

    private void collect(QueryNode node, Segmenter segmenter) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, segmenter));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, segmenter));
            case QueryNode.Match match when match.field() == QueryField.WORD -> titleWords
                    .add(new WordPattern(match.pattern(), segmenter));
            case QueryNode.Match match when match.field() == QueryField.TEXT || match.field() == QueryField.TITLE ->
                titlePatterns
                        .add(FoldedPattern.ofStretch(match.pattern()));
            default -> {
                // stands in no title
            }
        }
    }

    /** What is shown of a hit. */
    Hit hit(ArticleView view, float score, int snippets) throws IOException {
        Article article = view.article();
        List<Span> matches = joined(new Places(proofs).of(view).toList());
        return new Hit(article, score, titleMatches(view.head()), matches, snippets(article, matches, snippets));
    }

    private List<Span> titleMatches(HeadColumn head) {
        if (head.title() == null) {
            return List.of();
        }
        char[] title = ExactText.fold(head.title()).toCharArray();
        List<Span> found = new ArrayList<>();
        for (FoldedPattern pattern : titlePatterns) {
            for (long place = pattern.next(title, 0, title.length); place >= 0; place = pattern.next(title, (int) place,
                    title.length)) {
                found.add(new Span((int) (place >>> 32), (int) place));
            }
        }
        PlaceList places = new PlaceList();
        titleWords.forEach(words -> words.find(title, head.titleEnds(), head.titleEnds().length, false, places));
        for (int i = 0; i < places.size(); i++) {
            found.add(new Span(places.start(i), places.end(i)));
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
        int from = Math.max(first.start() - BEFORE, body.lastIndexOf('\n', first.start() - 1) + 1);
        int start = from == 0 ? 0 : begin(body, wholeChar(body, from), first.start());
        int to = Math.min(matches.getLast().end() + AFTER, body.length());
        int paragraphEnd = body.indexOf('\n', matches.getLast().end());
        int end = end(body, wholeChar(body, paragraphEnd < 0 ? to : Math.min(to, paragraphEnd)));
        Span span = new Span(start, end);
        return new Snippet(span.of(body), span, matches, sourceByte(article, first.start()));
    }

    /** Where to begin so that a number is shown whole, and no mark that closes what is not shown. */
    private static int begin(String body, int from, int match) {
        int at = from;
        while (cutsNumber(body, at)) {
            at--;
        }
        while (at < match && CLOSING.indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Where to end so that a number is shown whole; a comma behind it is none of its chars. */
    private static int end(String body, int to) {
        int at = to;
        while (cutsNumber(body, at)) {
            at++;
        }
        while (at > to && ".．,，".indexOf(body.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean cutsNumber(String body, int at) {
        return at > 0 && at < body.length() && ofNumber(body.charAt(at - 1)) && ofNumber(body.charAt(at));
    }

    private static boolean ofNumber(char c) {
        return Character.isDigit(c) || ".．,，%％".indexOf(c) >= 0;
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
