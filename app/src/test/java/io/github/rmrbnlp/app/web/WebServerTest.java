package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class WebServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WARM = Urls.encoded("送温暖");

    @RegisterExtension
    static final SampleSite SITE = new SampleSite();

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return SITE.get(path, headers);
    }

    private static JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        return JSON.readTree(get(path, headers).body());
    }

    /** What no HTTP client lets one send. */
    private static String raw(String request) throws IOException {
        URI url = URI.create(SITE.url("/"));
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSearchShowsHitsWithMarkedSnippetsAndFacets() throws Exception {
        Document page = Jsoup.parse(get("/search?q=" + WARM).body());
        assertEquals("共 23 篇", page.selectFirst("#count").ownText().strip());
        assertEquals(20, page.select(".hit").size());
        assertTrue(page.select(".snippet mark").eachText().contains("送溫暖"), "marked in the script as printed");
        assertFalse(page.select(".facet-value").isEmpty());
        assertEquals("送温暖", page.selectFirst("#q").val());
    }

    @Test
    void theUrlHoldsTheWholeState() throws Exception {
        Document page = Jsoup.parse(get("/search?q=" + WARM + "&page=1&sort=date&from=1995&to=2003&lang=en").body());
        assertEquals(List.of("1995–2003", "Page 1"),
                page.select(".chosen a").eachText().stream().map(t -> t.replaceAll("^Remove: | ×$", "")).toList());
        assertEquals("Oldest", page.selectFirst(".sorts [aria-current]").text());
        assertTrue(
                Jsoup.parse(get("/search?to=2003&lang=en").body()).selectFirst(".chosen a").text().contains("to 2003"));
        List<String> dates = page.select(".hit .citation").eachText();
        assertEquals(dates.stream().sorted(java.util.Comparator.comparing(WebServerTest::day)).toList(), dates);
        List<String> withoutLanguage = page.select("a[href^=/search]").eachAttr("href").stream()
                .filter(url -> !url.contains("lang=")).toList();
        assertEquals(List.of(), withoutLanguage, "links keep the language that was asked for");
    }

    private static String day(String citation) {
        String[] parts = citation.split("\\D+");
        return parts[1] + "-" + "0".repeat(2 - parts[2].length()) + parts[2] + "-" + "0".repeat(2 - parts[3].length())
                + parts[3];
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-Hans", "en-US, en", "'fr, en;q=0.5', en", "'en;q=0.3, zh-TW;q=0.8', zh-Hans",
            "'*;;;', zh-Hans"})
    void theBrowserPrefersALanguage(String accepted, String shown) throws Exception {
        assertEquals(shown, Jsoup.parse(get("/", "Accept-Language", accepted).body()).selectFirst("html").attr("lang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/search?q=x", "/corpus", "/api", "/article/" + SampleServer.HOSTILE_ID,
            "/nope", "/search?q=page:", "/api/v1/search", "/api/v1/nope", "/hint?q=a"})
    void everyAnswerIsGuardedAndSetsNoCookieAndNamesNoProgram(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=%E9%80%81%E6%B8%A9%E6%9A%96", "/corpus", "/api", "/search?q=page:",
            "/article/" + SampleServer.HOSTILE_ID + "?q=%E9%80%81%E6%B8%A9%E6%9A%96"})
    void noPageHasInlineScriptOrStyleOrAnotherHost(String path) throws Exception {
        Document page = Jsoup.parse(get(path).body());
        assertEquals("", page.select("script:not([src])").outerHtml());
        assertEquals("", page.select("style, [style], iframe, object, embed, base").outerHtml());
        assertAll(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream())
                .map(a -> () -> assertFalse(a.getKey().startsWith("on"), a.toString())));
        assertAll(page.select("[src], link[href], a[href], form[action]").stream()
                .map(e -> e.hasAttr("src") ? e.attr("src") : e.hasAttr("href") ? e.attr("href") : e.attr("action"))
                .map(url -> () -> assertTrue(url.startsWith("/") && !url.startsWith("//") || url.startsWith("#"),
                        url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=onerror", "/article/" + SampleServer.HOSTILE_ID
            + "?q=script&layer=statements&layer=figures&layer=terms"})
    void textOfTheArchiveIsNeverMarkup(String path) throws Exception {
        Document page = Jsoup.parse(get(path).body());
        assertEquals(0, page.select("main script, main img, main b b, svg[onload]").size());
        assertTrue(page.text().contains("<script>") || page.text().contains("onerror="), "it is shown as text");
        assertTrue(page.text().contains("${7*7}"), "no template is run twice");
    }

    @Test
    void aHostileQueryIsNeverMarkup() throws Exception {
        String query = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        for (String path : List.of("/search?q=", "/hint?q=", "/article/" + SampleServer.HOSTILE_ID + "?q=")) {
            Document page = Jsoup.parse(get(path + Urls.encoded(query)).body());
            assertEquals(0, page.select("script:not([src]), img").size(), path);
        }
    }

    @Test
    void theArticlePageLinksStatementsAndValues() throws Exception {
        Document page = Jsoup
                .parse(get("/article/" + SampleServer.HOSTILE_ID + "?layer=statements&layer=figures").body());
        assertEquals(SampleServer.HOSTILE_BODY, page.selectFirst("#text").wholeText().strip());
        assertTrue(page.selectFirst("#text").hasClass("show-statements"));
        assertTrue(page.selectFirst("#text").hasClass("show-figures"));
        assertFalse(page.selectFirst("#text").hasClass("show-terms"));
        assertEquals("中华全国总工会主席王兆国", page.select(".speaker").text());
        assertEquals("王兆国", page.selectFirst(".statements .who a").text());
        assertTrue(page.select(".figure").eachAttr("title").contains("1,000,000 CNY"),
                page.select(".figure").outerHtml());
        assertTrue(page.text().contains("200201190166.TXT"));
    }

    @Test
    void whatIsKnownOfAnArticleLeadsToTheOthersThatHaveIt() throws Exception {
        Document page = Jsoup.parse(get("/article/20020109-01-4?q=" + WARM).body());
        List<String> links = page.select(".facts a").eachAttr("href");
        assertTrue(links.size() >= 5, links.toString());
        for (String link : links) {
            JsonNode found = json("/api/v1" + link + "&limit=1000");
            assertTrue(
                    found.get("hits").valueStream().anyMatch(hit -> hit.get("id").asString().equals("20020109-01-4")),
                    link);
        }
        assertEquals("/search?q=" + WARM, page.selectFirst(".back a").attr("href"));
    }

    @Test
    void aHostileFieldLeadsToASearchForItself() throws Exception {
        Document page = Jsoup.parse(get("/article/" + SampleServer.HOSTILE_ID).body());
        for (String link : page.select(".facts a").eachAttr("href")) {
            assertEquals(200, get(link).statusCode(), link);
        }
    }

    @Test
    void aSnippetBeginsNeitherInsideANumberNorWithAMarkThatClosesWhatIsLeftOut() throws Exception {
        for (String query : List.of("送温暖", "工会", "万元", "职工")) {
            for (String snippet : Jsoup.parse(get("/search?q=" + Urls.encoded(query)).body()).select(".snippet")
                    .eachText()) {
                assertFalse(snippet.matches("…[、，。；：.．].*"), snippet);
            }
        }
        Document page = Jsoup.parse(get("/search?q=" + WARM).body());
        assertTrue(page.select(".snippet").eachText().stream().anyMatch(text -> text.matches("…\\d+\\.3万名餐饮.*")),
                "a number is shown whole");
    }

    @Test
    void yearsOfWhichNothingIsIndexedStandInTheMap() throws Exception {
        Document page = Jsoup.parse(get("/corpus").body());
        List<String> gaps = page.select(".map .gap th").eachText();
        assertTrue(gaps.containsAll(List.of("1957–1962", "2007")), gaps.toString());
        List<String> rows = page.select(".map tbody th").eachText();
        assertEquals(rows.stream().sorted().toList(), rows, "in their place among the years");
    }

    @Test
    void aTrendIsPutIntoASentence() throws Exception {
        Document page = Jsoup.parse(get("/trend?unit=hits&q=" + Urls.encoded("送温暖工程") + "&q=" + Urls.encoded("没有这个词儿"))
                .body());
        List<String> readings = page.select(".reading").eachText();
        assertEquals(2, readings.size());
        long hits = page.select("tr[data-query=送温暖工程]").stream()
                .mapToLong(row -> row.attr("data-value").isEmpty() ? 0 : Long.parseLong(row.attr("data-value"))).sum();
        assertTrue(readings.getFirst().startsWith("送温暖工程：有日期的共 " + hits + " 处，最早见于 1994；次数最高的是 "),
                readings.getFirst());
        assertEquals("没有这个词儿：有日期的文章中没有。", readings.getLast());
    }

    @Test
    void citationsComeInThreeForms() throws Exception {
        String base = "/article/20020109-01-1/cite.";
        String id = json("/api/v1/search?limit=1&q=" + Urls.encoded("标题:送温暖工程十年")).get("hits").get(0).get("id")
                .asString();
        base = "/article/" + id + "/cite.";
        assertEquals("秦朗. 送温暖工程十年 筹款逾八十亿元[N]. 人民日报, 2002-01-09(1).", get(base + "txt").body());
        assertTrue(get(base + "bib").body().startsWith("@article{rmrb-" + id + ",\n  author = {{秦朗}},"));
        assertTrue(get(base + "ris").body().startsWith("TY  - NEWS\r\nAU  - 秦朗\r\n"));
    }

    @Test
    void theSameAnswerIsJsonLinesOrCsvAsTheClientLikes() throws Exception {
        JsonNode answer = json("/api/v1/search?q=" + WARM + "&limit=3");
        assertEquals(23, answer.get("total").asInt());
        assertEquals(3, answer.get("hits").size());
        HttpResponse<String> lines = get("/api/v1/search?q=" + WARM + "&limit=3", "Accept", "application/x-ndjson");
        assertEquals(answer.get("hits").get(0), JSON.readTree(lines.body().lines().skip(1).findFirst().orElseThrow()));
        assertEquals("23", lines.headers().firstValue("X-Total-Count").orElse(""));
        HttpResponse<String> csv = get("/api/v1/search?q=" + WARM + "&limit=3", "Accept", "text/csv;q=0.9, text/html");
        assertTrue(csv.body().startsWith("id,date,page,"), csv.body());
        assertEquals(4, csv.body().split("\r\n").length);
        assertEquals(csv.body(), get("/api/v1/search?q=" + WARM + "&limit=3&format=csv").body());
        assertEquals(406, get("/api/v1/search", "Accept", "image/png").statusCode());
    }

    @Test
    void aCursorLeadsThroughAllHitsOnce() throws Exception {
        Set<String> ids = new TreeSet<>();
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = json("/api/v1/search?q=" + WARM + "&limit=5&sort=date&cursor=" + cursor);
            answer.get("hits").forEach(hit -> all.add(hit.get("id").asString()));
            cursor = answer.get("next").isNull() ? null : answer.get("next").asString();
        } while (cursor != null);
        ids.addAll(all);
        assertEquals(23, all.size());
        assertEquals(23, ids.size());
        assertEquals(400, get("/api/v1/search?cursor=nonsense").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"q=page:, 400, query-syntax, 6", "limit=x, 400, bad-parameter, 0", "limt=5, 400, bad-parameter, 0",
            "limit=999999, 400, bad-parameter, 0", "from=abc, 400, bad-parameter, 0",
            "sort=best, 400, bad-parameter, 0",
            "facets=title, 400, bad-parameter, 0", "q=a&q=b, 400, bad-parameter, 0", "year=now, 400, bad-parameter, 0"})
    void whatIsWrongIsAProblemThatPointsAtIt(String query, int status, String type, int column) throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?" + query);
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals("/api#" + type, problem.get("type").asString());
        assertEquals(column, problem.path("column").asInt(0));
        assertEquals(status, problem.get("status").asInt());
    }

    @Test
    void aQueryThatIsTooLongIsRefused() throws Exception {
        assertEquals(414, get("/api/v1/search?q=" + "a".repeat(2_001)).statusCode());
        assertEquals(414, get("/api/v1/search?q=" + "a".repeat(40_000)).statusCode());
    }

    @Test
    void anAnswerThatIsStillRightIsNotSentAgain() throws Exception {
        String path = "/api/v1/search?q=" + WARM;
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(path, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, get(path + "&format=csv", "If-None-Match", tag).statusCode(),
                "another form is another answer");
    }

    @Test
    void answersAreCompressed() throws Exception {
        assertEquals("gzip", get("/search?q=" + WARM, "Accept-Encoding", "gzip").headers()
                .firstValue("Content-Encoding").orElse(""));
        assertEquals("gzip", get("/api/v1/search?limit=100&q=" + WARM, "Accept-Encoding", "gzip").headers()
                .firstValue("Content-Encoding").orElse(""));
        assertEquals("gzip", get("/api/v1/export?q=" + WARM, "Accept-Encoding", "gzip").headers()
                .firstValue("Content-Encoding").orElse(""), "what is sent while it is made too");
        String sheet = Jsoup.parse(get("/").body()).selectFirst("link[rel=stylesheet]").attr("href");
        HttpResponse<String> asset = get(sheet, "Accept-Encoding", "gzip");
        assertEquals("gzip", asset.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void everyFileOfAPageIsServed() throws Exception {
        for (String path : List.of("/", "/corpus")) {
            Document page = Jsoup.parse(get(path).body());
            for (String url : page.select("script[src], link[href]").stream()
                    .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href")).toList()) {
                assertEquals(200, get(url).statusCode(), url);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../app.css", "/assets/%2e%2e/x/words_en.properties",
            "/assets/x/words_en.properties",
            "/article/..%2f..%2fetc%2fpasswd", "/article/%00", "/META-INF/MANIFEST.MF"})
    void noPathLeavesTheIndexOrTheListOfFiles(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.contains("Exception") || answer.contains("Jetty") || answer.contains("Javalin"), answer);
    }

    @Test
    void anotherHostNameIsRefused() throws Exception {
        String end = "\r\nConnection: close\r\n\r\n";
        assertTrue(raw("GET / HTTP/1.1\r\nHost: evil.example" + end).startsWith("HTTP/1.1 421"));
        assertTrue(raw("GET / HTTP/1.1\r\nHost: localhost.evil.example:80" + end).startsWith("HTTP/1.1 421"));
        assertTrue(raw("GET / HTTP/1.1\r\nHost: localhost:1234" + end).startsWith("HTTP/1.1 200"));
        assertTrue(raw("GET / HTTP/1.1\r\nHost: [::1]" + end).startsWith("HTTP/1.1 200"));
    }

    @Test
    void nothingCanBeSent() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(SITE.url("/search")))
                .POST(HttpRequest.BodyPublishers.ofString("q=x")).build();
        HttpResponse<String> answer = SITE.client().send(post, HttpResponse.BodyHandlers.ofString());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void theDescriptionNamesEveryEndpointAndEachExampleWorks() throws Exception {
        JsonNode api = json("/api/v1/openapi.json");
        assertEquals("3.1.0", api.get("openapi").asString());
        for (String path : api.get("paths").propertyNames()) {
            for (String file : List.of("rest.md", "rest.zh-CN.md")) {
                assertTrue(Files.readString(Path.of("../docs", file)).contains("## `GET " + path + "`"),
                        path + " in " + file);
            }
        }
        Document page = Jsoup.parse(get("/api").body());
        assertEquals(api.get("paths").size(), page.select(".endpoint").size());
        for (String example : page.select(".endpoint p > a").eachAttr("href")) {
            assertEquals(200, get(example).statusCode(), example);
        }
    }

    @Test
    void anArticleHasTheLayersOfExtract() throws Exception {
        JsonNode article = json("/api/v1/articles/" + SampleServer.HOSTILE_ID);
        assertEquals(SampleServer.HOSTILE_TITLE, article.get("title").asString());
        assertEquals("王兆国", article.get("statements").get(0).get("speaker").get("name").asString());
        assertEquals(404, get("/api/v1/articles/none").statusCode());
    }

    @Test
    void theCorpusIsCountedByYearAndPage() throws Exception {
        JsonNode corpus = json("/api/v1/corpus");
        long dated = 0;
        for (JsonNode year : corpus.get("years")) {
            long pages = year.get("pageless").asLong();
            for (JsonNode page : year.get("pages")) {
                pages += page.asLong();
            }
            assertEquals(year.get("articles").asLong(), pages);
            dated += pages;
        }
        assertEquals(corpus.get("articles").asLong(), dated + corpus.get("undated").asLong());
        assertTrue(get("/api/v1/corpus?format=csv").body().startsWith("year,page,articles\r\n1956,1,1\r\n"));
    }

    @Test
    void theHintPointsAtAMistakeAndOffersFields() throws Exception {
        Document wrong = Jsoup.parse(get("/hint?q=" + Urls.encoded("年:abc")).body());
        assertEquals("a", wrong.selectFirst(".pointer b").text());
        assertTrue(wrong.selectFirst(".hint-wrong").text().startsWith("检索式有误： 第 3 列："), wrong.text());
        Document near = Jsoup.parse(get("/hint?q=" + Urls.encoded("送温暖 NE") + "&lang=en").body());
        assertEquals("下岗 NEAR/20 再就业", near.selectFirst("[data-query]").attr("data-query"));
        Document fields = Jsoup.parse(get("/hint?q=" + Urls.encoded("送温暖 AND 标")).body());
        assertEquals("标题", fields.selectFirst("[data-complete='title:'] span").text());
        assertNotEquals("", Jsoup.parse(get("/hint?q=" + WARM).body()).select(".count").text());
    }
}
