package io.github.rmrbnlp.annotate.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.lexicon.LexiconFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FigureExtractorTest {
    @TestFactory
    Stream<DynamicTest> findsTheQuantitiesOfNewspaperText() {
        return rows("figures.tsv", FigureOptions.standard());
    }

    @TestFactory
    Stream<DynamicTest> findsBareNumeralsIfAsked() {
        return rows("bare-numerals.tsv", FigureOptions.standard().withBareNumerals(true));
    }

    private static Stream<DynamicTest> rows(String table, FigureOptions options) {
        return LexiconFile.rows(FigureExtractorTest.class, table).stream().map(row -> DynamicTest.dynamicTest(row[0],
                () -> assertEquals(row[1], Texts.figures(row[0].replace("\\n", "\n"), options))));
    }

    @Test
    void countsInTheUnitsItIsGiven() {
        UnitLexicon units = new UnitLexicon(List.of(new UnitLexicon.Unit("畦", Figure.Kind.MEASURE, "", 1, false)));
        FigureOptions options = FigureOptions.standard().withUnits(units);

        assertEquals("十二畦=12 畦 measure", Texts.figures("种菜十二畦，养猪三头。", options));
    }

    @Test
    void keepsTheSpanOfAFigureThatALineBreakCuts() {
        String text = "介绍再就业\n    200\n    余万人次，";

        var figure = Texts.extract(text, FigureOptions.standard()).figures().getFirst();

        assertEquals("200\n    余万人次", figure.span().of(text));
        assertEquals(2_000_000, figure.low());
    }

    @Test
    void takesTimeInProportionToTheLengthOfTheText() {
        String hostile = "一二三四五六七八九十百千万亿至".repeat(20_000) + "《".repeat(20_000) + "“三".repeat(20_000);

        long start = System.nanoTime();
        Texts.extract(hostile, FigureOptions.standard());

        assertTrue(System.nanoTime() - start < 20_000_000_000L, "quadratic");
    }
}
