package io.github.rmrbnlp.eval;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.sentence.SentenceExtractor;
import io.github.rmrbnlp.annotate.statement.StatementExtractor;
import io.github.rmrbnlp.annotate.statement.StatementLexicon;
import io.github.rmrbnlp.annotate.statement.StatementModel;
import io.github.rmrbnlp.annotate.statement.StatementTrainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds the model that decides what is a statement from gold standards, and measures it by cross-validation. The same articles
 * in the same order give the same bytes. Not thread-safe.
 */
public final class StatementTraining {
    private static final int FOLDS = 10;
    /** Of what lower ones would add, more is wrong than right. */
    private static final double[] THRESHOLDS = {0.4, 0.45, 0.5};

    private final StatementLexicon lexicon = StatementLexicon.standard();
    private final List<Text> texts = new ArrayList<>();

    /** One article, with what is known to be said in it, read as if all before was known. */
    private record Text(GoldArticle article, AlignedGold gold, AnalyzedText analyzed, StatementTrainer.Sample sample) {
    }

    /** Models that each have not learnt from the articles of one fold, and those articles as they read them. */
    private record Folds(List<StatementModel> models, List<StatementTrainer.Sample> read) {
    }

    /** What the models of the folds find in the articles they have not seen. */
    private record Trial(double threshold, StatementTrainer.Glances glances, List<Score> scores,
            StatementCalibration calibration) {
        /** The mean F1 of cues, speakers and contents: that of speakers alone hardly changes with the threshold. */
        double f1() {
            return (score("statements.cue").f1() + score("statements.speaker").f1()
                    + score("statements.content").f1()) / 3;
        }

        Score score(String measure) {
            return scores.stream().filter(score -> score.measure().equals(measure)).findFirst().orElseThrow();
        }
    }

    /**
     * Adds an article.
     *
     * @param directory the gold standard it belongs to, which has {@code gold/<id>.json}
     * @param id its id there
     * @param text the article as the extractors will see it
     * @throws IOException if its gold cannot be read
     */
    public void add(Path directory, String id, AnalyzedText text) throws IOException {
        GoldArticle article = GoldArticle.readOne(directory, id).named(directory + "/" + id);
        AlignedGold gold = new AlignedGold(article, new Alignment(text.text(), article.flat()));
        texts.add(new Text(article, gold, text,
                StatementTrainer.read(text, sentences(text).quotes(), lexicon, gold)));
    }

    private static AnnotationsBuilder sentences(AnalyzedText text) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        new SentenceExtractor().extract(text, found);
        return found;
    }

    /**
     * Measures by cross-validation over the articles, which also chooses the threshold and calibrates the confidence; then
     * trains on all and writes the model and, beside it with the ending {@code .info}, where it comes from and how good it is.
     *
     * @param model the file to write
     * @return the content of the {@code .info}
     * @throws IOException if the model cannot be written
     * @throws IllegalStateException if there are fewer articles than folds
     */
    public String run(Path model) throws IOException {
        if (texts.size() < FOLDS) {
            throw new IllegalStateException("the model needs at least " + FOLDS + " articles");
        }
        Folds folds = folds();
        Trial best = best(folds);
        StatementModel learnt = best.glances()
                .quicken(StatementTrainer.train(samples(-1, folds.read()), best.threshold()))
                .calibrated(best.calibration().shares());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learnt.write(bytes);
        String info = info(StatementModel.load(new ByteArrayInputStream(bytes.toByteArray())), bytes.size(), best);
        Files.write(model, bytes.toByteArray());
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Files.writeString(model.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".info"), info);
        return info;
    }

    /**
     * Learns twice: what was said before is first known, then as the first models have it, which have not learnt from the article. Who has
     * only met what is known goes on from its own mistakes worse (Ross, Gordon and Bagnell 2011).
     */
    private Folds folds() {
        List<StatementModel> first = models(List.of());
        List<StatementTrainer.Sample> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            read.add(StatementTrainer.read(text.analyzed(), sentences(text.analyzed()).quotes(), lexicon, text.gold(),
                    first.get(i % FOLDS)));
        }
        return new Folds(models(read), read);
    }

    private List<StatementModel> models(List<StatementTrainer.Sample> read) {
        List<StatementModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            models.add(StatementTrainer.train(samples(fold, read), THRESHOLDS[0]));
        }
        return models;
    }

    private Trial best(Folds folds) {
        Trial best = null;
        for (double threshold : THRESHOLDS) {
            Trial trial = trial(folds, threshold);
            best = best == null || trial.f1() > best.f1() ? trial : best;
        }
        return best;
    }

    /** The samples of all articles but those of {@code fold}, and those as models read them, if there are any. */
    private List<StatementTrainer.Sample> samples(int fold, List<StatementTrainer.Sample> read) {
        List<StatementTrainer.Sample> samples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % FOLDS != fold) {
                samples.add(texts.get(i).sample());
                samples.addAll(read.isEmpty() ? List.of() : List.of(read.get(i)));
            }
        }
        return samples;
    }

    private Trial trial(Folds folds, double threshold) {
        ExtractionScorer scorer = new ExtractionScorer(texts.stream().map(Text::article).toList());
        StatementCalibration calibration = new StatementCalibration();
        StatementTrainer.Glances glances = new StatementTrainer.Glances();
        for (int i = 0; i < texts.size(); i++) {
            glances.add(folds.models().get(i % FOLDS), folds.read().get(i), threshold);
        }
        List<StatementModel> quick = folds.models().stream()
                .map(model -> glances.quicken(model.withThreshold(threshold))).toList();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            AnnotationsBuilder found = sentences(text.analyzed());
            new StatementExtractor(lexicon, quick.get(i % FOLDS)).extract(text.analyzed(), found);
            Annotations annotations = found.build();
            scorer.add(text.article().id(), text.analyzed().text(), annotations);
            for (Statement statement : annotations.statements()) {
                int expected = text.gold().statementAt(statement.cue().span());
                calibration.add(statement.confidence(),
                        expected >= 0 && text.gold().isSpeaker(expected, statement.speaker().name()));
            }
        }
        return new Trial(threshold, glances, scorer.scores(), calibration);
    }

    private String info(StatementModel model, int bytes, Trial trial) {
        StringBuilder info = new StringBuilder();
        line(info, "version", model.version());
        line(info, "bytes", String.valueOf(bytes));
        int statements = texts.stream().mapToInt(text -> text.article().statements().size()).sum();
        line(info, "corpus", texts.size() + " articles of 人民日报 and of news broadcasts with " + statements
                + " statements, annotated for this project");
        line(info, "corpus-terms", "the annotations are this project's, Apache-2.0; the articles are not part of it");
        line(info, "rebuild", "rmrb train statements --corpus DIR... --out statements.bin");
        line(info, "held-out", FOLDS + "-fold cross-validation by article");
        line(info, "threshold", String.valueOf(trial.threshold()));
        line(info, "decided-at-a-glance", trial.glances().decided());
        for (String measure : List.of("statements.cue", "statements.speaker", "statements.content")) {
            Score score = trial.score(measure);
            line(info, measure, String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", score.precision(),
                    score.recall(), score.f1()));
        }
        line(info, "calibration", trial.calibration().toString());
        return info.toString();
    }

    private static void line(StringBuilder info, String key, String value) {
        info.append(key).append(": ").append(value).append('\n');
    }
}
