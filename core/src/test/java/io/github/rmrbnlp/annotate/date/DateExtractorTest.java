package io.github.rmrbnlp.annotate.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.text.CharFolding;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateExtractorTest {
    @TestFactory
    Stream<DynamicTest> resolvesTheDatesOfNewspaperText() {
        return LexiconFile.rows(DateExtractorTest.class, "dates.tsv").stream().map(row -> DynamicTest.dynamicTest(
                row[1],
                () -> assertEquals(row[2], dates(row[1], row[0].equals("-") ? null : LocalDate.parse(row[0])))));
    }

    @Test
    void datesFiveYearPlansIfAsked() {
        String text = "“一五”计划，“二五”期间，“八五”期间，第七个五年计划，“十四五”时期，“十五”计划，“七一”讲话";

        String found = dates(text, null, DateOptions.standard().withPlanPeriods(true));

        assertEquals(
                "“一五”=1953/1957; “二五”=1958/1962; “八五”=1991/1995; 第七个五年计划=1986/1990; “十四五”=2021/2025; “十五”=2001/2005",
                found);
        assertEquals("", dates(text, null));
    }

    @TestFactory
    Stream<DynamicTest> findsWholeTimeExpressionsIfAsked() {
        DateOptions times = DateOptions.standard().withTimeExpressions(true);
        return LexiconFile.rows(DateExtractorTest.class, "time-expressions.tsv").stream().map(row -> DynamicTest
                .dynamicTest(row[1], () -> assertEquals(row[2], dates(row[1], LocalDate.parse(row[0]), times))));
    }

    private static String dates(String text, LocalDate reference) {
        return dates(text, reference, DateOptions.standard());
    }

    private static String dates(String text, LocalDate reference, DateOptions options) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        new DateExtractor(options).extract(new AnalyzedText(text, reference, CharFolding.standard(), null, null),
                found);
        return found.build().dates().stream().map(date -> date.text() + "=" + date.value())
                .collect(Collectors.joining("; "));
    }

    @Test
    void survivesAnyMixtureOfDateChars() {
        String chars = "0129三十年月日号至、今去上半季度第周下旬世纪代前天电讯民国公元份的 ";
        Random random = new Random(1978);
        for (int n = 0; n < 50_000; n++) {
            StringBuilder mixture = new StringBuilder();
            random.ints(random.nextInt(1, 16), 0, chars.length()).forEach(i -> mixture.append(chars.charAt(i)));
            AnnotationsBuilder found = new AnnotationsBuilder();
            LocalDate reference = n % 3 == 0 ? null : LocalDate.of(1990, 3, 31);
            DateExtractor.standard().extract(
                    new AnalyzedText(mixture.toString(), reference, CharFolding.standard(), null, null),
                    found);
            int end = 0;
            for (var date : found.dates()) {
                assertEquals(true, date.span().start() >= end, mixture::toString);
                assertEquals(date.text(), date.span().of(mixture));
                end = date.span().end();
            }
        }
    }
}
