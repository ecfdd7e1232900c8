package io.github.rmrbnlp.annotate.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.text.CharFolding;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumeralScannerTest {
    @TestFactory
    Stream<DynamicTest> readsTheNumeralAtTheStart() {
        List<String[]> rows = LexiconFile.rows(NumeralScannerTest.class, "numerals.tsv");
        return rows.stream().map(row -> DynamicTest.dynamicTest(row[0], () -> reads(row)));
    }

    private static void reads(String[] row) {
        FlatText text = new FlatText(row[0], CharFolding.standard().fold(row[0]));

        Numeral numeral = new NumeralScanner(text).scan(0);

        if (row[1].equals("-")) {
            assertNull(numeral);
            return;
        }
        assertEquals(row[1], text.source(0, numeral.end()).of(row[0]));
        assertEquals(Double.parseDouble(row[2]), numeral.low());
        assertEquals(Double.parseDouble(row[3]), numeral.high());
    }

    @Test
    void readsBackEveryWholeNumberWrittenInChinese() {
        Random random = new Random(20020118);
        for (int n = 0; n < 20_000; n++) {
            long number = random.nextLong(1L << random.nextInt(1, 45));
            String chinese = ChineseNumbers.write(number);
            FlatText text = new FlatText(chinese, CharFolding.standard().fold(chinese));
            Numeral numeral = new NumeralScanner(text).scan(0);
            assertEquals(chinese.length(), numeral.end(), chinese);
            assertEquals(number, numeral.low(), chinese);
            assertEquals(number, numeral.high(), chinese);
        }
    }

    @Test
    void survivesAnyMixtureOfNumeralChars() {
        String chars = "零一二两三五九十百千万亿兆半几数廿点.,·余多来0379分之陆拾 \n";
        Random random = new Random(1949);
        for (int n = 0; n < 50_000; n++) {
            StringBuilder mixture = new StringBuilder();
            random.ints(random.nextInt(1, 14), 0, chars.length()).forEach(i -> mixture.append(chars.charAt(i)));
            FlatText text = new FlatText(mixture, CharFolding.standard().fold(mixture));
            for (int i = 0; i < text.length(); i++) {
                Numeral numeral = new NumeralScanner(text, n % 2 == 0).scan(i);
                if (numeral != null) {
                    assertEquals(i, numeral.start());
                    assertEquals(true,
                            numeral.end() > i && numeral.end() <= text.length() && numeral.low() <= numeral.high(),
                            () -> mixture + " " + numeral);
                }
            }
        }
    }
}
