package io.github.rmrbnlp.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.date.DateOptions;
import io.github.rmrbnlp.annotate.figure.FigureOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The test cases of other systems, as far as they lie beside the project: a case counts if every span and value is right and none is
 * too many. Their numbers stand without the unit, so the unit at the end of a figure is left off; a comparison is compared as the
 * interval it means, without whether its ends belong to it.
 */
class OtherSystemsCasesTest {
    private static final Path CASES = Path.of(System.getProperty("rmrb.shared", "../shared"), "eval/cases");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 7);
    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final JsonMapper json = JsonMapper.shared();
    private final Annotator.Worker annotator = Annotator
            .standard(FigureOptions.standard().withBareNumerals(true), DateOptions.standard().withTimeExpressions(true))
            .newWorker();

    /** A span with its value, or the ends of its interval. */
    private record Answer(int start, int length, double low, double high) {
        boolean is(Answer other) {
            return start == other.start && length == other.length && same(low, other.low) && same(high, other.high);
        }

        private static boolean same(double a, double b) {
            return Double.isNaN(a) || a == b
                    || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"recognizers_number, .95", "recognizers_percentage, .95", "recognizers_currency, .99",
            "recognizers_numberrange, .90", "recognizers_dimension, .90", "recognizers_ordinal, 1",
            "minlp_numeral, .98"})
    void asManyCasesAreRightAsMeasured(String suite, double least) throws IOException {
        List<JsonNode> cases = cases(suite);
        List<String> wrong = new ArrayList<>();
        for (JsonNode test : cases) {
            String input = test.get("input").asString();
            List<Answer> found = answers(suite, annotator.annotate(input, DAY));
            if (!agree(expected(suite, test), found)) {
                wrong.add(input + " " + found);
            }
        }
        double right = 1 - wrong.size() / (double) cases.size();
        assertTrue(right >= least, suite + ": " + right + " of " + cases.size() + "\n" + String.join("\n", wrong));
    }

    @Test
    void theTimesOfBosonsNewsAreFoundAsWellAsMeasured() throws IOException {
        int[] counts = new int[3];
        for (JsonNode test : cases("boson_time_a")) {
            Set<List<Integer>> gold = new HashSet<>();
            test.get("expected").forEach(e -> gold.add(List.of(e.get("start").asInt(), e.get("length").asInt())));
            counts[0] += gold.size();
            for (DateMention date : annotator.annotate(test.get("input").asString(), DAY).dates()) {
                counts[1]++;
                counts[2] += gold.contains(List.of(date.span().start(), date.span().end() - date.span().start()))
                        ? 1
                        : 0;
            }
        }
        double f1 = 2.0 * counts[2] / (counts[0] + counts[1]);
        assertTrue(f1 >= 0.78, "F1 " + f1);
    }

    private List<JsonNode> cases(String suite) throws IOException {
        Path file = CASES.resolve(suite + ".jsonl");
        assumeTrue(Files.exists(file), "no " + file);
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(json::readTree).toList();
    }

    private static boolean agree(List<Answer> expected, List<Answer> found) {
        return expected.size() == found.size()
                && expected.stream().allMatch(e -> found.stream().anyMatch(e::is));
    }

    private static List<Answer> expected(String suite, JsonNode test) {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode e : test.get("expected")) {
            JsonNode value = e.get("value");
            String text = value == null || value.isNull() ? "" : value.asString();
            double[] ends = suite.endsWith("range") ? interval(text) : number(text);
            answers.add(new Answer(e.get("start").asInt(), e.get("length").asInt(), ends[0], ends[1]));
        }
        return answers;
    }

    /** (20,35] or [3965,). */
    private static double[] interval(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(",", -1);
        return new double[]{ends[0].isEmpty() ? -OPEN : Double.parseDouble(ends[0]),
                ends[1].isEmpty() ? OPEN : Double.parseDouble(ends[1])};
    }

    /** 25, 1,234.5 or 12.5%; nothing where a suite gives no value. */
    private static double[] number(String text) {
        String plain = text.replaceAll("[\\[\\]' %]", "");
        if (plain.isEmpty()) {
            return new double[]{Double.NaN, Double.NaN};
        }
        double value = Double.parseDouble(plain.replace(",", ""));
        double scaled = text.endsWith("%") ? value / 100 : value;
        return new double[]{scaled, scaled};
    }

    private static List<Answer> answers(String suite, Annotations annotations) {
        BiFunction<String, Figure, Answer> conversion = suite.endsWith("range")
                ? (name, figure) -> comparison(figure)
                : OtherSystemsCasesTest::answer;
        return annotations.figures().stream().map(figure -> conversion.apply(suite, figure))
                .filter(answer -> answer != null).toList();
    }

    private static Answer answer(String suite, Figure figure) {
        boolean wanted = switch (suite) {
            case "recognizers_percentage" -> figure.kind() == Figure.Kind.PERCENT;
            case "recognizers_currency" -> figure.kind() == Figure.Kind.MONEY;
            default -> true;
        };
        boolean numeralAlone = suite.equals("recognizers_number") || suite.equals("minlp_numeral");
        return wanted
                ? new Answer(figure.span().start(), numeralAlone ? withoutUnit(figure) : figure.text().length(),
                        figure.low(), figure.high())
                : null;
    }

    private static Answer comparison(Figure figure) {
        int start = figure.span().start();
        int length = withoutUnit(figure);
        if (figure.isRange()) {
            return new Answer(start, length, figure.low(), figure.high());
        }
        return switch (figure.approximation()) {
            case OVER, AT_LEAST -> new Answer(start, length, figure.low(), OPEN);
            case UNDER, AT_MOST -> new Answer(start, length, -OPEN, figure.low());
            case null, default -> null;
        };
    }

    private static int withoutUnit(Figure figure) {
        boolean tail = !figure.unit().isEmpty() && !figure.unit().equals("%") && figure.text().endsWith(figure.unit());
        return figure.text().length() - (tail ? figure.unit().length() : 0);
    }
}
