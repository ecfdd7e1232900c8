package io.github.rmrbnlp.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class AnalysisFactoriesTest extends BaseTokenStreamTestCase {
    public void testAreFoundByName() throws IOException {
        Tokenizer words = tokenizer("rmrbWord", Map.of("segmenter", "hanlp", "punctuation", "keep"));
        words.setReader(new StringReader("發表，講話"));
        TokenStream folded = TokenFilterFactory.forName("rmrbFolding", new HashMap<>()).create(words);
        assertTokenStreamContents(folded, new String[]{"发表", ",", "讲话"}, new int[]{0, 2, 3}, new int[]{2, 3, 5});
    }

    public void testExactModesAreFoundByName() throws IOException {
        Tokenizer index = tokenizer("rmrbExact", Map.of());
        index.setReader(new StringReader("发展"));
        assertTokenStreamContents(index, new String[]{"发", "发展", "展"});
        Tokenizer query = tokenizer("rmrbExact", Map.of("mode", "query"));
        query.setReader(new StringReader("发展"));
        assertTokenStreamContents(query, new String[]{"发展"});
    }

    public void testStandardSegmenterIsTheDefault() throws IOException {
        Tokenizer words = tokenizer("rmrbWord", Map.of());
        words.setReader(new StringReader("发表，讲话"));
        assertTokenStreamContents(words, new String[]{"发表", "讲话"}, new int[]{1, 2});
    }

    public void testRefuseWhatTheyDoNotKnow() {
        for (Map<String, String> arguments : new Map[]{Map.of("segmenter", "x"), Map.of("punctuation", "x"),
                Map.of("maxTokenLength", "0"), Map.of("unknown", "x")}) {
            expectThrows(IllegalArgumentException.class, () -> tokenizer("rmrbWord", arguments));
        }
        expectThrows(IllegalArgumentException.class, () -> tokenizer("rmrbExact", Map.of("mode", "x")));
        expectThrows(IllegalArgumentException.class,
                () -> TokenFilterFactory.forName("rmrbFolding", new HashMap<>(Map.of("a", "b"))));
    }

    private static Tokenizer tokenizer(String name, Map<String, String> arguments) {
        return TokenizerFactory.forName(name, new HashMap<>(arguments)).create();
    }
}
