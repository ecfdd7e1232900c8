package io.github.rmrbnlp.annotate;

import java.util.List;

/**
 * A quotation with its marks. Immutable.
 *
 * @param span from the opening mark to behind the closing one; over paragraphs where the quotation goes on
 * @param content the stretches between the marks; one for each paragraph of a quotation that is opened again at each
 * @param nested the quotations directly inside
 * @param closed whether the closing mark was found
 */
public record Quote(Span span, List<Span> content, List<Quote> nested, boolean closed) {
    public Quote {
        content = List.copyOf(content);
        nested = List.copyOf(nested);
    }
}
