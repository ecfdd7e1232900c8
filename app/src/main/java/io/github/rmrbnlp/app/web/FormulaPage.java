package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.Formula;
import io.github.rmrbnlp.analysis.FormulaRequest;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Printed;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the page of a formula's life shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param formula its life, or null before anything is asked
 * @param first its first articles
 * @param passages what its articles share, or null if that is not asked
 */
record FormulaPage(Page page, FormulaState state, Formula formula, FirstMentions first, SharedPassages passages) {
    private static final int ROWS = 20;
    private static final int FIRST = 5;
    private static final int SHARES = 12;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    static FormulaPage of(CorpusIndex index, FormulaState state, Parameters parameters, Page page, ScanLimits limits)
            throws IOException {
        if (!state.isAsked()) {
            return new FormulaPage(page, state, null, null, null);
        }
        FormulaRequest request = state.request(parameters, ROWS);
        Formula formula = Formula.of(index, request, limits);
        FirstMentions first = FirstMentions.of(index,
                new ListRequest(state.search().node(parameters), ListOrder.DATE, 0, FIRST), limits);
        SharedPassages passages = state.reuse() == 0
                ? null
                : SharedPassages.of(index, state, parameters, formula.articles(), limits);
        return new FormulaPage(page, state, formula, first, passages);
    }

    /** Hits per million chars, or null without data. */
    Double rate(Formula.Year year) {
        return year.chars() == 0 ? null : (Double) (year.hits() * MILLION / year.chars());
    }

    Double level(Formula.Year year) {
        return Double.isNaN(year.level()) ? null : (Double) year.level();
    }

    String shown(Double value) {
        return value == null ? "—" : Shown.fixed(value);
    }

    /** The years where the rate changes for a while, for example 1994、1999; "" if it never does. */
    String changes() {
        return String.join("、", formula.years().stream().filter(Formula.Year::change)
                .map(year -> Integer.toString(year.year())).toList());
    }

    String yearUrl(Formula.Year year) {
        return page.link("/search", state.search().urls().with("from", year.year()).with("to", year.year())
                .with("sort", "date"));
    }

    int share(long hits, long most) {
        return FacetValue.share(hits, most);
    }

    long mostHits() {
        return formula.variants().stream().mapToLong(Formula.Variant::hits).max().orElse(0);
    }

    /** Those with a hit, the first of them. */
    List<Formula.Share> shown(List<Formula.Share> shares) {
        return shares.stream().filter(share -> share.hits() > 0).limit(SHARES).toList();
    }

    /** Articles with the formula per thousand. */
    String perThousand(Formula.Share share) {
        return share.allArticles() == 0 ? "—" : shown((Double) (share.articles() * THOUSAND / share.allArticles()));
    }

    String shareUrl(String field, Formula.Share share) {
        return page.link("/search", state.search().urls().with(field, share.value()));
    }

    List<Formula.Speaker> speakers() {
        return formula.speakers().subList(0, Math.min(ROWS, formula.speakers().size()));
    }

    /** The companions that are shown. */
    List<Formula.Companion> companions() {
        return formula.companions().subList(0, Math.min(ROWS, formula.companions().size()));
    }

    /** Who says it on the earliest day of all. */
    boolean isFirst(Formula.Speaker speaker) {
        LocalDate earliest = formula.speakers().stream().map(Formula.Speaker::first).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        return earliest != null && earliest.equals(speaker.first());
    }

    String speakerUrl(Formula.Speaker speaker) {
        return page.link("/statements", state.search().urls().with("speaker", speaker.name()));
    }

    String companionUrl(Formula.Companion companion) {
        return page.link("/search", state.search().urls().with("term", companion.term()));
    }

    String variantUrl(Formula.Variant variant) {
        return page.link("/search", state.search().urls().with("q", "\"" + variant.text().replace("\"", "") + "\""));
    }

    String placeUrl(Printed printed) {
        return page.placeUrl(printed.id(), printed.start(), printed.end());
    }

    /** Who says it in that article: the speaker, else the authors. */
    String who(FirstMentions.Row row) {
        return row.speaker() != null ? row.speaker() : row.authors().isEmpty() ? "—" : row.authors();
    }

    /** The sentence with the formula marked. */
    List<Piece> context(FirstMentions.Row row) {
        String text = row.context().replace('\n', ' ');
        int at = text.indexOf(row.hit());
        return Piece.cut(text, 0, at < 0 ? List.of() : List.of(new Span(at, at + row.hit().length())));
    }

    /** The URL that looks for shared passages too. */
    String reuseUrl() {
        return page.link("/formula", state.urls().with("reuse", FormulaState.PASSAGE_CHARS)) + "#reuse";
    }

    List<Export> exports() {
        List<Export> all = new ArrayList<>();
        Urls urls = state.urls().without("reuse");
        for (String part : FormulaState.PARTS) {
            all.add(new Export(page.t().of("formula.part." + part),
                    urls.and("part", part).and("limit", 1_000).and("format", "csv").at(Endpoint.ROOT + "/formula"),
                    "formula-" + part + ".csv"));
        }
        return all;
    }
}
