package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported from the index of the sample archive, read again by other readers. */
class ExportCommandTest {
    private static final Pattern RANGE = Pattern.compile("string-range\\(#(a\\d+),(\\d+),(\\d+)\\)");
    private static final JsonMapper JSON = new JsonMapper();
    @TempDir
    static Path folder;
    private static String index;
    /** Bodies by id, as the index has them. */
    private static final Map<String, String> BODIES = new TreeMap<>();

    @BeforeAll
    static void indexTheSampleArchive() throws IOException {
        index = folder.resolve("index").toString();
        CommandRun.of("index", "../testdata/archive", "--index", index, "--quiet");
        try (CorpusIndex corpus = CorpusIndex.open(Path.of(index), Segmenter.standard())) {
            corpus.walk(QueryParser.parse("*"), (article, places) -> BODIES.put(article.id(), article.article().body()),
                    ScanLimits.NONE);
        }
        assertFalse(BODIES.isEmpty());
    }

    private static Path export(String file, String... args) {
        Path out = folder.resolve(file);
        List<String> all = new ArrayList<>(List.of("export", "--index", index, "--out", out.toString()));
        all.addAll(List.of(args));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        return out;
    }

    private static List<JsonNode> json(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private static void assertProvenance(JsonNode heading, long rows) {
        assertEquals("export", heading.path("analysis").asString());
        assertEquals(rows, heading.path("total").asLong());
        assertEquals(BODIES.size(), heading.path("indexArticles").asInt());
        assertTrue(heading.path("program").asString().startsWith("rmrb-nlp"));
        for (String member : List.of("query", "asked", "indexVersions", "indexDigest", "articles")) {
            assertTrue(heading.has(member), member);
        }
    }

    @Test
    void jsonLinesHoldTheArticlesAsExtractWritesThem() throws IOException {
        List<JsonNode> lines = json(export("all.jsonl", "*", "--format", "jsonl"));
        assertProvenance(lines.getFirst().path("provenance"), BODIES.size());
        Map<String, JsonNode> extracted = new HashMap<>();
        CommandRun run = CommandRun.of("extract", "../testdata/archive", "--quiet");
        run.out().lines().map(JSON::readTree)
                .forEach(article -> extracted.put(article.path("id").asString() + article.path("source"), article));
        for (JsonNode article : lines.subList(1, lines.size())) {
            assertEquals(extracted.get(article.path("id").asString() + article.path("source")), article);
        }
        assertEquals(BODIES.size() + 1, lines.size());
    }

    @Test
    void anExportCanBeIndexedAgain() throws IOException {
        Path file = export("again.jsonl", "*", "--format", "jsonl");
        Path second = folder.resolve("second");
        CommandRun run = CommandRun.of("index", file.toString(), "--index", second.toString());
        assertEquals(0, run.status(), run.err());
        Map<String, String> bodies = new TreeMap<>();
        try (CorpusIndex corpus = CorpusIndex.open(second, Segmenter.standard())) {
            corpus.walk(QueryParser.parse("*"), (article, places) -> bodies.put(article.id(), article.article().body()),
                    ScanLimits.NONE);
        }
        assertEquals(BODIES, bodies);
    }

    @Test
    void conlluWordsStandWhereTheySay() throws IOException {
        List<String> lines = Files.readAllLines(export("all.conllu", "*", "--format", "conllu"));
        assertTrue(lines.getFirst().startsWith("# provenance analysis = export"), lines.getFirst());
        String body = null;
        int covered = 0;
        int documents = 0;
        for (String line : lines) {
            if (line.startsWith("# newdoc id = ")) {
                body = BODIES.get(line.substring("# newdoc id = ".length()));
                documents++;
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] cells = line.split("\t", -1);
                assertEquals(10, cells.length, line);
                assertTrue(cells[3].matches("[A-Z]+") && cells[4].matches("[A-Za-z]+"), line);
                Matcher place = Pattern.compile("Start=(\\d+)\\|End=(\\d+)").matcher(cells[9]);
                assertTrue(place.find(), line);
                assertEquals(body.substring(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))),
                        cells[1]);
                covered += cells[1].length();
            }
        }
        assertEquals(BODIES.size(), documents);
        long solid = BODIES.values().stream().flatMapToInt(String::chars)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).count();
        assertEquals(solid, covered, "every char that is not blank stands in a word");
    }

    @Test
    void teiAnnotationsStandWhereTheySay() throws Exception {
        Path file = export("all.xml", "*", "--format", "tei");
        Document tei = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Map<String, String> bodies = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (Element article : elements(tei.getDocumentElement(), "TEI")) {
            Element body = elements(article, "body").getFirst();
            List<String> lines = elements(body, "p").stream().map(Element::getTextContent).toList();
            bodies.put(body.getAttribute("xml:id"), String.join("\n", lines));
            ids.add(elements(article, "idno").getFirst().getTextContent());
        }
        List<String> expected = ids.stream().map(BODIES::get).map(ExportCommandTest::asXml).toList();
        assertEquals(expected, List.copyOf(bodies.values()));
        assertEquals(BODIES.size(), ids.size());
        int checked = 0;
        for (Element span : elements(tei.getDocumentElement(), "span")) {
            Matcher range = RANGE.matcher(span.getAttribute("target"));
            assertTrue(range.find(), span.getAttribute("target"));
            int start = Integer.parseInt(range.group(2));
            String printed = bodies.get(range.group(1)).substring(start, start + Integer.parseInt(range.group(3)));
            Element inner = span.getFirstChild() instanceof Element e ? e : null;
            if (inner != null && !inner.getTagName().equals("name")) {
                assertEquals(printed, inner.getTextContent());
                checked++;
            }
        }
        assertTrue(checked > 100, "only " + checked);
        List<String> items = elements(tei.getDocumentElement(), "item").stream().map(e -> e.getAttribute("n")).toList();
        assertTrue(items.containsAll(List.of("query", "asked", "indexVersions", "program", "rows")), items.toString());
    }

    private static String asXml(String body) {
        return body.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "\uFFFD");
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Every row of every table by a reader of Parquet that others wrote, against the same rows as JSON. */
    @Test
    void parquetHoldsTheSameRowsAsJson() throws IOException {
        for (String table : List.of("articles", "texts", "statements", "figures", "dates", "terms")) {
            String query = table.equals("texts") ? "*" : "送温暖 OR 慰问款";
            List<JsonNode> lines = json(export(table + ".jsonl", query, "--format", "jsonl", "--table", table));
            Path parquet = export(table + ".parquet", query, "--format", "parquet", "--table", table);
            assertProvenance(lines.getFirst().path("provenance"), lines.size() - 1);
            List<List<String>> expected = new ArrayList<>();
            for (JsonNode line : lines.subList(1, lines.size())) {
                expected.add(line.propertyStream().map(cell -> text(cell.getValue())).toList());
            }
            List<List<String>> found = new ArrayList<>();
            try (var rows = ParquetReader.streamContent(parquet.toFile(), HydratorSupplier.constantly(new Cells()))) {
                rows.forEach(row -> found.add(List.copyOf(row.values())));
            }
            assertFalse(found.isEmpty());
            assertEquals(expected, found, table);
            Map<String, String> metadata = ParquetReader.readMetadata(parquet.toFile()).getFileMetaData()
                    .getKeyValueMetaData();
            assertEquals(Long.toString(found.size()), metadata.get("rows"));
            assertEquals("export", metadata.get("analysis"));
        }
    }

    private static String text(JsonNode cell) {
        if (cell.isNumber()) {
            return number(cell.asDouble());
        }
        return cell.isNull() ? "null" : cell.asString();
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(6)).toPlainString(); // JSON rounds what is not exact
    }

    private static final class Cells implements Hydrator<Map<String, String>, Map<String, String>> {
        @Override
        public Map<String, String> start() {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, String> add(Map<String, String> row, String column, Object cell) {
            row.put(column, cell instanceof Number n ? number(n.doubleValue()) : String.valueOf(cell));
            return row;
        }

        @Override
        public Map<String, String> finish(Map<String, String> row) {
            return row;
        }
    }

    @Test
    void csvHoldsEveryStatementAndItsProvenanceBesideIt() throws IOException {
        Path csv = export("statements.csv", "*", "--format", "csv", "--table", "statements");
        long[] statements = {0};
        try (CorpusIndex corpus = CorpusIndex.open(Path.of(index), Segmenter.standard())) {
            corpus.walk(QueryParser.parse("*"),
                    (article, places) -> statements[0] += article.annotations().statements().size(), ScanLimits.NONE);
        }
        JsonNode beside = JSON.readTree(Files.readString(folder.resolve("statements.csv-metadata.json")));
        assertProvenance(beside, statements[0]);
        String text = Files.readString(csv);
        assertTrue(text.startsWith("date,speaker,role,cue,quote,direct,"), text);
        assertTrue(statements[0] > 30 && text.split("\r\n").length == statements[0] + 1, "of " + statements[0]);
    }

    @Test
    void aTableOfTeiIsRefused() {
        CommandRun run = CommandRun.of("export", "*", "--format", "tei", "--table", "figures", "--index", index);
        assertEquals(ExitStatus.UNUSABLE, run.status());
    }
}
