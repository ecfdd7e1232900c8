package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link ExactTokenizer}s by name. Argument: {@code mode} = {@code index} (default) or {@code query}.
 *
 * <pre>{@code
 * <tokenizer name="rmrbExact" mode="query"/>
 * }</pre>
 */
public final class ExactTokenizerFactory extends TokenizerFactory {
    /** The name in a schema. */
    public static final String NAME = "rmrbExact";

    private final ExactTokenizer.Mode mode;

    /**
     * @param args the argument above
     * @throws IllegalArgumentException if one is unknown or has no such value
     */
    public ExactTokenizerFactory(Map<String, String> args) {
        super(args);
        mode = Arguments.constant(ExactTokenizer.Mode.class, "mode", get(args, "mode", "index"));
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public ExactTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new ExactTokenizer(factory, mode, CharFolding.standard());
    }
}
