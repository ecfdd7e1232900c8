package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Why a request is not answered is said in the reader's language. */
class RefusalsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final SampleSite SITE = new SampleSite();

    private static HttpResponse<String> get(String path, String language) throws Exception {
        return language == null ? SITE.get(path) : SITE.get(path, "Accept-Language", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kwic?q=*&context=9999", "kwic?q=*&sample=-1", "kwic?q=*&order=up", "search?q=a&q=b",
            "search?limit=99999", "search?from=x", "search?facets=foo", "search?cursor=x", "search?foo=1",
            "search?format=xml", "search?page=x", "search?sort=up", "articles/none", "nothing", "trend?facet=foo",
            "trend?q=a&confidence=2", "trend?q=a&confidence=1", "first", "sums?by=day", "words?n=99",
            "words?parts=none&order=even", "collocates?q=*&window=x", "collocates?q=*&window=99",
            "statements?direct=maybe", "reuse?q=*&min-chars=1", "formula?q=a&part=x", "export?format=tei&table=lines",
            "keyness?target=year:1066", "proposals?from=2002&to=1990", "network?q=*&kind=x"})
    void everyRefusalIsSaidInChinese(String path) throws Exception {
        HttpResponse<String> english = get("/api/v1/" + path, null);
        JsonNode said = JSON.readTree(english.body());
        assertTrue(english.statusCode() >= 400 && english.statusCode() < 500, path + " " + english.statusCode());
        String reason = said.get("detail").asString();
        assertTrue(Translations.ofRequests().rule(reason).isPresent(), path + ": not in the table: " + reason);
        JsonNode chinese = JSON.readTree(get("/api/v1/" + path, "zh-CN").body());
        assertEquals(Translations.ofRequests().of(reason), chinese.get("detail").asString());
        assertTrue(chinese.get("title").asString().codePoints().anyMatch(Character::isIdeographic));
        assertEquals(said.get("status"), chinese.get("status"));
        assertEquals(said.get("type"), chinese.get("type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/search?p=x|参数 p：应是 1 到 500 的整数", "/kwic?q=a&order=up|参数 order：应是 date",
            "/article/none|没有此编号的文章", "/nowhere|没有这一页"})
    void aPageSaysItInChinese(String path, String said) throws Exception {
        assertTrue(Jsoup.parse(get(path, "zh-CN").body()).select("main .problem").text().contains(said), path);
    }

    @Test
    void aWrongQueryIsMendedWhereItWasAsked() throws Exception {
        Document page = Jsoup.parse(get("/kwic?q=page:&context=12&p=3", "zh").body());
        assertEquals("/kwic", page.selectFirst("main form").attr("action"));
        assertEquals("page:", page.selectFirst("main form [name=q]").val());
        assertEquals("12", page.selectFirst("main form [name=context]").val());
        assertTrue(page.select("main form [name=p]").isEmpty(), "mended, it begins at its first page");
        assertEquals("/kwic?q=" + Urls.encoded("送温暖 AND page:1"),
                page.selectFirst(".hint-examples a").attr("href"), "an example of what was meant");
    }

    @Test
    void ofSeveralQueriesEachCanBeMended() throws Exception {
        Document page = Jsoup.parse(get("/trend?q=a&q=page:&by=month", "zh").body());
        assertEquals(List.of("a", "page:"), page.select("main form [name=q]").eachAttr("value"));
        assertEquals("month", page.selectFirst("main form [name=by]").val());
        Document parts = Jsoup.parse(get("/compare?target=page:&reference=page:2", "zh").body());
        assertEquals(List.of("page:", "page:2"),
                parts.select("main form input[type=search]").eachAttr("value"));
    }

    @Test
    void aWrongParameterIsNotAskedAgain() throws Exception {
        Document page = Jsoup.parse(get("/kwic?q=a&order=up", "zh").body());
        assertEquals("a", page.selectFirst("main form [name=q]").val());
        assertTrue(page.select("main form [name=order]").isEmpty());
    }

    @Test
    void aWrongQueryIsSaidInChineseToAProgramToo() throws Exception {
        JsonNode problem = JSON.readTree(get("/api/v1/search?q=page:", "zh").body());
        assertEquals("第 6 列：字段 page 后面应有值，却是 末尾", problem.get("detail").asString());
        assertEquals(6, problem.get("column").asInt());
        assertTrue(JSON.readTree(get("/api/v1/search?q=page:", "en").body()).get("detail").asString()
                .contains("field page"));
    }
}
