package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadBenchmarkTest {
    @ParameterizedTest
    @CsvSource({"tagged, UTF-8", "tagged, GB18030", "markdown, UTF-8", "markdown, GB18030"})
    void the_benchmark_reads_every_body_whole(String format, String charset) throws IOException {
        long expectedBody = 0;
        long expectedFile = 0;
        for (int i = 0; i < 4000; i++) {
            expectedBody += SampleRecords.body(i, "").length() - 1;
            expectedFile += SampleRecords.record(format, i).length();
        }
        ReadBenchmark benchmark = new ReadBenchmark();
        benchmark.format = format;
        benchmark.charset = charset;
        benchmark.write();
        try {
            assertEquals(expectedBody, benchmark.read());
            assertEquals(expectedFile, benchmark.decodeOnly());
        } finally {
            benchmark.delete();
        }
    }
}
