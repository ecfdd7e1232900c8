package io.github.rmrbnlp.corpusio.encoding;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Decodes documents: detects the charset of each or takes the given one. Never fails on content: undecodable bytes become
 * U+FFFD and a problem. Immutable, shared by all threads.
 */
public final class TextDecoder {
    /** A text with this many multi-byte characters and no error is UTF-8; another charset passes by chance below 0.3^n. */
    private static final int ENOUGH_UTF8 = 12;
    private static final double CONFIDENCE_UTF8 = 0.9999;
    private static final double DOUBT = 0.95;
    private static final int PROBE = 512;

    private final DecodingOptions options;
    private final EncodingDetector detector = new EncodingDetector();

    /** A decoder with {@code options}. */
    public TextDecoder(DecodingOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Decodes a whole file or entry. */
    public DecodedText decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length, TextOrigin.START);
    }

    /**
     * Decodes {@code bytes[from, to)}, a piece of a file or entry.
     *
     * @param origin where the piece starts in the whole
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public DecodedText decode(byte[] bytes, int from, int to, TextOrigin origin) {
        Objects.checkFromToIndex(from, to, bytes.length);
        Objects.requireNonNull(origin, "origin");
        if (options.charset() != null) {
            return decodeAs(options.charset(), bytes, from, to, origin);
        }
        if (probablyUtf8(bytes, from, to)) {
            DecodedText text = cleanUtf8(bytes, from, to, origin);
            if (text != null) {
                return text;
            }
        }
        Detection detection = detector.detect(bytes, from, to);
        CharSink sink = decode(bytes, from, to, detection);
        if (!detection.binary() && detection.bomLength() == 0 && sink.malformedBytes() * 20L > to - from) {
            Detection second = detector.thorough(bytes, from, to);
            if (!second.charset().equals(detection.charset())) {
                detection = second;
                sink = decode(bytes, from, to, second);
            }
        }
        return new DecodedText(sink, detection, origin, to - from, List.of());
    }

    /**
     * Decodes a later piece of a source in the charset of the pieces before it, unless it does not fit.
     *
     * @param before what the piece before was
     */
    DecodedText decodeMore(byte[] bytes, int from, int to, TextOrigin origin, Detection before) {
        Detection same = new Detection(before.charset(), 0, before.confidence(), before.binary());
        CharSink sink = decode(bytes, from, to, same);
        boolean fits = options.charset() != null || sink.malformedBytes() * 20L <= to - from;
        return fits ? new DecodedText(sink, same, origin, to - from, List.of()) : decode(bytes, from, to, origin);
    }

    private static boolean probablyUtf8(byte[] bytes, int from, int to) {
        CharSink probe = new CharSink(PROBE);
        int end = Math.min(to, from + PROBE);
        EncodingDetector.loopFor(StandardCharsets.UTF_8).decode(bytes, from, end, probe);
        return probe.malformedCount() <= (end < to ? 1 : 0);
    }

    /** The text if it is UTF-8 beyond doubt and without error, otherwise null. */
    private static DecodedText cleanUtf8(byte[] bytes, int from, int to, TextOrigin origin) {
        Detection bom = ByteOrderMark.detect(bytes, from, to);
        int start = bom == null ? from : from + bom.bomLength();
        CharSink sink = new CharSink(to - start);
        EncodingDetector.loopFor(StandardCharsets.UTF_8).decode(bytes, start, to, sink);
        if (sink.malformedCount() > 0 || to - start - sink.length() < 2 * ENOUGH_UTF8) {
            return null;
        }
        Detection detection = bom != null ? bom : new Detection(StandardCharsets.UTF_8, 0, CONFIDENCE_UTF8, false);
        DecodedText text = new DecodedText(sink, detection, origin, to - from, List.of());
        return text.text().indexOf(0) < 0 ? text : null;
    }

    private DecodedText decodeAs(Charset charset, byte[] bytes, int from, int to, TextOrigin origin) {
        Detection bom = ByteOrderMark.detect(bytes, from, to);
        boolean agrees = bom != null && (bom.charset().equals(charset) || charset.equals(StandardCharsets.UTF_16)
                && bom.charset().name().startsWith("UTF-16"));
        Detection forced = agrees ? bom : new Detection(charset, 0, 1, false);
        CharSink sink = decode(bytes, from, to, forced);
        Detection found = detector.detect(bytes, from, to);
        if (found.binary()) {
            forced = new Detection(forced.charset(), forced.bomLength(), 1, true);
        }
        return new DecodedText(sink, forced, origin, to - from, doubts(forced, found, sink, origin));
    }

    /** The given charset is obeyed, but what speaks against it is said. */
    private static List<Problem> doubts(Detection forced, Detection found, CharSink sink, TextOrigin origin) {
        boolean sameBytes = found.charset().equals(forced.charset()) || forced.charset().equals(StandardCharsets.UTF_16)
                || found.confidence() < DOUBT || found.binary() || sink.isAscii();
        if (sameBytes) {
            return List.of();
        }
        String message = String.format(Locale.ROOT, "read as %s as told, but the bytes look like %s (confidence %.2f)",
                forced.charset().name(), found.charset().name(), found.confidence());
        return List
                .of(new Problem(Severity.WARNING, "charset-mismatch", message, origin.line(), 1, origin.byteOffset()));
    }

    private static CharSink decode(byte[] bytes, int from, int to, Detection detection) {
        CharSink sink = new CharSink(to - from);
        EncodingDetector.loopFor(detection.charset()).decode(bytes, from + detection.bomLength(), to, sink);
        return sink;
    }
}
