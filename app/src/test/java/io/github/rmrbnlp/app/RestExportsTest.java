package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.app.web.LiveIndex;
import io.github.rmrbnlp.app.web.WebOptions;
import io.github.rmrbnlp.app.web.WebServer;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the REST API exports is what the command of the same name prints. */
class RestExportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path scratch;
    private static Path index;
    private static LiveIndex live;
    private static WebServer server;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws IOException {
        index = scratch.resolve("index");
        CommandRun indexing = CommandRun.of("index", "../testdata/archive", "--index", index.toString());
        assertTrue(indexing.status() <= ExitStatus.SOME_REJECTED, indexing.err());
        live = LiveIndex.open(index, Segmenter.standard());
        server = WebServer.start(WebOptions.local(), live);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        live.close();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI url = URI.create(server.url() + "api/v1/" + path);
        return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Each value behind the first {@code =} of a parameter, as a URL wants it. */
    private static String encoded(String query) {
        List<String> parts = new ArrayList<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            parts.add(pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"search 送温暖 --sort date --limit 7 | search?q=送温暖&sort=date&limit=7",
            "trend 送温暖 下岗 --by month --from 1994-06 --to 2002 --limit 500 | trend?q=送温暖&q=下岗&by=month&from=1994-06&to=2002&limit=500",
            "trend 送温暖 --facet page --facet-limit 2 --confidence 0.9 | trend?q=送温暖&facet=page&facet-limit=2&confidence=0.9&limit=5000",
            "kwic 送温暖 --sort right1 --context 24 --limit 9 --offset 0 | kwic?q=送温暖&order=right1&limit=9",
            "kwic 送温暖 --words --context 5 --sample 6 --seed 3 | kwic?q=送温暖&words=true&context=5&sample=6&seed=3&limit=20",
            "collocates 送温暖 --window 3,5 --min-frequency 1 --sort LLR --limit 30 | collocates?q=送温暖&window=3,5&min-frequency=1&order=LLR&limit=30",
            "collocates 送温暖 --sentence --min-frequency 1 | collocates?q=送温暖&window=sentence&min-frequency=1&limit=50",
            "collocates 职工 --target year:[1990TO1998] --compare year:[1999TO2005] --min-frequency 1 | collocates?q=职工&target=year:[1990TO1998]&reference=year:[1999TO2005]&min-frequency=1&limit=50",
            "keyness --target page:1 --max-p 1 --min-frequency 1 --min-range 1 --sort log_ratio | keyness?target=page:1&max-p=1&min-frequency=1&min-range=1&order=log-ratio&limit=50",
            "keyness --target page:1 --reference page:2 --n 2 --underused --max-p 1 --min-frequency 1 --min-range 1 | keyness?target=page:1&reference=page:2&n=2&underused=true&max-p=1&min-frequency=1&min-range=1&limit=50",
            "words page:1 --n 2 --min-frequency 2 --parts month --sort uneven --limit 40 | words?q=page:1&n=2&min-frequency=2&parts=month&order=uneven&limit=40",
            "words --parts none --min-range 3 | words?parts=none&min-range=3&limit=50",
            "terms 工会 --from 1990 --limit 10 | terms?q=工会&from=1990&limit=10",
            "statements 送温暖 --sort newest --limit 8 | statements?q=送温暖&order=newest&limit=8",
            "speakers 送温暖 --terms 3 --limit 8 | speakers?q=送温暖&terms=3&limit=8",
            "figures 送温暖 --sort value --limit 30 | figures?q=送温暖&order=value&limit=30",
            "figures 送温暖 --kind money --sum --by-year | sums?q=送温暖&kind=money&by=year",
            "first 送温暖 --limit 5 | first?q=送温暖&limit=5",
            "formula 送温暖 --part years | formula?q=送温暖&part=years",
            "formula 送温暖 --part variants --from 1990 | formula?q=送温暖&part=variants&from=1990",
            "export 送温暖 --table lines | export?q=送温暖&table=lines",
            "export 送温暖 --table statements | export?q=送温暖&table=statements",
            "export page:1 --table texts --from 1990 | export?q=page:1&table=texts&from=1990",
            "terms --discover --from 1994 --to 2002 --limit 30 | proposals?from=1994&to=2002&limit=30",
            "reuse * --min-chars 8 | reuse?q=*&min-chars=8&limit=20",
            "network 送温暖 --in article --nodes person,place --max-nodes 30 --min-together 1 --limit 60 | network?q=送温暖&unit=article&kind=person&kind=place&nodes=30&min-together=1&limit=60"})
    void theSameQuestionHasTheSameRows(String command, String path) throws Exception {
        String query = path.substring(0, path.indexOf('?') + 1)
                + encoded(path.substring(path.indexOf('?') + 1).replace("TO", " TO "));
        List<String> arguments = new ArrayList<>();
        for (String argument : command.split(" ")) {
            arguments.add(argument.startsWith("year:") ? argument.replace("TO", " TO ") : argument);
        }
        HttpResponse<byte[]> csv = get(query + "&format=csv");
        assertEquals(200, csv.statusCode(), text(csv));
        assertEquals(printed(arguments, "csv"), text(csv));
        assertTrue(text(csv).lines().count() > 1, "there is something to compare");
        List<String> lines = text(get(query + "&format=jsonl")).lines().toList();
        List<String> expected = printed(arguments, "jsonl").lines().toList();
        int heading = 1; // it says when, and names the parameters of the URL
        assertEquals(expected.subList(heading, expected.size()), lines.subList(heading, lines.size()));
    }

    /** The lines of whole articles and the pages of a Parquet file are the same bytes; only the provenance differs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"export 送温暖 | conllu | export?q=送温暖",
            "export page:1 --from 1990 | tei | export?q=page:1&from=1990", "export 送温暖 | jsonl | export?q=送温暖",
            "export 送温暖 | parquet | export?q=送温暖",
            "export 送温暖 --table lines | parquet | export?q=送温暖&table=lines",
            "export quote:送温暖 --table statements | parquet | export?q=quote:送温暖&table=statements",
            "export 慰问款 --table figures | parquet | export?q=慰问款&table=figures"})
    void aWholeExportIsTheCommands(String command, String format, String path) throws Exception {
        Path out = scratch.resolve("whole." + format);
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--format", format, "--index", index.toString(), "--out", out.toString()));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        HttpResponse<byte[]> answer = get("export?" + encoded(path.substring(path.indexOf('?') + 1)) + "&format="
                + format);
        assertEquals(200, answer.statusCode());
        byte[] expected = withoutProvenance(Files.readAllBytes(out), format);
        assertTrue(expected.length > 100, "there is something to compare");
        assertArrayEquals(expected, withoutProvenance(answer.body(), format));
    }

    private static byte[] withoutProvenance(byte[] file, String format) {
        if (format.equals("parquet")) { // its last 8 bytes: how long the footer is, which holds schema and provenance; a mark
            int footer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
            return Arrays.copyOf(file, file.length - 8 - footer);
        }
        String text = new String(file, StandardCharsets.UTF_8);
        String rest = switch (format) {
            case "conllu" -> text.replaceAll("(?m)^# provenance .*\n", "");
            case "tei" -> text.substring(text.indexOf("<TEI"));
            default -> text.substring(text.indexOf('\n'));
        };
        return rest.getBytes(StandardCharsets.UTF_8);
    }

    /** What a reader keeps from a page is what the command prints when it is asked the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "search?q=送温暖&sort=date&page=1 | search.csv | search 送温暖 --sort date --page 1 --limit 10000",
            "search?q=送温暖&page=1 | all-texts.csv | export 送温暖 --page 1 --table texts",
            "trend?q=送温暖&q=下岗&by=month&from=1994 | trend.csv | trend 送温暖 下岗 --by month --from 1994 --limit 10000",
            "kwic?q=送温暖&order=right1&sample=7&seed=3 | kwic.csv | kwic 送温暖 --sort right1 --context 24 --sample 7 --seed 3 --limit 10000",
            "kwic?q=送温暖 | all-lines.csv | export 送温暖 --table lines",
            "statements?q=送温暖&direct=true | statements.csv | statements 送温暖 --direct --limit 10000",
            "statements?q=送温暖&order=newest | statements.csv | statements 送温暖 --sort newest --limit 10000",
            "statements?q=送温暖 | all-statements.csv | export 送温暖 --table statements",
            "statements?q=送温暖 | speakers.csv | speakers 送温暖 --limit 10000",
            "figures?q=慰问款&kind=money&unit=CNY | figures.csv | figures 慰问款 --kind money --unit CNY --limit 10000",
            "figures?q=慰问款&kind=money&unit=CNY | sums.csv | figures 慰问款 --kind money --unit CNY --sum --by-year",
            "formula?q=送温暖&from=1990 | formula-variants.csv | formula 送温暖 --part variants --from 1990 --limit 10000",
            "formula?q=送温暖 | formula-years.csv | formula 送温暖 --part years --limit 10000",
            "compare?q=送温暖&window=3 | collocates.csv | collocates 送温暖 --window 3 --limit 10000",
            "compare?target=page:1&reference=page:2 | keyness.csv | keyness --target page:1 --reference page:2 --limit 10000",
            "network?q=送温暖&unit=article&nodes=20 | network.csv | network 送温暖 --in article --max-nodes 20 --limit 10000"})
    void whatAPageLetsOneKeepIsWhatTheCommandPrints(String path, String file, String command) throws Exception {
        URI base = URI.create(server.url());
        String page = text(client.send(HttpRequest.newBuilder(
                base.resolve(path.substring(0, path.indexOf('?') + 1) + encoded(path.substring(path.indexOf('?') + 1))))
                .build(), HttpResponse.BodyHandlers.ofByteArray()));
        Element link = Jsoup.parse(page).selectFirst("a[download='" + file + "']");
        assertNotNull(link, () -> Jsoup.parse(page).select("a[download]").eachAttr("download").toString());
        String kept = text(client.send(HttpRequest.newBuilder(base.resolve(link.attr("href"))).build(),
                HttpResponse.BodyHandlers.ofByteArray()));
        assertEquals(printed(List.of(command.split(" ")), "csv"), kept);
    }

    private static String printed(List<String> question, String format) {
        List<String> arguments = new ArrayList<>(question);
        arguments.addAll(List.of("--format", format, "--index", index.toString()));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        return run.out();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"kwic, q=职工, 7", "statements, q=送温暖, 3", "words, q=送温暖, 150", "terms, q=*, 9",
            "network, q=送温暖, 5", "keyness, target=page:1&max-p=1&min-frequency=1&min-range=1, 700",
            "collocates, q=职工&min-frequency=1, 40", "trend, q=送温暖, 9", "speakers, q=*, 11"})
    void aCursorLeadsThroughAllRowsOnce(String operation, String query, int limit) throws Exception {
        List<String> rows = new ArrayList<>();
        String cursor = "";
        long total;
        int pages = 0;
        do {
            HttpResponse<byte[]> answer = get(
                    operation + "?" + encoded(query + "&limit=" + limit + "&cursor=" + cursor));
            assertEquals(200, answer.statusCode(), text(answer));
            JsonNode json = JSON.readTree(answer.body());
            json.get("rows").forEach(row -> rows.add(row.toString()));
            total = json.get("provenance").get("total").asLong();
            assertEquals(Long.toString(total), answer.headers().firstValue("X-Total-Count").orElse(""));
            assertEquals(json.get("next").isNull(), answer.headers().firstValue("Link").isEmpty());
            cursor = json.get("next").isNull() ? null : json.get("next").asString();
            pages++;
        } while (cursor != null);
        assertTrue(pages > 1, "more than one page");
        assertEquals(total, rows.size());
        assertEquals(total, new TreeSet<>(rows).size());
    }

    @Test
    void everyAnalysisOfTheCommandHasAnEndpoint() throws Exception {
        JsonNode paths = JSON.readTree(get("openapi.json").body()).get("paths");
        TreeSet<String> missing = new TreeSet<>();
        for (String verb : List.of("search", "kwic", "statements", "figures", "first", "trend", "collocates", "keyness",
                "terms", "speakers", "formula", "reuse", "network", "words", "export", "proposals")) {
            if (paths.get("/api/v1/" + verb) == null) {
                missing.add(verb);
            }
        }
        assertEquals(new TreeSet<String>(), missing);
    }
}
