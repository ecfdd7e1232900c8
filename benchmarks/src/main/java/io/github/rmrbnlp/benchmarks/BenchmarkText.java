package io.github.rmrbnlp.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The text all contenders read: real newspaper paragraphs of February 1998 where the system property {@code rmrb.shared} names
 * the folder that has them, otherwise a made-up paragraph over and over. Always {@link #CHARS} chars.
 *
 * @param source where it comes from
 * @param lines its paragraphs
 */
record BenchmarkText(String source, List<String> lines) {
    static final int CHARS = 200_000;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。，！？；])");
    /** The paragraph of terms names nobody. */
    private static final String NAMES = "中共中央总书记江泽民、国务院总理李鹏在北京会见了参加座谈会的上海市市长徐匡迪。";
    private static final String CORPUS = "data/segmentation/pfr-1998-02.txt.gz";

    static BenchmarkText load() {
        Path corpus = Path.of(System.getProperty("rmrb.shared", "../shared"), CORPUS);
        return Files.exists(corpus) ? new BenchmarkText(CORPUS, read(corpus)) : madeUp();
    }

    /** The text cut into units; together they are the text. */
    List<String> units(TextUnit unit) {
        return switch (unit) {
            case SENTENCE -> lines.stream().flatMap(SENTENCE_END::splitAsStream).toList();
            case PARAGRAPH -> lines;
            case WHOLE -> List.of(String.join("", lines));
        };
    }

    static BenchmarkText madeUp() {
        List<String> lines = new ArrayList<>();
        for (int chars = 0; chars < CHARS; chars += lines.getLast().length()) {
            lines.add(cut(TermBenchmark.PARAGRAPH + NAMES, CHARS - chars));
        }
        return new BenchmarkText("made up", lines);
    }

    private static List<String> read(Path corpus) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            int chars = 0;
            while (chars < CHARS) {
                String line = cut(in.readLine().replace(" ", ""), CHARS - chars);
                if (!line.isEmpty()) {
                    lines.add(line);
                    chars += line.length();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(corpus.toString(), e);
        }
        return lines;
    }

    private static String cut(String line, int limit) {
        return line.length() <= limit ? line : line.substring(0, limit);
    }
}
