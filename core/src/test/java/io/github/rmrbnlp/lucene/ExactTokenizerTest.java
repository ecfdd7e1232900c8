package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class ExactTokenizerTest extends BaseTokenStreamTestCase {
    private static final String POOL = "發展发展的Aaａ１1 \n\u3000，。“😀𠮷\uD83D\uDC00";

    public void testIndexHoldsEveryCharacterAndEveryPair() throws IOException {
        assertAnalyzesTo(ExactAnalyzer.forIndex(), "送溫暖Ａ", new String[]{"送", "送温", "温", "温暖", "暖", "暖a", "a"},
                new int[]{0, 0, 1, 1, 2, 2, 3}, new int[]{1, 2, 2, 3, 3, 4, 4}, new int[]{1, 0, 1, 0, 1, 0, 1});
    }

    public void testQueriesTakeTheFewestPairsThatCoverTheString() throws IOException {
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "送", new String[]{"送"}, new int[]{0}, new int[]{1}, new int[]{1});
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "送温", new String[]{"送温"}, new int[]{0}, new int[]{2},
                new int[]{1});
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "送温暖", new String[]{"送温", "温暖"}, new int[]{0, 1}, new int[]{2, 3},
                new int[]{1, 1});
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "送温暖工程", new String[]{"送温", "暖工", "工程"}, new int[]{0, 2, 3},
                new int[]{2, 4, 5}, new int[]{1, 2, 1});
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "😀a😀b", new String[]{"😀a", "😀b"}, new int[]{0, 3},
                new int[]{3, 6},
                new int[]{1, 3});
    }

    public void testUnpairedSurrogatesBecomeReplacementCharactersAndAllBlanksAreOne() throws IOException {
        assertAnalyzesTo(ExactAnalyzer.forQueries(), "\uD83D\u3000\n\uDC00", new String[]{"\uFFFD ", " \uFFFD"});
    }

    public void testPositionIsTheOffset() throws IOException {
        try (TokenStream terms = ExactAnalyzer.forIndex().tokenStream("f", POOL.repeat(1_000))) {
            OffsetAttribute offset = terms.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = terms.addAttribute(PositionIncrementAttribute.class);
            terms.reset();
            int position = -1;
            while (terms.incrementToken()) {
                position += increment.getPositionIncrement();
                assertEquals(offset.startOffset(), position);
            }
            terms.end();
            assertEquals(POOL.length() * 1_000, offset.endOffset());
        }
    }

    public void testQueryFindsAStringIffTheFoldedTextContainsIt() throws IOException {
        Random random = new Random(20020118);
        TermFolding folding = new TermFolding(CharFolding.standard());
        for (int round = 0; round < 500; round++) {
            String text = randomText(random, 1 + random.nextInt(30));
            int from = random.nextInt(text.length());
            String string = random.nextBoolean()
                    ? whole(text, from, from + 1 + random.nextInt(text.length() - from))
                    : randomText(random, 1 + random.nextInt(3));
            boolean expected = folded(folding, text).contains(folded(folding, string));
            assertEquals("[" + text + "] [" + string + "]", expected,
                    FieldHits.matches(ExactAnalyzer.forIndex(), ExactQuery.of("body", string), text));
        }
    }

    public void testShortStringsAreTermQueriesAndTheEmptyOneMatchesNothing() {
        assertTrue(ExactQuery.of("body", "") instanceof MatchNoDocsQuery);
        for (String string : new String[]{"发", "發展"}) {
            assertTrue(ExactQuery.of("body", string) instanceof TermQuery);
        }
    }

    public void testACharThatFoldsByItsWordIsFoundAloneAndInEveryWord() throws IOException {
        for (String text : new String[]{"沿著", "顯著", "显著", "沿着"}) {
            assertTrue(text,
                    FieldHits.matches(ExactAnalyzer.forIndex(), ExactQuery.of("body", text.substring(1)), text));
        }
    }

    public void testStringsDoNotMatchAcrossValues() throws IOException {
        assertFalse(FieldHits.matches(ExactAnalyzer.forIndex(), ExactQuery.of("body", "工程"), "送温暖工", "程"));
        List<FieldHits.Hit> hits = FieldHits.of(ExactAnalyzer.forIndex(), "工", "程");
        assertEquals(List.of(new FieldHits.Hit("工", 0, 0, 1), new FieldHits.Hit("程", 101, 2, 3)), hits);
    }

    public void testRandomStringsKeepLucenesContract() throws Exception {
        for (Analyzer analyzer : List.of(ExactAnalyzer.forIndex(), ExactAnalyzer.forQueries())) {
            checkRandomData(random(), analyzer, 200 * RANDOM_MULTIPLIER);
            checkRandomData(random(), analyzer, 5, 10_000);
            checkResetException(analyzer, "送温暖工程");
            analyzer.close();
        }
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(whole(POOL, random.nextInt(POOL.length()), POOL.length()).substring(0, 1));
        }
        return text.toString();
    }

    /** A stretch that does not start or end inside a surrogate pair. */
    private static String whole(String text, int start, int end) {
        int from = start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))
                ? start - 1
                : start;
        int to = end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))
                ? end + 1
                : end;
        return text.substring(from, to);
    }

    private static String folded(TermFolding folding, String text) {
        return text.codePoints().collect(StringBuilder::new, (into, codePoint) -> {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                into.append(' ');
            } else if (Character.charCount(codePoint) == 2) {
                into.appendCodePoint(codePoint);
            } else if (Character.isSurrogate((char) codePoint)) {
                into.append('\uFFFD');
            } else {
                into.append(folding.fold((char) codePoint));
            }
        }, StringBuilder::append).toString();
    }
}
