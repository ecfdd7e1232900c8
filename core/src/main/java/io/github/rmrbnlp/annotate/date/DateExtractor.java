package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.ProtectedSpans;
import java.time.LocalDate;
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
        FlatText text = new FlatText(source);
        for (DateMentionSpan mention : mentions(text, source.referenceDate())) {
            Span span = text.source(mention.start(), mention.end());
            found.dates().add(new DateMention(span.of(source.text()), span, mention.value()));
        }
    }

    /** The dates of {@code text}, in text order, counted from {@code reference} (may be null). */
    public List<DateMentionSpan> mentions(FlatText text, LocalDate reference) {
        return new DateScan(text, new ProtectedSpans(text), reference, options).run();
    }

    @Override
    public String version() {
        return "dates-1" + (options.planPeriods() ? "+plans" : "") + (options.timeExpressions() ? "+times" : "");
    }
}
