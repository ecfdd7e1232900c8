package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.segment.Token;
import java.util.List;

/** A segmenter of the project at its lowest level: boundaries into one buffer. */
final class SegmenterContender implements Contender {
    private final Segmenter segmenter;
    private final SegmenterWorker worker;
    private final char[] chars = new char[BenchmarkText.CHARS];
    private final int[] ends = new int[BenchmarkText.CHARS];

    SegmenterContender(Segmenter segmenter) {
        this.segmenter = segmenter;
        this.worker = segmenter.newWorker();
    }

    @Override
    public int count(String line) {
        line.getChars(0, line.length(), chars, 0);
        return worker.segment(chars, 0, line.length(), ends);
    }

    @Override
    public List<String> words(String line) {
        return segmenter.segment(line).stream().map(Token::text).toList();
    }
}
