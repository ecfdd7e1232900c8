package io.github.rmrbnlp.corpusio.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Finds the charset of a document. Immutable, safe for all threads.
 *
 * <p>A byte order mark decides. Otherwise the bytes are read as UTF-8, GB18030, Big5 and UTF-16 of either byte order, and
 * the reading whose characters are the most likely in a newspaper wins (see {@link CharLikelihood}); the confidence is its
 * posterior probability among the candidates. Where all readings are poor, ICU is asked for a charset of another language
 * before the bytes are called binary.
 */
public final class EncodingDetector {
    private static final int FIRST_LOOK = 640;
    private static final int PART = 4096;
    /** Bytes without any order cost this much each: ln(1/256). A text explains its bytes better. */
    private static final double RANDOM_BYTE = -5.545;
    /** The mean of a text is about -7, that of its bytes in a wrong charset below -12. */
    private static final double RARE_CHARACTERS = -11.5;
    private static final int ICU_SURE = 50;
    private static final double SURE = 0.9999;
    private static final double NEVER_CERTAIN = 0.9999;
    /** UTF-8 is tested first because a text of ASCII alone is called UTF-8. */
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(StandardCharsets.UTF_8, new Utf8Loop()),
            new Candidate(Charsets.GB18030, new Gb18030Loop(false)),
            new Candidate(Charsets.BIG5, new Big5Loop(false)),
            new Candidate(StandardCharsets.UTF_16LE, new Utf16Loop(false)),
            new Candidate(StandardCharsets.UTF_16BE, new Utf16Loop(true)));

    private static final List<Charset> CHINESE = CANDIDATES.stream().map(Candidate::charset).toList();

    private record Candidate(Charset charset, DecodingLoop loop) {
    }

    /** A candidate with the logarithm of its likelihood. */
    private record Reading(Candidate candidate, CharSink chars, double likelihood, double posterior) {
        /** Whether chance explains the bytes as well as this reading does. */
        boolean isPoor(int bytes) {
            return likelihood < RANDOM_BYTE * bytes;
        }

        int malformed() {
            return chars.malformedCount();
        }

        /** Whether most of its characters are rare ones, as when another script is read as Chinese. */
        boolean isStrange() {
            int counted = 0;
            double sum = 0;
            for (int i = 0; i < chars.length(); i++) {
                if (chars.charAt(i) >= 0x80) {
                    counted++;
                    sum += CharLikelihood.of(chars.charAt(i));
                }
            }
            return candidate.charset != StandardCharsets.UTF_8 && counted > 0 && sum / counted < RARE_CHARACTERS;
        }
    }

    /** To detect a charset is to compare its readings; once it is found, damage is kept small. */
    private static final List<Candidate> REALIGNING = List.of(new Candidate(Charsets.GB18030, new Gb18030Loop(true)),
            new Candidate(Charsets.BIG5, new Big5Loop(true)));

    /** The loop that decodes a charset. */
    static DecodingLoop loopFor(Charset charset) {
        for (Candidate candidate : REALIGNING) {
            if (candidate.charset.equals(charset)) {
                return candidate.loop;
            }
        }
        for (Candidate candidate : CANDIDATES) {
            if (candidate.charset.equals(charset)) {
                return candidate.loop;
            }
        }
        return charset.equals(StandardCharsets.UTF_16) ? new Utf16Loop(true) : new AnyCharsetLoop(charset);
    }

    /**
     * Detects the charset of {@code bytes[from, to)}.
     *
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public Detection detect(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        Detection marked = ByteOrderMark.detect(bytes, from, to);
        if (marked != null) {
            return marked;
        }
        if (BinarySignature.matches(bytes, from, to)) {
            return new Detection(StandardCharsets.UTF_8, 0, 0, true);
        }
        if (isAscii(bytes, from, to)) {
            return new Detection(StandardCharsets.UTF_8, 0, 1, false);
        }
        int look = Math.min(to - from, FIRST_LOOK);
        Reading quick = best(bytes, from, from + look, 0);
        boolean odd = quick.malformed() > 0 || quick.isPoor(look) || quick.isStrange();
        if (quick.posterior >= SURE && !odd) {
            return new Detection(quick.candidate.charset, 0, NEVER_CERTAIN, false);
        }
        return thorough(bytes, from, to);
    }

    /** Looks at the start, the middle and the end. */
    Detection thorough(byte[] bytes, int from, int to) {
        Reading best = best(bytes, from, to, PART);
        int sampled = Math.min(to - from, 3 * PART);
        if (best.isPoor(sampled) || tooManyNuls(bytes, from, to, best.candidate)) {
            return foreignOrBinary(bytes, from, to);
        }
        double damage = Math.min(0.9, 4.0 * best.malformed() / sampled);
        double confidence = Math.min(best.posterior, NEVER_CERTAIN) * (1 - damage);
        if (best.isStrange() || best.malformed() * 20L > sampled) {
            Detection foreign = foreignOrBinary(bytes, from, to);
            if (!foreign.binary() && !CHINESE.contains(foreign.charset())) {
                return foreign;
            }
        }
        return new Detection(best.candidate.charset, 0, confidence, false);
    }

    private static Reading best(byte[] bytes, int from, int to, int part) {
        double[] likelihoods = new double[CANDIDATES.size()];
        CharSink[] samples = new CharSink[likelihoods.length];
        int best = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            samples[i] = sample(bytes, from, to, part, CANDIDATES.get(i));
            likelihoods[i] = likelihood(samples[i]);
            best = likelihoods[i] > likelihoods[best] ? i : best;
        }
        double sum = 0;
        for (double likelihood : likelihoods) {
            sum += Math.exp(likelihood - likelihoods[best]);
        }
        return new Reading(CANDIDATES.get(best), samples[best], likelihoods[best], 1 / sum);
    }

    private static CharSink sample(byte[] bytes, int from, int to, int part, Candidate candidate) {
        int length = to - from;
        CharSink sink = new CharSink(part == 0 ? length : Math.min(length, 3 * part));
        if (part == 0 || length <= 3 * part) {
            candidate.loop.decode(bytes, from, to, sink);
            return sink;
        }
        boolean units = candidate.loop instanceof Utf16Loop;
        candidate.loop.decode(bytes, from, from + part, sink);
        int middle = boundary(bytes, from, from + length / 2, to, units);
        candidate.loop.decode(bytes, middle, middle + part, sink);
        int last = boundary(bytes, from, to - 2 * part, to - part, units);
        candidate.loop.decode(bytes, last, Math.min(to, last + part), sink);
        return sink;
    }

    /** A place to start reading: behind a line end where one is near, so that no character is cut. */
    private static int boundary(byte[] bytes, int from, int at, int to, boolean units) {
        if (units) {
            return at - ((at - from) & 1);
        }
        int limit = Math.min(to, at + PART);
        for (int i = at; i < limit; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return at;
    }

    private static double likelihood(CharSink sink) {
        double sum = sink.malformedCount() * (CharLikelihood.MALFORMED - CharLikelihood.of('\uFFFD'));
        for (int i = 0; i < sink.length(); i++) {
            sum += CharLikelihood.of(sink.charAt(i));
        }
        return sum;
    }

    private static boolean tooManyNuls(byte[] bytes, int from, int to, Candidate best) {
        if (best.loop instanceof Utf16Loop) {
            return false;
        }
        int nuls = 0;
        int end = Math.min(to, from + 3 * PART);
        for (int i = from; i < end; i++) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        return nuls * 100L > end - from;
    }

    private static Detection foreignOrBinary(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + 3 * PART);
        byte[] sample = Arrays.copyOfRange(bytes, from, end);
        if (!hasControls(sample)) {
            for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
                if (match.getConfidence() >= ICU_SURE && Charset.isSupported(match.getName())) {
                    Charset charset = Charsets.canonical(Charset.forName(match.getName()));
                    return new Detection(charset, 0, match.getConfidence() / 100.0, false);
                }
            }
        }
        return new Detection(StandardCharsets.UTF_8, 0, 0, true);
    }

    private static boolean hasControls(byte[] sample) {
        int controls = 0;
        for (byte b : sample) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' ? 1 : 0;
        }
        return controls * 200L > sample.length;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
