package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Extractor;

/**
 * Finds who said what: cue verb, speaker and content. Runs after the quotations have been found. Immutable and thread-safe;
 * linear in the length of the text.
 *
 * <pre>{@code
 * // 外交部发言人王明说，中国支持这一决议。
 * //   speaker 王明, role 外交部发言人, cue 说, content 中国支持这一决议。
 * new StatementExtractor(StatementLexicon.standard()).extract(text, found);
 * }</pre>
 */
public final class StatementExtractor implements Extractor {
    private static final String VERSION = "statement-2";

    private final StatementLexicon lexicon;
    private final StatementModel model;

    /** @param lexicon the words it knows; the model that comes with the library decides */
    public StatementExtractor(StatementLexicon lexicon) {
        this(lexicon, StatementModel.standard());
    }

    /**
     * @param lexicon the words it knows
     * @param model decides which of them are cues, and who speaks
     */
    public StatementExtractor(StatementLexicon lexicon, StatementModel model) {
        this.lexicon = lexicon;
        this.model = model;
    }

    @Override
    public void extract(AnalyzedText text, AnnotationsBuilder found) {
        CompactText compact = new CompactText(text, found.quotes());
        found.statements().addAll(new StatementFinder(compact, lexicon, model.decider()).find());
    }

    @Override
    public String version() {
        return VERSION + "-" + model.version();
    }
}
