package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.text.CharFolding;
import java.util.List;

/**
 * Finds policy terms: by name in one pass with the lexicon, and by the form of their names. Terms do not overlap. Immutable and
 * thread-safe; linear in the length of the text.
 *
 * <pre>{@code
 * Extractor terms = new TermExtractor(TermOptions.standard());
 * terms.extract(text, found);
 * }</pre>
 */
public final class TermExtractor implements Extractor {
    private static final String RULES = "terms-4";
    private static final List<Finder> GRAMMAR = List.of(new TitleFinder(), new DocumentNumberFinder(),
            new MeetingFinder(), new NamedDocumentFinder(), new QuotedTermFinder(), new ProgrammeFinder(),
            new NamedProgrammeFinder(), new PrincipleFinder());

    private final TermOptions options;
    private final Vocabulary vocabulary;

    /** @param options what to look for */
    public TermExtractor(TermOptions options) {
        this.options = options;
        this.vocabulary = new Vocabulary(options.lexicon(), CharFolding.standard());
    }

    @Override
    public void extract(AnalyzedText text, AnnotationsBuilder found) {
        TermText termText = new TermText(text.folded());
        Findings findings = new Findings();
        Heads heads = new Heads();
        vocabulary.find(text.folded(), new VocabularyMatches(vocabulary, termText, heads, findings));
        if (options.grammar()) {
            for (Finder finder : GRAMMAR) {
                finder.find(termText, heads, findings);
            }
        }
        List<Findings.Finding> kept = BackReferences.resolve(findings.kept(termText), text.text(), termText);
        Findings.write(kept, text.text(), termText, found);
    }

    @Override
    public String version() {
        return RULES + (options.grammar() ? "" : "-names") + "/" + options.lexicon().version();
    }
}
