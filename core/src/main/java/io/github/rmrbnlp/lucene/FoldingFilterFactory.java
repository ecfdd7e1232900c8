package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link FoldingFilter}s by name; no arguments.
 *
 * <pre>{@code
 * <filter name="rmrbFolding"/>
 * }</pre>
 */
public final class FoldingFilterFactory extends TokenFilterFactory {
    /** The name in a schema. */
    public static final String NAME = "rmrbFolding";

    /**
     * @param args must be empty
     * @throws IllegalArgumentException if it is not
     */
    public FoldingFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public FoldingFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new FoldingFilter(input, CharFolding.standard());
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
