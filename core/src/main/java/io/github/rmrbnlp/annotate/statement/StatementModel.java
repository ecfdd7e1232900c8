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
 * The weights that decide which words are cues and who speaks: two logistic models, over the features of a cue and over those
 * of its candidates, in one table of hashed features. Learnt by {@code rmrb train statements}; {@code statements.info} beside the
 * model tells from what. Immutable and thread-safe.
 */
public final class StatementModel {
    private static final String RESOURCE = "statements.bin";
    /** "RMRBSAID". */
    private static final long MAGIC = 0x524d524253414944L;
    private static final int FORMAT = 1;
    private static final int BITS = 18;
    /** Features fall into so many places by their hash. */
    static final int SIZE = 1 << BITS;
    /** Steps of a weight of one. */
    private static final float SCALE = 50;

    private final byte[] weights;
    private final double threshold;
    private final double[] calibration;
    private final String version;

    private StatementModel(byte[] weights, double threshold, double[] calibration, String version) {
        this.weights = weights;
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
        return new StatementModel(weights, threshold, calibration.clone(), "unwritten");
    }

    /**
     * The same decisions with calibrated confidence.
     *
     * @param shares the share of right statements at equal steps of the probability from 0 to 1
     */
    public StatementModel calibrated(double[] shares) {
        return new StatementModel(weights, threshold, shares.clone(), version);
    }

    /**
     * The same model that tells other statements.
     *
     * @param probability from this probability on a statement is told
     */
    public StatementModel withThreshold(double probability) {
        return new StatementModel(weights, probability, calibration, version);
    }

    /** The model that comes with the library. */
    public static StatementModel standard() {
        return Standard.INSTANCE;
    }

    /** Names the model's format and content. */
    public String version() {
        return version;
    }

    /** The place of a feature in the table. */
    static int place(int hash) {
        return hash & SIZE - 1;
    }

    /** The speaker of a cue, or null where the word is none. */
    Decider.Choice choose(CueSite site, SpeakerCandidates candidates, StatementFeatures features) {
        double cue = 1 / (1 + Math.exp(-score(features.cue(site))));
        if (cue < threshold) {
            return null;
        }
        candidates.collect(site);
        features.turnTo(site, candidates);
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < candidates.count(); i++) {
            double score = score(features.speaker(i));
            if (score > highest) {
                sum = sum * Math.exp(highest - score) + 1;
                highest = score;
                best = i;
            } else {
                sum += Math.exp(score - highest);
            }
        }
        double probability = cue / sum;
        return candidates.count() == 0 || probability < threshold
                ? null
                : new Decider.Choice(best, confidence(probability));
    }

    private float score(FeatureList features) {
        int score = 0;
        for (int i = 0; i < features.count(); i++) {
            score += weights[place(features.get(i))];
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
     * Writes the model: magic number, format, CRC-32 of the rest; then compressed threshold, calibration and weights.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream body = new DataOutputStream(new DeflaterOutputStream(bytes))) {
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
        double threshold = in.readDouble();
        double[] calibration = new double[in.readInt()];
        for (int i = 0; i < calibration.length; i++) {
            calibration[i] = in.readDouble();
        }
        byte[] weights = new byte[SIZE];
        in.readFully(weights);
        return new StatementModel(weights, threshold, calibration, version);
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
