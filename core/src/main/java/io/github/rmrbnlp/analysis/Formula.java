package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.ChangePoints;
import io.github.rmrbnlp.statistic.PairTable;
import io.github.rmrbnlp.statistic.RateSegment;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The life of a formula (提法): its variants and when each came up, its years, pages and genres, who says it first and most, and
 * which policy terms travel with it. Immutable.
 *
 * <pre>{@code
 * Formula formula = Formula.of(index, FormulaRequest.of(QueryParser.parse("送温暖")), ScanLimits.NONE);
 * }</pre>
 *
 * @param request what was asked
 * @param hits places in bodies
 * @param articles articles with one
 * @param variants the formula itself and what it is part of, the most frequent first; as many as were asked for
 * @param allVariants how many there are
 * @param years every year from the first to the last of the scope
 * @param pages each page of the scope, those of the most hits first
 * @param genres each genre of the scope, those of the most hits first
 * @param speakers who says it in a statement, those of the most hits first, ties by name
 * @param companions policy terms in the same articles, all of them, those most attached to it first; none if not asked for
 */
public record Formula(FormulaRequest request, long hits, long articles, List<Variant> variants, long allVariants,
        List<Year> years, List<Share> pages, List<Share> genres, List<Speaker> speakers, List<Companion> companions) {
    private static final double MILLION = 1e6;

    public Formula {
        variants = List.copyOf(variants);
        years = List.copyOf(years);
        pages = List.copyOf(pages);
        genres = List.copyOf(genres);
        speakers = List.copyOf(speakers);
        companions = List.copyOf(companions);
    }

    /**
     * A stretch of whole words that contains the formula. It is one if it stands often enough and is not nearly always part of
     * one longer stretch.
     *
     * @param text as compared: simplified script, half width
     * @param hits how often
     * @param first its first day, or null if it stands in undated articles alone
     * @param printed where it stands first
     */
    public record Variant(String text, long hits, LocalDate first, Printed printed) {
    }

    /**
     * One year.
     *
     * @param year the year
     * @param hits places
     * @param articles articles with one
     * @param allArticles all articles of the scope; 0 means no data
     * @param chars chars of their bodies
     * @param level hits per million chars of the stretch of years with one rate it lies in; NaN without data
     * @param change whether such a stretch begins here, but for the first
     */
    public record Year(int year, long hits, long articles, long allArticles, long chars, double level,
            boolean change) {
    }

    /**
     * A part of the corpus.
     *
     * @param value its page or genre
     * @param hits places
     * @param articles articles with one
     * @param allArticles all articles of the scope
     */
    public record Share(String value, long hits, long articles, long allArticles) {
    }

    /**
     * Who says it.
     *
     * @param name the canonical name
     * @param hits places in the content of this speaker's statements; of nested ones the innermost
     * @param first the day of the first, or null
     */
    public record Speaker(String name, long hits, LocalDate first) {
    }

    /**
     * A policy term in the same articles.
     *
     * @param term its canonical name
     * @param together articles with both
     * @param articles articles of the scope with the term
     * @param logDice how attached the two are, see {@link AssociationMeasure}
     */
    public record Companion(String term, long together, long articles, double logDice) {
    }

    /**
     * Follows a formula.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Formula of(CorpusIndex index, FormulaRequest request, ScanLimits limits) throws IOException {
        FormulaCounts found = FormulaCounts.ofFormula(index, Scopes.both(request.query(), request.scope()), limits);
        FormulaCounts all = FormulaCounts.ofScope(index, request.scope(), limits);
        List<Integer> variants = variants(found.variants(), request);
        return new Formula(request, found.hits(), found.articles(), shown(variants, index, found.variants(), request),
                variants.size(), years(found, all), shares(found.pages(), all.pages()),
                shares(found.genres(), all.genres()), speakers(found),
                request.companions() ? companions(index, request.scope(), found, all, limits) : List.of());
    }

    /** The numbers of all variants, in order. */
    private static List<Integer> variants(VariantCounts counts, FormulaRequest request) {
        Map<String, Integer> byString = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            byString.put(counts.string(i), counts.count(i));
        }
        List<Integer> kept = new ArrayList<>();
        Map<String, Integer> greaterPart = greatestExtension(byString);
        for (int i = 0; i < counts.size(); i++) {
            boolean part = greaterPart.getOrDefault(counts.string(i), 0) >= request.partOf() * counts.count(i);
            if (counts.count(i) >= request.minHits() && !part) {
                kept.add(i);
            }
        }
        kept.sort(Comparator.comparingInt((Integer i) -> -counts.count(i)).thenComparing(counts::string));
        return kept;
    }

    private static List<Variant> shown(List<Integer> variants, CorpusIndex index, VariantCounts counts,
            FormulaRequest request) throws IOException {
        List<Variant> shown = new ArrayList<>();
        for (int i : variants.subList(0, Math.min(variants.size(), request.rows()))) {
            shown.add(index.read(counts.article(i), view -> {
                Printed printed = Printed.of(view.article(), counts.start(i), counts.end(i));
                return new Variant(Spelling.of(counts.string(i)), counts.count(i), printed.date(), printed);
            }));
        }
        return shown;
    }

    /** For each string the count of the most frequent longer one that contains it. */
    private static Map<String, Integer> greatestExtension(Map<String, Integer> byString) {
        Map<String, Integer> greatest = new HashMap<>();
        byString.forEach((string, count) -> {
            for (int from = 0; from < string.length(); from++) {
                for (int to = string.length(); to > from; to--) {
                    String part = string.substring(from, to);
                    if (part.length() < string.length() && byString.containsKey(part)) {
                        greatest.merge(part, count, Math::max);
                    }
                }
            }
        });
        return greatest;
    }

    private static List<Year> years(FormulaCounts found, FormulaCounts all) {
        if (all.years().isEmpty()) {
            return List.of();
        }
        int first = all.years().firstKey();
        int count = all.years().lastKey() - first + 1;
        long[] hits = new long[count];
        long[] chars = new long[count];
        for (int i = 0; i < count; i++) {
            hits[i] = found.year(first + i).hits();
            chars[i] = all.year(first + i).chars();
        }
        List<RateSegment> segments = ChangePoints.segments(hits, chars);
        List<Year> years = new ArrayList<>();
        int segment = 0;
        for (int i = 0; i < count; i++) {
            segment += segment < segments.size() && i >= segments.get(segment).end() ? 1 : 0;
            RateSegment at = segment < segments.size() ? segments.get(segment) : null;
            long articles = all.year(first + i).articles();
            years.add(new Year(first + i, hits[i], found.year(first + i).articles(), articles, chars[i],
                    at == null || articles == 0 ? Double.NaN : at.per(MILLION),
                    at != null && i > 0 && i == at.start()));
        }
        return years;
    }

    private static List<Share> shares(Map<String, FormulaCounts.Sum> found, Map<String, FormulaCounts.Sum> all) {
        List<Share> shares = new ArrayList<>();
        all.forEach((value, sum) -> {
            FormulaCounts.Sum part = found.getOrDefault(value, new FormulaCounts.Sum());
            shares.add(new Share(value, part.hits(), part.articles(), sum.articles()));
        });
        shares.sort(Comparator.comparingLong((Share share) -> -share.hits()).thenComparing(Share::value));
        return shares;
    }

    private static List<Speaker> speakers(FormulaCounts found) {
        List<Speaker> speakers = new ArrayList<>();
        found.speakers().forEach((name, sum) -> speakers.add(new Speaker(name, sum.hits(), sum.firstDay())));
        speakers.sort(Comparator.comparingLong((Speaker speaker) -> -speaker.hits()).thenComparing(Speaker::name));
        return speakers;
    }

    private static List<Companion> companions(CorpusIndex index, QueryNode scope, FormulaCounts found,
            FormulaCounts all, ScanLimits limits) throws IOException {
        List<String> terms = List.copyOf(found.terms().keySet());
        long[] mentioning = index.articles(scope, limits).mentioning(terms, limits);
        List<Companion> companions = new ArrayList<>();
        for (int i = 0; i < mentioning.length; i++) {
            long together = found.terms().get(terms.get(i)).articles();
            double logDice = AssociationMeasure.LOG_DICE
                    .of(new PairTable(together, found.articles(), mentioning[i], all.articles()));
            companions.add(new Companion(terms.get(i), together, mentioning[i], logDice));
        }
        companions.sort(Comparator.comparingDouble((Companion c) -> -c.logDice()).thenComparing(Companion::term));
        return companions;
    }

    /** One table a side of its life, by name: variants, years, pages, genres, speakers, companions. */
    public List<Table> toTables() {
        return toTables(0);
    }

    /**
     * The same with variants, speakers and companions from a row on; the curve and the profiles are whole.
     *
     * @param offset so many are left out at the beginning; {@link FormulaRequest#rows} counts them
     */
    public List<Table> toTables(int offset) {
        return List.of(variantTable(offset), yearTable(), shareTable("pages", "版", pages),
                shareTable("genres", "体裁", genres), speakerTable(offset), companionTable(offset));
    }

    /** The rows that were asked for, from one on. */
    private <T> List<T> from(int offset, List<T> rows) {
        int end = Math.min(request.rows(), rows.size());
        return rows.subList(Math.min(offset, end), end);
    }

    private Table variantTable(int offset) {
        Table.Builder table = Table.of("variants").text("variant", "提法").count("hits", "次数").text("first", "最早")
                .text("citation", "出处").text("id", "编号").detail().text("title", "标题").detail().count("start", "起")
                .detail()
                .count("end", "止").detail().text("file", "文件").detail().text("entry", "包内").detail()
                .count("byte", "字节").detail();
        for (Variant variant : from(offset, variants)) {
            Printed at = variant.printed();
            table.row(variant.text(), variant.hits(), at.day(), at.citation(), at.id(), at.title(), at.start(),
                    at.end(), at.source().file(), at.source().entry(), at.offset());
        }
        return table.window(offset, allVariants).fact("hits", hits).fact("articles", articles).build();
    }

    private Table yearTable() {
        Table.Builder table = Table.of("years").text("year", "年").count("hits", "次数").count("articles", "篇数")
                .count("allArticles", "全部篇数").number("perMillionChars", "每百万字").number("level", "阶段水平")
                .flag("change", "转折");
        for (Year year : years) {
            boolean data = year.allArticles() > 0;
            table.row(Integer.toString(year.year()), data ? year.hits() : null, data ? year.articles() : null,
                    year.allArticles(), year.chars() == 0 ? null : (Double) (year.hits() * MILLION / year.chars()),
                    year.level(), year.change());
        }
        return table.build();
    }

    private static Table shareTable(String name, String label, List<Share> shares) {
        Table.Builder table = Table.of(name).text("value", label).count("hits", "次数").count("articles", "篇数")
                .count("allArticles", "全部篇数");
        shares.forEach(share -> table.row(share.value(), share.hits(), share.articles(), share.allArticles()));
        return table.build();
    }

    private Table speakerTable(int offset) {
        Table.Builder table = Table.of("speakers").text("speaker", "说话人").count("hits", "次数").text("first", "最早");
        from(offset, speakers)
                .forEach(s -> table.row(s.name(), s.hits(), s.first() == null ? null : s.first().toString()));
        return table.window(offset, speakers.size()).build();
    }

    private Table companionTable(int offset) {
        Table.Builder table = Table.of("companions").text("term", "术语").count("together", "同篇").count("articles", "篇数")
                .number("logDice", "logDice");
        from(offset, companions).forEach(c -> table.row(c.term(), c.together(), c.articles(), c.logDice()));
        return table.window(offset, companions.size()).build();
    }
}
