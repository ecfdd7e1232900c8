package io.github.rmrbnlp.segment;

/** Joins the parts of numbers and dates that the standard keeps apart. Not thread-safe, as the worker it asks. */
final class NumberJoiner implements SegmenterWorker {
    private final SegmenterWorker worker;

    NumberJoiner(SegmenterWorker worker) {
        this.worker = worker;
    }

    @Override
    public int segment(char[] text, int start, int end, int[] ends) {
        int count = worker.segment(text, start, end, ends);
        int written = 0;
        int tokenStart = start;
        Kind previous = Kind.OTHER;
        for (int i = 0; i < count; i++) {
            Kind kind = kind(text, tokenStart, ends[i]);
            if (kind.joins(previous)) {
                written--;
            }
            tokenStart = ends[i];
            ends[written++] = tokenStart;
            previous = kind == Kind.INEXACT && previous == Kind.NUMBER ? Kind.NUMBER : kind;
        }
        return written;
    }

    private enum Kind {
        NUMBER, INEXACT, DATE, OTHER;

        boolean joins(Kind previous) {
            return switch (this) {
                case DATE -> previous == DATE;
                case NUMBER, INEXACT -> previous == NUMBER;
                case OTHER -> false;
            };
        }
    }

    private static Kind kind(char[] text, int start, int end) {
        int numerals = 0;
        for (int i = start; i < end; i++) {
            numerals += isNumeral(SegmentAlphabet.fold(text[i])) ? 1 : 0;
        }
        char last = SegmentAlphabet.fold(text[end - 1]);
        if (numerals == end - start) {
            return isMark(last) && numerals == 1 ? Kind.OTHER : Kind.NUMBER;
        }
        boolean timeUnit = switch (last) {
            case '年', '月', '日', '时', '分', '秒' -> true;
            default -> false;
        };
        if (timeUnit && numerals > 0 && numerals == end - start - 1) {
            return Kind.DATE;
        }
        boolean inexact = end - start == 1 && (last == '多' || last == '余' || last == '几');
        return inexact ? Kind.INEXACT : Kind.OTHER;
    }

    private static boolean isMark(char folded) {
        return !Character.isLetterOrDigit(folded);
    }

    private static boolean isNumeral(char folded) {
        return switch (folded) {
            case SegmentAlphabet.DIGIT, '一', '二', '三', '四', '五', '六', '七', '八', '九', '两', '○', '零', '十', '百', '千', '万',
                    '亿', '.',
                    '%', '‰' ->
                true;
            default -> false;
        };
    }
}
