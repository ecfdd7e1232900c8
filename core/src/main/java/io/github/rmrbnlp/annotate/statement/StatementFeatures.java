package io.github.rmrbnlp.annotate.statement;

/** The features of cues and speakers of one text, written into one list; the same for training and finding. Not thread-safe. */
final class StatementFeatures {
    private final FeatureList atGlance = StatementModel.glanceFeatures();
    private final FeatureList list = StatementModel.features();
    private final GlanceFeatures glances;
    private final CueFeatures cues;
    private final GuessFeatures guesses;
    private final SpeakerFeatures speakers;
    private final ContentFeatures contents;

    StatementFeatures(CompactText text, Discourse discourse, TaggedNames names, PersonsSeen seen, ClauseLead lead,
            FrameWords words, StatementLexicon lexicon) {
        WordView view = new WordView(text);
        this.glances = new GlanceFeatures(text, view, discourse);
        this.cues = new CueFeatures(text, view, discourse);
        this.guesses = new GuessFeatures(text, view, discourse, names, lead);
        this.contents = new ContentFeatures(text, view, lexicon);
        this.speakers = new SpeakerFeatures(text, view, discourse, seen, lead, words, list);
    }

    /** The features of a word glanced at. The list is valid until the next call. */
    FeatureList glance(CueSite site) {
        glances.extract(site, atGlance);
        return atGlance;
    }

    /** The features of a cue. The list is valid until the next call. */
    FeatureList cue(CueSite site) {
        cues.extract(site, list);
        return list;
    }

    /** The features of the speaker to expect by syntax alone. The list is valid until the next call. */
    FeatureList guess(CueSite site) {
        guesses.extract(site, atGlance);
        return atGlance;
    }

    /** The features of a comma at which the content may end; see {@link ContentFeatures#extract}. The list is valid until the next call. */
    FeatureList end(CueSite site, int comma, int clause, int before) {
        contents.extract(site, comma, clause, before, list);
        return list;
    }

    /** Turns to the candidates of a cue. */
    void turnTo(CueSite site, SpeakerCandidates candidates) {
        speakers.turnTo(site, candidates);
    }

    /** The features of one of the candidates turned to last. The list is valid until the next call. */
    FeatureList speaker(int candidate) {
        speakers.extract(candidate);
        return list;
    }
}
