package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link WordTokenizer}s by name. Arguments: {@code segmenter} = {@code standard} (default) or {@code hanlp};
 * {@code punctuation} = {@code hole} (default) or {@code keep}; {@code maxTokenLength} = {@code 255} by default.
 *
 * <pre>{@code
 * <tokenizer name="rmrbWord" segmenter="standard"/>
 * }</pre>
 */
public final class WordTokenizerFactory extends TokenizerFactory {
    /** The name in a schema. */
    public static final String NAME = "rmrbWord";

    private final Segmenter segmenter;
    private final WordTokenizer.Punctuation punctuation;
    private final int maxTokenLength;

    /**
     * @param args the arguments above
     * @throws IllegalArgumentException if one is unknown or has no such value
     */
    public WordTokenizerFactory(Map<String, String> args) {
        super(args);
        segmenter = Arguments.constant(SegmenterChoice.class, "segmenter", get(args, "segmenter", "standard")).open();
        punctuation = Arguments.constant(WordTokenizer.Punctuation.class, "punctuation",
                get(args, "punctuation", "hole"));
        maxTokenLength = WordTokenizer.checkedLength(getInt(args, "maxTokenLength", WordTokenizer.MAX_TOKEN_LENGTH));
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public WordTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new WordTokenizer(factory, segmenter, punctuation, maxTokenLength);
    }
}
