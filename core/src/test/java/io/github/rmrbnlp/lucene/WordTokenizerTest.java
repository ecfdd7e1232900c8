package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class WordTokenizerTest extends BaseTokenStreamTestCase {
    private final Segmenter segmenter = HanLpSegmenter.create();

    public void testFoldsTermsAndKeepsTheTextsOffsets() throws IOException {
        try (Analyzer analyzer = new RmrbAnalyzer(segmenter)) {
            assertAnalyzesTo(analyzer, "江澤民同志發表ＡＢ講話", new String[]{"江泽民", "同志", "发表", "ab", "讲话"},
                    new int[]{0, 3, 5, 7, 9},
                    new int[]{3, 5, 7, 9, 11});
        }
    }

    public void testCharsThatFoldByTheirWordAreDecidedWithinTheTerm() throws IOException {
        try (Analyzer analyzer = new RmrbAnalyzer(FixedSegmenter.oneToken())) {
            assertAnalyzesTo(analyzer, "顯著", new String[]{"显著"});
            assertAnalyzesTo(analyzer, "沿著", new String[]{"沿着"});
        }
    }

    public void testPunctuationLeavesAHoleAndBlanksDoNot() throws IOException {
        try (Analyzer analyzer = new RmrbAnalyzer(segmenter)) {
            assertAnalyzesTo(analyzer, "同志，发表 讲话\n。同志", new String[]{"同志", "发表", "讲话", "同志"}, new int[]{0, 3, 6, 10},
                    new int[]{2, 5, 8, 12}, new int[]{1, 2, 1, 2});
        }
    }

    public void testPunctuationIsIndexedOnRequest() throws IOException {
        Tokenizer tokenizer = new WordTokenizer(segmenter, WordTokenizer.Punctuation.KEEP, 255);
        tokenizer.setReader(new StringReader("同志，发表。"));
        assertTokenStreamContents(tokenizer, new String[]{"同志", "，", "发表", "。"}, new int[]{0, 2, 3, 5},
                new int[]{2, 3, 5, 6}, new int[]{1, 1, 1, 1}, 6);
    }

    public void testEndTellsTheLengthAndTheTrailingHoles() throws IOException {
        Tokenizer tokenizer = new WordTokenizer(segmenter, WordTokenizer.Punctuation.HOLE, 255);
        tokenizer.setReader(new StringReader("同志。\n"));
        assertTokenStreamContents(tokenizer, new String[]{"同志"}, new int[]{0}, new int[]{2}, new String[]{"word"},
                new int[]{1}, null, 4, 1, null, false, null);
    }

    public void testTextWithoutWordsHasNoToken() throws IOException {
        try (Analyzer analyzer = new RmrbAnalyzer(segmenter)) {
            for (String text : new String[]{"", " ", "\u3000\n", "，。", "\uD83D", "\u0000"}) {
                assertAnalyzesTo(analyzer, text, new String[0]);
            }
        }
    }

    public void testEmojiArePairsAndLongTokensAreCutBetweenThem() throws IOException {
        Segmenter whole = FixedSegmenter.oneToken();
        Tokenizer tokenizer = new WordTokenizer(whole, WordTokenizer.Punctuation.HOLE, 4);
        tokenizer.setReader(new StringReader("a😀😀b"));
        assertTokenStreamContents(tokenizer, new String[]{"a😀", "😀b"}, new int[]{0, 3}, new int[]{3, 6},
                new int[]{1, 1}, 6);
    }

    public void testLimitsOfTokenLengthAreChecked() {
        for (int length : new int[]{-1, 0, 1, 8161}) {
            expectThrows(IllegalArgumentException.class,
                    () -> new WordTokenizer(segmenter, WordTokenizer.Punctuation.HOLE, length));
        }
    }

    public void testValuesOfAFieldContinueOffsetsAndKeepPhrasesApart() throws IOException {
        List<FieldHits.Hit> hits = FieldHits.of(new RmrbAnalyzer(segmenter), "同志，发表。", "讲话", "發表");
        assertEquals(List.of(new FieldHits.Hit("发表", 2, 3, 5), new FieldHits.Hit("发表", 205, 10, 12),
                new FieldHits.Hit("同志", 0, 0, 2), new FieldHits.Hit("讲话", 104, 7, 9)), hits);
    }

    public void testTheReadersChunksDoNotMatter() throws IOException {
        String text = "江泽民同志在人民大会堂发表重要讲话。".repeat(2_000);
        List<String> whole = tokens(new StringReader(text));
        assertEquals(whole, tokens(new DribblingReader(text, 1)));
        assertEquals(whole, tokens(new DribblingReader(text, TokenWindow.CAPACITY - 1)));
    }

    public void testLongTextWithoutSentenceEndIsStreamed() throws IOException {
        for (String unit : new String[]{"人民代表大会", "😀", "a", "　", "，", "\uD83D"}) {
            String text = unit.repeat(100_000 / unit.length());
            int covered = 0;
            for (String token : tokens(new StringReader(text))) {
                covered += token.lastIndexOf(' ');
            }
            assertEquals(unit, TokenKind.of(unit.toCharArray(), 0, unit.length()) == TokenKind.WORD ? text.length() : 0,
                    covered);
        }
    }

    public void testRandomStringsKeepLucenesContract() throws Exception {
        try (Analyzer analyzer = new RmrbAnalyzer(segmenter)) {
            checkRandomData(random(), analyzer, 200 * RANDOM_MULTIPLIER);
            checkRandomData(random(), analyzer, 5, TokenWindow.CAPACITY * 2);
        }
    }

    public void testRandomStringsKeepLucenesContractWithPunctuationAndShortTokens() throws Exception {
        try (Analyzer analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer words = new WordTokenizer(segmenter, WordTokenizer.Punctuation.KEEP, 2);
                return new TokenStreamComponents(words, new FoldingFilter(words, CharFolding.standard()));
            }
        }) {
            checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER);
        }
    }

    public void testResetAndCloseContractIsEnforced() throws IOException {
        try (Analyzer analyzer = new RmrbAnalyzer(segmenter)) {
            checkResetException(analyzer, "同志发表讲话");
        }
    }

    private List<String> tokens(java.io.Reader text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream words = new WordTokenizer(segmenter, WordTokenizer.Punctuation.HOLE, 255)) {
            ((Tokenizer) words).setReader(text);
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                tokens.add(term + " " + offset.startOffset() + "-" + offset.endOffset());
            }
            words.end();
        }
        return tokens;
    }
}
