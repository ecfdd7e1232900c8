package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.ProtectedSpans;
import java.util.List;
import java.util.Objects;

/**
 * Finds expressions that name a calendar date or period and resolves them to EDTF. Immutable and thread-safe; one pass over the
 * chars, linear in their number.
 *
 * <p>Relative dates are counted from the day of the dateline (新华社北京10月6日电), once one was read, or else from the text's
 * reference date; without either, 去年 means nothing and is left out, and 10月6日 is {@code XXXX-10-06}.
 *
 * <pre>{@code
 * DateExtractor.standard().extract(text, found); // 去年九月八日, reference 1963-01-18 → 1962-09-08
 * }</pre>
 */
public final class DateExtractor implements Extractor {
    private final DateOptions options;

    /** A date extractor with {@code options}. */
    public DateExtractor(DateOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** A date extractor with the analyst's options. */
    public static DateExtractor standard() {
        return new DateExtractor(DateOptions.standard());
    }

    @Override
    public void extract(AnalyzedText source, AnnotationsBuilder found) {
        FlatText text = FlatText.of(source);
        for (DateMentionSpan mention : mentions(source)) {
            Span span = text.source(mention.start(), mention.end());
            found.dates().add(new DateMention(span.of(source.text()), span, mention.value()));
        }
    }

    /** The dates of the {@link FlatText} of {@code source}, in text order. */
    public List<DateMentionSpan> mentions(AnalyzedText source) {
        return new DateScan(FlatText.of(source), ProtectedSpans.of(source), source.referenceDate(), options).run();
    }

    @Override
    public String version() {
        return "dates-2" + (options.planPeriods() ? "+plans" : "") + (options.timeExpressions() ? "+times" : "");
    }
}
