package io.github.rmrbnlp.annotate.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The weights that decide which words are cues and who speaks: logistic models over what a glance tells of a word, over all features
 * of a cue, over what tells of the speaker to expect by syntax, over the features of all candidates, and over the commas at which the
 * content may end, in one table of hashed features. Most words are no cue at a glance, many cues and most speakers are sure at a glance; only the others are read in
 * full. Learnt by {@code rmrb train statements}; {@code statements.info} beside the
 * model tells from what. Immutable and thread-safe.
 */
public final class StatementModel {
    private static final String RESOURCE = "statements.bin";
    /** "RMRBSAID". */
    private static final long MAGIC = 0x524d524253414944L;
    private static final int FORMAT = 4;
    /** Features fall into so many places by their hash; those of a glance into so many behind them. */
    private static final int FULL = 1 << 18;
    private static final int GLANCE = 1 << 16;
    static final int SIZE = FULL + GLANCE;
    /** Steps of a weight of one. */
    private static final float SCALE = 50;

    private final byte[] weights;
    private final Glance glance;
    private final double threshold;
    private final double[] calibration;
    private final String version;

    /**
     * What a glance decides. Immutable.
     *
     * @param no below this probability a word is no cue
     * @param yes from this probability on it is one
     * @param guess from this probability on the speaker to expect by syntax alone speaks
     */
    record Glance(double no, double yes, double guess) {
        /** Everything is read in full. */
        static final Glance BLIND = new Glance(0, 2, 2);
    }

    private StatementModel(byte[] weights, Glance glance, double threshold, double[] calibration, String version) {
        this.weights = weights;
        this.glance = glance;
        this.threshold = threshold;
        this.calibration = calibration;
        this.version = version;
    }

    /**
     * @param learnt {@link #SIZE} weights
     * @param threshold from this probability of cue and speaker on a statement is told
     * @param calibration the share of right statements at equal steps of the probability from 0 to 1
     */
    static StatementModel of(float[] learnt, double threshold, double[] calibration) {
        byte[] weights = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            weights[i] = (byte) Math.max(-127, Math.min(127, Math.round(learnt[i] * SCALE)));
        }
        return new StatementModel(weights, Glance.BLIND, threshold, calibration.clone(), "unwritten");
    }

    /**
     * The same decisions with calibrated confidence.
     *
     * @param shares the share of right statements at equal steps of the probability from 0 to 1
     */
    public StatementModel calibrated(double[] shares) {
        return new StatementModel(weights, glance, threshold, shares.clone(), version);
    }

    /**
     * The same model that tells other statements.
     *
     * @param probability from this probability on a statement is told
     */
    public StatementModel withThreshold(double probability) {
        return new StatementModel(weights, glance, probability, calibration, version);
    }

    /** The same model that decides by a glance so far. */
    StatementModel withGlance(Glance bounds) {
        return new StatementModel(weights, bounds, threshold, calibration, version);
    }

    /** The model that comes with the library. */
    public static StatementModel standard() {
        return Standard.INSTANCE;
    }

    /** Names the model's format and content. */
    public String version() {
        return version;
    }

    /** An empty list for the features of cues and candidates. */
    static FeatureList features() {
        return new FeatureList(0, FULL);
    }

    /** An empty list for the features of a glance. */
    static FeatureList glanceFeatures() {
        return new FeatureList(FULL, GLANCE);
    }

    /** Decides by this model. */
    Decider decider() {
        return new Decider() {
            @Override
            public boolean mayBeCue(CueSite site, StatementFeatures features) {
                site.glance(probability(score(features.glance(site))));
                return site.glance() >= glance.no();
            }

            @Override
            public Choice choose(CueSite site, SpeakerCandidates candidates, StatementFeatures features) {
                return StatementModel.this.choose(site, candidates, features);
            }

            @Override
            public int contentEnd(CueSite site, ContentFinder contents, StatementFeatures features) {
                int clause = site.content().start();
                int before = 0;
                for (int comma = contents.separator(site.content(), clause); comma >= 0; before++) {
                    if (score(features.end(site, comma, clause, before)) > 0) {
                        return comma;
                    }
                    clause = comma + 1;
                    comma = contents.separator(site.content(), clause);
                }
                return site.content().end();
            }
        };
    }

    private static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** The speaker of a cue, or null where the word is none. */
    private Decider.Choice choose(CueSite site, SpeakerCandidates candidates, StatementFeatures features) {
        double cue = site.glance() >= glance.yes() ? site.glance() : probability(score(features.cue(site)));
        if (cue < threshold) {
            return null;
        }
        if (candidates.takeGuess(site)) {
            double guess = probability(score(features.guess(site)));
            if (guess >= glance.guess()) {
                return choice(0, cue * guess);
            }
        }
        return chooseInFull(cue, site, candidates, features);
    }

    private Decider.Choice chooseInFull(double cue, CueSite site, SpeakerCandidates candidates,
            StatementFeatures features) {
        candidates.collect(site);
        features.turnTo(site, candidates);
        double[] scores = new double[candidates.count()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(features.speaker(i));
        }
        int best = highest(scores);
        return best < 0 ? null : choice(best, cue * share(scores, best));
    }

    private Decider.Choice choice(int candidate, double probability) {
        return probability < threshold ? null : new Decider.Choice(candidate, confidence(probability));
    }

    /** The place of the highest score, the first of several; -1 if there is none. */
    private static int highest(double[] scores) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            best = best < 0 || scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The probability of the one with the highest score among all. */
    private static double share(double[] scores, int best) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        return 1 / sum;
    }

    /**
     * Whether a full reading tells that the first candidate speaks.
     *
     * @param speakers features of the candidates kept
     */
    boolean tellsFirst(double cue, int[][] speakers) {
        double[] scores = new double[speakers.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(speakers[i]);
        }
        return highest(scores) == 0 && cue * share(scores, 0) >= threshold;
    }

    private float score(FeatureList features) {
        return features.sum(weights) / SCALE;
    }

    /** The probability of a cue by features kept. */
    double cueProbability(int[] features) {
        return probability(score(features));
    }

    private float score(int[] features) {
        int score = 0;
        for (int feature : features) {
            score += weights[feature];
        }
        return score / SCALE;
    }

    /** The share of right statements to expect, linear between the steps of the calibration. */
    double confidence(double probability) {
        double at = probability * (calibration.length - 1);
        int step = Math.min((int) at, calibration.length - 2);
        return calibration[step] + (at - step) * (calibration[step + 1] - calibration[step]);
    }

    /**
     * Writes the model: magic number, format, CRC-32 of the rest; then compressed what a glance
     * decides, threshold, calibration and weights.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream body = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            body.writeDouble(glance.no());
            body.writeDouble(glance.yes());
            body.writeDouble(glance.guess());
            body.writeDouble(threshold);
            body.writeInt(calibration.length);
            for (double share : calibration) {
                body.writeDouble(share);
            }
            body.write(weights);
        }
        DataOutputStream head = new DataOutputStream(out);
        head.writeLong(MAGIC);
        head.writeInt(FORMAT);
        head.writeInt(checksum(bytes.toByteArray()));
        head.write(bytes.toByteArray());
        head.flush();
    }

    /**
     * Reads a model written by {@code rmrb train statements}.
     *
     * @param in the model, to its end; is not closed
     * @throws IOException if it cannot be read, is no such model, is of another format or damaged
     */
    public static StatementModel load(InputStream in) throws IOException {
        DataInputStream head = new DataInputStream(in);
        try {
            if (head.readLong() != MAGIC) {
                throw new IOException("not a model of statements");
            }
            int format = head.readInt();
            if (format != FORMAT) {
                throw new IOException("model of statements of format " + format + "; this version reads " + FORMAT);
            }
            int checksum = head.readInt();
            byte[] body = head.readAllBytes();
            if (checksum(body) != checksum) {
                throw new IOException("model of statements is damaged: wrong checksum");
            }
            return read(new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body))),
                    "statements-" + format + "-" + HexFormat.of().toHexDigits(checksum));
        } catch (EOFException e) {
            throw new IOException("model of statements is damaged: it ends early", e);
        }
    }

    private static StatementModel read(DataInputStream in, String version) throws IOException {
        Glance glance = new Glance(in.readDouble(), in.readDouble(), in.readDouble());
        double threshold = in.readDouble();
        double[] calibration = new double[in.readInt()];
        for (int i = 0; i < calibration.length; i++) {
            calibration[i] = in.readDouble();
        }
        byte[] weights = new byte[SIZE];
        in.readFully(weights);
        return new StatementModel(weights, glance, threshold, calibration, version);
    }

    private static int checksum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }

    private static final class Standard {
        static final StatementModel INSTANCE = open();

        private static StatementModel open() {
            try (InputStream in = StatementModel.class.getResourceAsStream(RESOURCE)) {
                return load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
