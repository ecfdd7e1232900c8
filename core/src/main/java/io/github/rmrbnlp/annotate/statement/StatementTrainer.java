package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Learns a {@link StatementModel} from annotated texts. The same texts in the same order give the same model. Not thread-safe.
 *
 * <pre>{@code
 * List<StatementTrainer.Sample> samples = List.of(StatementTrainer.read(text, quotes, lexicon, gold));
 * StatementModel model = StatementTrainer.train(samples, 0.4);
 * }</pre>
 */
public final class StatementTrainer {
    /** By so many chars an end may miss the annotated one: a mark belongs to the content or not. */
    private static final int MARK = 1;
    private static final double[] UNCALIBRATED = {0, 1};

    private StatementTrainer() {
    }

    /** What is known to be said in a text. */
    public interface Gold {
        /** The statement whose cue {@code cue} overlaps, or -1. */
        int statementAt(Span cue);

        /** Whether {@code name} is an accepted name of the statement's speaker. */
        boolean isSpeaker(int statement, String name);

        /**
         * How many chars, white space aside, {@code content} ends behind the statement's content; negative where it ends before. Empty
         * where what was said is not known.
         */
        OptionalInt endsBehind(int statement, Span content);
    }

    /** The training examples of one text. Immutable. */
    public static final class Sample {
        private final List<TrainingExample> examples;

        private Sample(List<TrainingExample> examples) {
            this.examples = List.copyOf(examples);
        }
    }

    /**
     * The examples of a text. What was said before is taken from the gold.
     *
     * @param text the text
     * @param quotes its quotations
     * @param lexicon the words the model will be used with
     * @param gold the truth
     */
    public static Sample read(AnalyzedText text, List<Quote> quotes, StatementLexicon lexicon, Gold gold) {
        return read(text, quotes, lexicon, gold, (Decider) null);
    }

    /**
     * The examples of a text. What was said before is taken from what a model makes of it.
     *
     * @param text the text
     * @param quotes its quotations
     * @param lexicon the words the model will be used with
     * @param gold the truth
     * @param model has not learnt from the text
     */
    public static Sample read(AnalyzedText text, List<Quote> quotes, StatementLexicon lexicon, Gold gold,
            StatementModel model) {
        return read(text, quotes, lexicon, gold, model.decider());
    }

    /** The examples; {@code reader} decides what was said before, the gold if it is null. */
    private static Sample read(AnalyzedText text, List<Quote> quotes, StatementLexicon lexicon, Gold gold,
            Decider reader) {
        CompactText compact = new CompactText(text, quotes);
        ContentFinder contents = new ContentFinder(compact);
        List<TrainingExample> examples = new ArrayList<>();
        new StatementFinder(compact, lexicon, new Decider() {
            private int[] glance;
            private int end;

            @Override
            public boolean mayBeCue(CueSite site, StatementFeatures features) {
                glance = features.glance(site).toArray();
                if (reader != null) {
                    reader.mayBeCue(site, features);
                }
                return true;
            }

            @Override
            public Choice choose(CueSite site, SpeakerCandidates candidates, StatementFeatures features) {
                int statement = gold.statementAt(compact.sourceSpan(site.start(), site.end()));
                List<int[]> commas = new ArrayList<>();
                end = statement < 0 ? site.content().end() : readCommas(site, statement, features, commas);
                TrainingExample example = example(glance, site, candidates, features, statement, gold, commas,
                        end < site.content().end());
                examples.add(example);
                return reader == null ? truth(example, site) : reader.choose(site, candidates, features);
            }

            @Override
            public int contentEnd(CueSite site, ContentFinder contents, StatementFeatures features) {
                return reader == null ? end : reader.contentEnd(site, contents, features);
            }

            /** Adds the features of the commas up to the one at which the content ends; where it ends. */
            private int readCommas(CueSite site, int statement, StatementFeatures features, List<int[]> commas) {
                int clause = site.content().start();
                int comma = contents.separator(site.content(), clause);
                while (comma >= 0) {
                    OptionalInt behind = gold.endsBehind(statement, compact.sourceSpan(site.content().start(), comma));
                    if (behind.isEmpty() || behind.getAsInt() > MARK) {
                        break;
                    }
                    commas.add(features.end(site, comma, clause, commas.size()).toArray());
                    if (behind.getAsInt() >= -MARK) {
                        return comma;
                    }
                    clause = comma + 1;
                    comma = contents.separator(site.content(), clause);
                }
                return site.content().end();
            }
        }).find();
        return new Sample(examples);
    }

    /** Of those who spoke together, who can each be named alone, all together are right; of a name and 我们 or 这位部长 the name. */
    private static TrainingExample example(int[] glance, CueSite site, SpeakerCandidates candidates,
            StatementFeatures features, int statement, Gold gold, List<int[]> commas, boolean ends) {
        int[] cue = features.cue(site).toArray();
        int[] guess = candidates.takeGuess(site) ? features.guess(site).toArray() : new int[0];
        candidates.collect(site);
        features.turnTo(site, candidates);
        int[][] speakers = new int[candidates.count()][];
        boolean[] right = new boolean[speakers.length];
        boolean together = false;
        boolean named = false;
        for (int i = 0; i < speakers.length; i++) {
            speakers[i] = features.speaker(i).toArray();
            right[i] = statement >= 0 && gold.isSpeaker(statement, candidates.mention(i).name());
            together |= right[i] && candidates.mention(i).is(Mention.Kind.PEOPLE);
            named |= right[i] && !Demonstratives.refers(candidates.mention(i));
        }
        for (int i = 0; i < speakers.length; i++) {
            right[i] &= !together || candidates.mention(i).is(Mention.Kind.PEOPLE);
            right[i] &= !named || !Demonstratives.refers(candidates.mention(i));
        }
        return new TrainingExample(glance, cue, statement >= 0, guess, speakers, right,
                commas.toArray(int[][]::new), ends);
    }

    /** The right speaker; where the candidates lack it, the one syntax expects. */
    private static Decider.Choice truth(TrainingExample example, CueSite site) {
        if (!example.isCue() || example.speakers().length == 0) {
            return null;
        }
        int right = example.firstRight();
        if (right < 0 && site.has(CueSite.Sign.UNSUITED)) {
            return null;
        }
        return new Decider.Choice(Math.max(0, right), 1);
    }

    /**
     * The model learnt from {@code samples}; its confidence is not calibrated.
     *
     * @param threshold from this probability on a statement is told
     */
    public static StatementModel train(List<Sample> samples, double threshold) {
        List<TrainingExample> examples = samples.stream().flatMap(sample -> sample.examples.stream()).toList();
        return StatementModel.of(new StatementLearner().learn(examples), threshold, UNCALIBRATED);
    }

    /** What may be decided by a glance, seen in texts the models have not learnt from. Not thread-safe. */
    public static final class Glances {
        /** For each cue a full reading finds, so many may be lost, and so many words that are none be taken for one. */
        private static final double LOSS = 0.002;
        /**
         * For each cue so many speakers may be told that a full reading would not tell. Measured by cross-validation: the full reading
         * is often wrong too where the two differ; F1 of speakers .868 with 0, .867 with .01, .863 with .03.
         */
        private static final double OTHER_SPEAKERS = 0.01;

        private final List<Double> cues = new ArrayList<>();
        private final List<Double> others = new ArrayList<>();
        private final List<Guess> guesses = new ArrayList<>();

        /** How probable a speaker expected by syntax alone is, and whether a full reading tells the same. */
        private record Guess(double probability, boolean told) {
        }

        /**
         * Adds what {@code model} makes of a text it has not learnt from.
         *
         * @param threshold from this probability on a statement is told
         */
        public void add(StatementModel model, Sample sample, double threshold) {
            for (TrainingExample example : sample.examples) {
                double probability = model.cueProbability(example.cue());
                boolean cue = probability >= threshold;
                (cue ? cues : others).add(model.cueProbability(example.glance()));
                if (cue && example.isGuessed()) {
                    guesses.add(new Guess(model.cueProbability(example.guess()),
                            model.withThreshold(threshold).tellsFirst(probability, example.speakers())));
                }
            }
        }

        /**
         * The model that decides by a glance where nearly no full reading would decide otherwise.
         *
         * @throws IllegalStateException if no cue or no other word was added
         */
        public StatementModel quicken(StatementModel model) {
            return model.withGlance(bounds());
        }

        private StatementModel.Glance bounds() {
            if (cues.isEmpty() || others.isEmpty()) {
                throw new IllegalStateException("no words to tell cues from others by");
            }
            int lost = (int) (LOSS * cues.size());
            Collections.sort(cues);
            others.sort(Collections.reverseOrder());
            return new StatementModel.Glance(cues.get(lost), others.get(Math.min(lost, others.size() - 1)),
                    guessBound());
        }

        private double guessBound() {
            guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
            double bound = StatementModel.Glance.BLIND.guess();
            int others = 0;
            for (Guess guess : guesses) {
                others += guess.told() ? 0 : 1;
                if (others > OTHER_SPEAKERS * cues.size()) {
                    return bound;
                }
                bound = guess.probability();
            }
            return bound;
        }

        /** How many words are decided so, for the reader of a report. */
        public String decided() {
            StatementModel.Glance bounds = bounds();
            return cues.stream().filter(p -> p >= bounds.yes()).count() + " of " + cues.size() + " cues, "
                    + others.stream().filter(p -> p < bounds.no()).count() + " of " + others.size() + " other words, "
                    + guesses.stream().filter(g -> g.probability() >= bounds.guess()).count() + " of " + guesses.size()
                    + " speakers";
        }
    }
}
