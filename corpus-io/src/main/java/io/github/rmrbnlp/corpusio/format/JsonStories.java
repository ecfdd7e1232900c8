package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a record that holds several stories. Only the bylines tell: one that stands alone on a line between running text
 * opens a story, together with the heading line before it; where the text starts without a byline and ends with one, the
 * bylines close the stories instead.
 */
final class JsonStories {
    /** Running text that makes a story of its own. */
    private static final int SHORTEST_STORY = 40;

    private JsonStories() {
    }

    /**
     * The line each story starts at, at least one.
     *
     * @param from the first line of the body
     */
    static List<Integer> starts(BodyLines lines, int from) {
        List<Integer> bylines = new ArrayList<>();
        for (int line = from; line < lines.count(); line++) {
            if (Bylines.isByline(lines.text, lines.start(line), lines.end(line))) {
                bylines.add(line);
            }
        }
        boolean closing = !bylines.isEmpty() && bylines.getLast() == lines.count() - 1 && bylines.getFirst() > from + 1;
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int byline : bylines) {
            int start = closing ? byline + 1 : withHeading(lines, byline, from);
            boolean tells = chars(lines, Math.max(from, starts.getLast()), start) >= SHORTEST_STORY
                    && chars(lines, start, lines.count()) >= SHORTEST_STORY;
            if (tells) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Writes each story into its article; stories after the first take title and authors from their own lines. */
    static void write(BodyLines lines, TextView view, List<Integer> starts, List<ArticleBuilder> articles,
            ProblemLog log,
            AuthorNames authorNames) {
        for (int i = 0; i < starts.size(); i++) {
            int from = lines.start(starts.get(i));
            int to = i + 1 < starts.size() ? lines.start(starts.get(i + 1)) : view.text().length();
            BodyLines story = BodyLines.of(view.text(), from, to);
            if (i == 0) {
                for (int line = 0; line < story.count(); line++) {
                    if (lines.dropped(line)) {
                        story.drop(line);
                    }
                }
            } else {
                head(story, articles.get(i), authorNames);
            }
            BodyWriter.write(story, view, log, articles.get(i));
        }
    }

    private static void head(BodyLines story, ArticleBuilder article, AuthorNames authorNames) {
        int line = 0;
        if (!isByline(story, 0) && story.count() > 1 && isByline(story, 1)) {
            article.title(story.line(0));
            story.drop(line++);
        }
        if (isByline(story, line)) {
            article.authors(authorNames.parse(story.line(line)).names());
            story.drop(line);
        }
    }

    private static int withHeading(BodyLines lines, int byline, int from) {
        boolean heading = byline - 1 > from && lines.length(byline - 1) <= 40
                && !Chars.endsSentence(lines.last(byline - 1))
                && Chars.endsSentence(lines.last(byline - 2));
        return heading ? byline - 1 : byline;
    }

    private static boolean isByline(BodyLines lines, int line) {
        return Bylines.isByline(lines.text, lines.start(line), lines.end(line));
    }

    private static int chars(BodyLines lines, int from, int to) {
        int chars = 0;
        for (int line = from; line < to; line++) {
            chars += lines.length(line);
        }
        return chars;
    }
}
