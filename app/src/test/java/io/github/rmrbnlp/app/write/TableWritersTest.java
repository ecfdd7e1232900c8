package io.github.rmrbnlp.app.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.IndexVersions;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableWritersTest {
    private static final Table TABLE = Table.of("words").text("word", "词").count("hits", "次数")
            .number("perMillion", "每百万词")
            .flag("new", "新").row("发展", 1234L, 123456.789, true).row("=1+1", null, Double.NaN, false)
            .row("he said \"yes\",\nno", 0L, new BigDecimal("1E+10"), null).window(0, 7).fact("tokens", 10_000L)
            .build();

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csv_has_plain_names_and_harmless_cells() throws IOException {
        assertEquals("word,hits,per_million,new\r\n发展,1234,123457.0,true\r\n'=1+1,,,false\r\n"
                + "\"he said \"\"yes\"\",\nno\",0,10000000000,\r\n", written(out -> TableCsv.write(TABLE, out)));
    }

    @Test
    void csv_names_part_words_and_keep_abbreviations_whole() {
        assertEquals("pmi,mi2,llr,log_dice,first_log_dice,dp_norm,per_million,term:三个代表",
                Stream.of("PMI", "MI2", "LLR", "logDice", "firstLogDice", "dpNorm", "perMillion", "term:三个代表")
                        .map(name -> TableCsv.columnName(new Column(name, name, Column.Kind.NUMBER, false)))
                        .collect(Collectors.joining(",")));
    }

    @Test
    void json_lines_begin_with_the_provenance() throws IOException {
        IndexVersions versions = IndexVersions.current(Segmenter.standard());
        Provenance provenance = new Provenance("words", Map.of("query", "*"),
                new IndexManifest(versions, 3, 99, 255, 1, Map.of()),
                Instant.parse("2002-01-19T00:00:00Z"));
        assertEquals("{\"provenance\":{\"analysis\":\"words\",\"query\":\"*\",\"asked\":\"2002-01-19T00:00:00Z\","
                + "\"indexArticles\":3,\"indexDigest\":\"ff\",\"indexVersions\":\"" + versions
                + "\",\"program\":\"rmrb-nlp (not packaged)\",\"rows\":3,\"offset\":0,\"total\":7,\"tokens\":10000}}\n"
                + "{\"word\":\"发展\",\"hits\":1234,\"perMillion\":123457.0,\"new\":true}\n"
                + "{\"word\":\"=1+1\",\"hits\":null,\"perMillion\":null,\"new\":false}\n"
                + "{\"word\":\"he said \\\"yes\\\",\\nno\",\"hits\":0,\"perMillion\":10000000000,\"new\":null}\n",
                written(out -> TableJson.write(TABLE, provenance, out)));
    }

    @Test
    void text_is_aligned_by_width_and_says_what_is_left_out() throws IOException {
        assertEquals("共 7 行，显示第 1–3 行　tokens 10,000\n" //
                + "词                    次数     每百万词  新\n" //
                + "发展                 1,234   123,456.79  是\n" //
                + "=1+1                     —            —  否\n" //
                + "he said \"yes\", ¶ no      0  10000000000  —\n", written(out -> TableText.write(TABLE, out)));
    }
}
