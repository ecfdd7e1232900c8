package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The statements of the article a view stands for, by number: their offsets without an object for each, their names as strings
 * only where one is asked for. Offsets are UTF-16 indexes into the body, start inclusive, end exclusive. Valid until the view
 * moves on. Not thread-safe.
 *
 * <pre>{@code
 * StatementLayer statements = article.statementLayer();
 * for (int i = 0; i < statements.count(); i++) {
 *     names.add(statements.speaker(i));
 * }
 * }</pre>
 */
public final class StatementLayer extends AnnotationLayer<Statement> {
    /** The numbers of a statement, of which a row of {@link #numbers} has each. */
    private static final int FLAGS = 0;
    private static final int CUE_START = 1;
    private static final int CUE_END = 2;
    /** Where the cue stands in the layer, if it is not as printed. */
    private static final int CUE_TEXT = 3;
    private static final int SPEAKER_START = 4;
    private static final int SPEAKER_END = 5;
    private static final int SPEAKER_TEXT = 6;
    private static final int NAME = 7;
    /** The number of a role's name, or where the role starts in the body. */
    private static final int ROLE = 8;
    private static final int ROLE_END = 9;
    /** The first of its stretches of content. */
    private static final int CONTENT = 10;
    private static final int RULE = 11;
    private static final int ROW = 12;

    private int[] numbers = new int[8 * ROW];
    private int[] content = new int[32];
    private int contentCount;
    /** By the number of the rule's name. */
    private double[] confidences = new double[8];

    StatementLayer(ArticleView article) {
        super(article);
    }

    @Override
    void readAll(int count) {
        contentCount = 0;
        if (numbers.length < count * ROW) {
            numbers = new int[count * ROW * 2];
        }
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = read(i * ROW, last);
        }
    }

    /** Returns the end of the cue. */
    private int read(int row, int last) {
        int flags = in.readByte();
        numbers[row + FLAGS] = flags;
        int cueStart = in.readSpanStart(last);
        int cueEnd = in.readSpanEnd(cueStart);
        numbers[row + CUE_START] = cueStart;
        numbers[row + CUE_END] = cueEnd;
        numbers[row + CUE_TEXT] = readText((flags & AnnotationLayout.CUE_AS_PRINTED) != 0);
        int speakerStart = in.readSpanStart(cueStart);
        numbers[row + SPEAKER_START] = speakerStart;
        numbers[row + SPEAKER_END] = in.readSpanEnd(speakerStart);
        numbers[row + SPEAKER_TEXT] = readText((flags & AnnotationLayout.SPEAKER_AS_PRINTED) != 0);
        if ((flags & AnnotationLayout.NAMED_AS_PRINTED) == 0) {
            numbers[row + NAME] = names.read();
        }
        readRole(row, speakerStart);
        readContent(row, cueEnd);
        readRule(row);
        return cueEnd;
    }

    private int readText(boolean printed) {
        int position = in.position();
        if (!printed) {
            in.skipText();
        }
        return position;
    }

    private void readRole(int row, int speakerStart) {
        switch (numbers[row + FLAGS] >> AnnotationLayout.ROLE_SHIFT) {
            case AnnotationLayout.NO_ROLE -> {
            }
            case AnnotationLayout.ROLE_NAMED -> numbers[row + ROLE] = names.read();
            default -> {
                numbers[row + ROLE] = speakerStart - in.readInt();
                numbers[row + ROLE_END] = in.readSpanEnd(numbers[row + ROLE]);
            }
        }
    }

    private void readContent(int row, int cueEnd) {
        int spans = in.readCount();
        numbers[row + CONTENT] = contentCount;
        if (content.length < (contentCount + spans) * 2) {
            content = Arrays.copyOf(content, (contentCount + spans) * 4);
        }
        int last = cueEnd;
        for (int i = 0; i < spans; i++) {
            int start = in.readSpanStart(last);
            last = in.readSpanEnd(start);
            content[contentCount * 2] = start;
            content[contentCount * 2 + 1] = last;
            contentCount++;
        }
    }

    private void readRule(int row) {
        int known = names.size();
        int number = names.read();
        numbers[row + RULE] = number;
        if (number == known) {
            if (number >= confidences.length) {
                confidences = Arrays.copyOf(confidences, number * 2);
            }
            confidences[number] = Double.longBitsToDouble(in.readLong());
        }
    }

    private boolean is(int i, int flag) {
        return (numbers[i * ROW + FLAGS] & flag) != 0;
    }

    /** Whether its words are the speaker's own. */
    public boolean direct(int i) {
        return is(i, AnnotationLayout.DIRECT);
    }

    /** How sure its rule is, from 0 to 1. */
    public double confidence(int i) {
        return confidences[numbers[i * ROW + RULE]];
    }

    /** Who speaks, by the canonical name. */
    public String speaker(int i) throws IOException {
        return is(i, AnnotationLayout.NAMED_AS_PRINTED) ? mention(i) : names.text(numbers[i * ROW + NAME]);
    }

    /** Who speaks, as printed. */
    public String mention(int i) throws IOException {
        return is(i, AnnotationLayout.SPEAKER_AS_PRINTED)
                ? article.text(mentionStart(i), mentionEnd(i))
                : in.textAt(numbers[i * ROW + SPEAKER_TEXT]);
    }

    /** The first char of the mention. */
    public int mentionStart(int i) {
        return numbers[i * ROW + SPEAKER_START];
    }

    /** The char behind the mention. */
    public int mentionEnd(int i) {
        return numbers[i * ROW + SPEAKER_END];
    }

    /** The speaker's title, or null. */
    public String role(int i) throws IOException {
        int row = i * ROW;
        return switch (numbers[row + FLAGS] >> AnnotationLayout.ROLE_SHIFT) {
            case AnnotationLayout.NO_ROLE -> null;
            case AnnotationLayout.ROLE_NAMED -> names.text(numbers[row + ROLE]);
            default -> article.text(numbers[row + ROLE], numbers[row + ROLE_END]);
        };
    }

    /** The word by which it is known. */
    public String cue(int i) throws IOException {
        return is(i, AnnotationLayout.CUE_AS_PRINTED)
                ? article.text(cueStart(i), cueEnd(i))
                : in.textAt(numbers[i * ROW + CUE_TEXT]);
    }

    /** The first char of the cue. */
    public int cueStart(int i) {
        return numbers[i * ROW + CUE_START];
    }

    /** The char behind the cue. */
    public int cueEnd(int i) {
        return numbers[i * ROW + CUE_END];
    }

    /** The number of the first of its stretches of content, for {@link #contentStart} and {@link #contentEnd}. */
    public int firstContent(int i) {
        return numbers[i * ROW + CONTENT];
    }

    /** The number behind that of the last of its stretches of content. */
    public int behindContent(int i) {
        return i + 1 == count() ? contentCount : numbers[(i + 1) * ROW + CONTENT];
    }

    /** The first char of a stretch of content. */
    public int contentStart(int stretch) {
        return content[stretch * 2];
    }

    /** The char behind a stretch of content. */
    public int contentEnd(int stretch) {
        return content[stretch * 2 + 1];
    }

    @Override
    public Statement get(int i) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int stretch = firstContent(i); stretch < behindContent(i); stretch++) {
            spans.add(new Span(contentStart(stretch), contentEnd(stretch)));
        }
        return new Statement(
                new Statement.Speaker(speaker(i), mention(i), new Span(mentionStart(i), mentionEnd(i)), role(i)),
                new Statement.Cue(cue(i), new Span(cueStart(i), cueEnd(i))), spans, direct(i), confidence(i),
                names.text(numbers[i * ROW + RULE]));
    }
}
