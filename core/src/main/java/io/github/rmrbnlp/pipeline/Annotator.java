package io.github.rmrbnlp.pipeline;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.date.DateExtractor;
import io.github.rmrbnlp.annotate.date.DateOptions;
import io.github.rmrbnlp.annotate.figure.FigureExtractor;
import io.github.rmrbnlp.annotate.figure.FigureOptions;
import io.github.rmrbnlp.annotate.sentence.SentenceExtractor;
import io.github.rmrbnlp.annotate.statement.StatementExtractor;
import io.github.rmrbnlp.annotate.statement.StatementLexicon;
import io.github.rmrbnlp.annotate.term.TermExtractor;
import io.github.rmrbnlp.annotate.term.TermOptions;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerWorker;
import io.github.rmrbnlp.text.CharFolding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the extractors over a text: sentences and quotation, terms, figures and dates, statements. Immutable and shared by all
 * threads; each thread takes its own {@link Worker}.
 *
 * <pre>{@code
 * Annotations found = Annotator.standard().newWorker().annotate("王明说：“今年拨款３亿元。”", LocalDate.of(1990, 10, 6));
 * found.figures().getFirst().low(); // 3.0E8
 * }</pre>
 */
public final class Annotator {
    /** Raised with every change of a rule that changes what is found. */
    private static final String RULES = "rules-7";
    private static final String LEXICONS = "/io/github/rmrbnlp/annotate/";

    private final Segmenter segmenter;
    private final Tagger tagger;
    private final CharFolding folding;
    private final List<Extractor> extractors;

    /**
     * @param segmenter cuts the folded text into tokens for the extractors that ask for them
     * @param tagger finds names and parts of speech for the extractors that ask for them
     * @param folding folds the text for matching
     * @param extractors run in this order, each seeing what the ones before it found
     */
    public Annotator(Segmenter segmenter, Tagger tagger, CharFolding folding, List<Extractor> extractors) {
        this.segmenter = segmenter;
        this.tagger = tagger;
        this.folding = folding;
        this.extractors = List.copyOf(extractors);
    }

    /** Everything this library finds, with its own lexicons. */
    public static Annotator standard() {
        return standard(FigureOptions.standard(), DateOptions.standard());
    }

    /**
     * Everything this library finds.
     *
     * @param figures which numerals count as figures
     * @param dates which expressions count as dates
     */
    public static Annotator standard(FigureOptions figures, DateOptions dates) {
        return standard(LinearSegmenter.standard(), figures, dates);
    }

    /** Everything this library finds, with the tokens of that segmenter. */
    public static Annotator standard(Segmenter segmenter) {
        return standard(segmenter, FigureOptions.standard(), DateOptions.standard());
    }

    private static Annotator standard(Segmenter segmenter, FigureOptions figures, DateOptions dates) {
        boolean standard = dates.equals(DateOptions.standard());
        Extractor figure = new FigureExtractor(figures);
        Extractor date = new DateExtractor(dates);
        // dates first are looked for once; with other dates wanted, figures go by the standard ones all the same
        return new Annotator(segmenter, Tagger.standard(), CharFolding.standard(),
                List.of(new SentenceExtractor(), new TermExtractor(TermOptions.standard()),
                        standard ? date : figure, standard ? figure : date,
                        new StatementExtractor(StatementLexicon.standard())));
    }

    /** The same, but that terms are looked for so. */
    public Annotator withTerms(TermOptions terms) {
        return new Annotator(segmenter, tagger, folding, extractors.stream()
                .map(extractor -> extractor instanceof TermExtractor ? new TermExtractor(terms) : extractor).toList());
    }

    /** Names the rules and the lexicons of {@link #standard}, without loading them. */
    public static String standardVersion() {
        return RULES + "-" + LexiconFile.checksum(lexicons().stream().map(LEXICONS::concat).toList());
    }

    /** All lexicons and models of the extractors, within their folder. */
    static List<String> lexicons() {
        return List.of("date/reigns.tsv", "date/relative-dates.tsv", "date/time-words.tsv", "figure/numeric-idioms.tsv",
                "figure/units.tsv", "statement/cues.tsv", "statement/frame-words.tsv", "statement/head-nouns.tsv",
                "statement/not-names.tsv", "statement/office-holders.tsv", "statement/places.tsv",
                "statement/statements.bin", "statement/surnames.tsv", "statement/titles.tsv",
                "statement/transliteration.tsv", "statement/verbs.tsv", "term/grammar.tsv", "term/terms.tsv");
    }

    /** A worker for one thread. */
    public Worker newWorker() {
        return new Worker(segmenter.newWorker(), tagger.newWorker());
    }

    /** The versions of the segmenter, the tagger and every extractor, for the index and for provenance. */
    public String version() {
        return segmenter.version() + " " + tagger.version()
                + extractors.stream().map(Extractor::version).collect(Collectors.joining(" ", " ", ""));
    }

    /** Annotates for one thread. Not thread-safe. */
    public final class Worker {
        private final SegmenterWorker segmenterWorker;
        private final TaggerWorker taggerWorker;

        private Worker(SegmenterWorker segmenterWorker, TaggerWorker taggerWorker) {
            this.segmenterWorker = segmenterWorker;
            this.taggerWorker = taggerWorker;
        }

        /**
         * Finds every annotation of {@code text}.
         *
         * @param text the text; offsets of the result are UTF-16 indexes into it
         * @param referenceDate the day relative dates are resolved with, usually the publication date, or null
         */
        public Annotations annotate(String text, LocalDate referenceDate) {
            return annotate(analyze(text, referenceDate));
        }

        /** Finds every annotation of the body of an article, whose date and author it knows. */
        public Annotations annotate(Article article) {
            return annotate(analyze(article));
        }

        /** The body of an article as the extractors will see it; its authors are who 我 and 我们 are. */
        public AnalyzedText analyze(Article article) {
            String author = article.authors().isEmpty() ? null : String.join("、", article.authors());
            return new AnalyzedText(article.body(), article.date(), author, folding, segmenterWorker, taggerWorker);
        }

        /** The text as the extractors will see it; for callers that need its tokens too. */
        public AnalyzedText analyze(String text, LocalDate referenceDate) {
            return new AnalyzedText(text, referenceDate, folding, segmenterWorker, taggerWorker);
        }

        /** Finds every annotation of a text of {@link #analyze}. */
        public Annotations annotate(AnalyzedText analyzed) {
            AnnotationsBuilder found = new AnnotationsBuilder();
            for (Extractor extractor : extractors) {
                extractor.extract(analyzed, found);
            }
            return found.build();
        }
    }
}
