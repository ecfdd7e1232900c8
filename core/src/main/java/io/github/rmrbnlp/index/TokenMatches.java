package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.cql.Requirement;
import java.io.IOException;
import java.util.Comparator;

/**
 * The matches of one pattern in the article a view stands for; found once, for proof and places alike. Looks round the places of a text
 * that every match holds, and where the parts of speech allow a match; the pattern is tried there alone. Not thread-safe.
 */
final class TokenMatches {
    private final CqlMatcher matcher;
    /** What every match holds, or null; only where a match's length has a bound. */
    private final FoldedPattern held;
    private final PlaceList places = new PlaceList();
    private int document = -1;
    private ArticleView article;

    TokenMatches(CqlPattern pattern) {
        matcher = new CqlMatcher(pattern, ExactText::fold);
        String text = isBounded() ? text(pattern.requirement(ExactText::fold)) : "";
        held = text.isEmpty() ? null : FoldedPattern.ofStretch(TextPattern.literal(text));
    }

    /** The longest text that is required, or "". */
    private static String text(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Word word -> word.word();
            case Requirement.Text text -> text.text();
            case Requirement.All all -> all.parts().stream().map(TokenMatches::text)
                    .max(Comparator.comparingInt(String::length)).orElse("");
            case Requirement.Any any -> "";
            case Requirement.Nothing nothing -> "";
        };
    }

    private boolean isBounded() {
        return matcher.longest() != Integer.MAX_VALUE;
    }

    /**
     * The places in an article; valid until another is asked for.
     *
     * @param view the article
     */
    PlaceList of(ArticleView view) throws IOException {
        if (view.document() != document) {
            places.clear();
            article = view;
            if (held != null) {
                PlaceList round = roundText();
                for (int i = 0; i < round.size(); i++) {
                    look(round.start(i), round.end(i));
                }
            } else if (matcher.mayMatch(view.tags().tags, view.tags().count)) {
                look(0, view.tags().count);
            }
            document = view.document();
        }
        return places;
    }

    /** The tokens that may stand in one match with the text every match holds. */
    private PlaceList roundText() throws IOException {
        PlaceList stretches = new PlaceList();
        int length = article.bodyLength();
        for (long place = article.next(held, 0, length); place >= 0; //
                place = article.next(held, (int) (place >>> 32) + 1, length)) {
            join(reach(article.tokenAt((int) (place >>> 32)), -1),
                    reach(article.tokenAt((int) place - 1), 1) + 1, stretches);
        }
        return stretches;
    }

    /** Tries the pattern where the parts of speech of {@code [first, behind)} allow a match. */
    private void look(int first, int behind) throws IOException {
        PlaceList ends = new PlaceList();
        boolean told = isBounded() && matcher.forEachEnd(article.tags().tags, first, behind,
                end -> ends.add(end, end + 1));
        if (!told) {
            find(first, behind);
            return;
        }
        PlaceList stretches = new PlaceList();
        for (int i = 0; i < ends.size(); i++) {
            join(Math.max(first, reach(ends.start(i), -1)), ends.end(i), stretches);
        }
        for (int i = 0; i < stretches.size(); i++) {
            find(stretches.start(i), stretches.end(i));
        }
    }

    /** Adds a stretch, to the last where the two touch, so that no match lies across two. */
    private static void join(int first, int behind, PlaceList stretches) {
        int last = stretches.size() - 1;
        if (last >= 0 && first <= stretches.end(last)) {
            int start = stretches.start(last);
            int end = Math.max(stretches.end(last), behind);
            stretches.cut(last);
            stretches.add(start, end);
        } else {
            stretches.add(first, behind);
        }
    }

    /** The token up to which a match can reach that has this token at its other end. */
    private int reach(int token, int step) throws IOException {
        int count = article.tokenCount();
        int reached = token;
        int left = matcher.longest() - 1;
        for (int i = token + step; i >= 0 && i < count && left > 0; i += step) {
            reached = i;
            char c = article.charAt(article.tokenStart(i));
            left -= Character.isWhitespace(c) || Character.isSpaceChar(c) ? 0 : 1;
        }
        return reached;
    }

    private void find(int first, int behind) throws IOException {
        matcher.find(article.tokenText(), first, behind);
        while (matcher.next()) {
            places.add(matcher.start(), matcher.end());
        }
    }
}
