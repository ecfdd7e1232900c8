package io.github.rmrbnlp.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of analyses as a reader uses them. Skipped, with the reason, where there is no browser. */
class AnalysisBrowserTest {
    private static final String WARM = Urls.encoded("送温暖");

    @RegisterExtension
    static final BrowserSite SITE = new BrowserSite();

    private static List<String> download(Page page, String file) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("a[download='" + file + "']").click());
        return List.of(Files.readString(download.path()).split("\r?\n"));
    }

    @Test
    void whoSaidWhatIsNarrowedBySpeakerAndLeadsToThePlace() throws IOException {
        Page page = SITE.open("/");
        page.locator(".menu a", new Page.LocatorOptions().setHasText("言论")).click();
        page.locator("#q").fill("送温暖");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*q=" + WARM + ".*"));
        int all = page.locator(".said-table tbody tr").count();
        assertTrue(all > 1, "statements that speak of it");
        Locator speaker = page.locator(".side .facet-value", new Page.LocatorOptions().setHasText("王兆国"));
        int counted = Integer.parseInt(speaker.locator(".facet-count").textContent());
        speaker.click();
        assertThat(page).hasURL(Pattern.compile(".*speaker=.*"));
        assertEquals(counted, page.locator(".said-table tbody tr").count(), "the facet counts what the list has");
        assertTrue(page.locator(".said-table tbody th a").allTextContents().stream().allMatch("王兆国"::equals));
        page.locator("[name=direct]").selectOption("true");
        page.locator(".ask-options button").click();
        assertThat(page.locator("select[name=direct]")).hasValue("true");
        assertEquals(page.locator(".said-table tbody tr").count(), page.locator(".said-direct").count());
        List<String> rows = page.locator(".said-what > p").allTextContents();
        page.reload();
        assertEquals(rows, page.locator(".said-what > p").allTextContents(), "the URL holds the state");
        List<String> csv = download(page, "statements.csv");
        assertEquals(rows.size() + 1, csv.size());
        assertTrue(csv.getFirst().startsWith("date,speaker,role,cue,quote,direct,citation,"), csv.getFirst());
        page.locator(".said-source a").first().click();
        assertThat(page.locator("#at")).isAttached();
        assertThat(page.locator(".at").first()).isInViewport();
        page.locator(".statements .who a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/statements\\?.*speaker=.*"));
        assertThat(page.locator(".said-table tbody tr").first()).isVisible();
    }

    @Test
    void figuresAreCountedDrawnAddedUpAndLedTo() throws IOException {
        Page page = SITE.open("/figures?q=" + Urls.encoded("慰问款"));
        assertThat(page.locator(".facet-value[aria-current] .facet-text")).containsText("金额 · 人民币");
        assertThat(page.locator("#histogram canvas").first()).isVisible();
        assertThat(page.locator("#scatter canvas").first()).isVisible();
        assertEquals(page.locator("#bins-table tbody tr").evaluateAll("rows => rows.map(r => Number(r.dataset.count))"),
                page.evaluate(
                        "echarts.getInstanceByDom(document.getElementById('histogram')).getOption().series[0].data"),
                "a bar is as high as the table says");
        assertEquals(true, page.evaluate(
                """
                        (() => { const option = echarts.getInstanceByDom(document.getElementById('scatter')).getOption();
                          return option.yAxis[0].type === 'log'
                            && option.series[0].data.length === document.querySelectorAll('#points-table tbody tr').length; })()"""),
                "money is drawn by its decades, every point of it");
        page.locator(".facet-value", new Page.LocatorOptions().setHasText("数量 · 户次")).first().click();
        assertThat(page.locator(".shown-unit")).hasText("数量 · 户次");
        assertThat(page).hasURL(Pattern.compile(".*kind=count&unit=.*"));
        page.goBack();
        List<String> csv = download(page, "figures.csv");
        int figures = Integer.parseInt(page.locator(".numbers dd").first().textContent().replace(",", ""));
        assertEquals(figures + 1, csv.size());
        assertTrue(csv.stream().skip(1).allMatch(line -> line.contains(",money,") && line.contains(",CNY,")),
                "no other currency among them");
        assertTrue(download(page, "figures.jsonl").getFirst().contains("provenance"));
        page.evaluate("""
                () => { const chart = echarts.getInstanceByDom(document.getElementById('scatter'));
                  chart.trigger('click', { data: chart.getOption().series[0].data[0] }); }""");
        assertThat(page).hasURL(Pattern.compile(".*/article/.*at=.*"));
        assertThat(page.locator(".at.figure").first()).isInViewport();
    }

    @Test
    void theLifeOfAFormulaIsDrawnProfiledAndItsPassagesStandSideBySide() throws IOException {
        Page page = SITE.open("/formula");
        page.locator("#q").fill("送温暖");
        page.keyboard().press("Enter");
        assertThat(page.locator("#life canvas").first()).isVisible();
        assertThat(page.locator("#count")).hasText(Pattern.compile("共 \\d+ 处，见于 \\d+ 篇"));
        assertEquals(true,
                page.evaluate(
                        """
                                (() => { const option = echarts.getInstanceByDom(document.getElementById('life')).getOption();
                                  const table = y => document.querySelector(`tr[data-year="${y}"]`).dataset.rate;
                                  return option.xAxis[0].data.every((y, i) => String(option.series[0].data[i] ?? '') === String(table(y) === '' ? '' : Number(table(y))))
                                    && option.series[0].data.includes(null); })()"""),
                "bars are the table's, with gaps where nothing is indexed");
        assertThat(page.locator("#variants tbody th", new Page.LocatorOptions().setHasText("送温暖工程")).first())
                .isVisible();
        assertThat(page.locator("#speakers .badge").first()).hasText("首用");
        assertThat(page.locator("#companions tbody tr").first()).isVisible();
        assertThat(page.locator(".first-rows mark").first()).hasText(Pattern.compile("送温暖|送溫暖"));
        page.getByText("查找复用的段落", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*reuse=12.*"));
        Locator pair = page.locator(".pair").first();
        assertEquals(letters(pair.locator("mark").nth(0)), letters(pair.locator("mark").nth(1)),
                "the same passage twice");
        assertEquals(page.locator("#variants tbody tr").count() + 1, download(page, "formula-variants.csv").size());
        page.evaluate(
                """
                        () => { echarts.getInstanceByDom(document.getElementById('life')).trigger('click', { name: '2002' }); }""");
        assertThat(page).hasURL(Pattern.compile(".*/search.*from=2002.*"));
        assertThat(page.locator(".hit").first()).isVisible();
    }

    /** Without punctuation and blanks, which passages may differ in. */
    private static String letters(Locator text) {
        return io.github.rmrbnlp.lucene.ExactText.fold(text.textContent())
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    }

    @Test
    void namesThatOccurTogetherAreDrawnAndKeptAsGraphMl() throws IOException {
        Page page = SITE.open("/compare?q=" + WARM);
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("名称网络")).click();
        assertThat(page.locator("#network canvas").first()).isVisible();
        int names = page.locator("#nodes-table tbody tr").count();
        int pairs = page.locator("#pairs-table tbody tr").count();
        assertEquals(List.of(names, pairs), page.evaluate(
                """
                        (() => { const series = echarts.getInstanceByDom(document.getElementById('network')).getOption().series[0];
                          return [series.data.length, series.links.length]; })()"""));
        List<String> graph = download(page, "network.graphml");
        assertEquals(names, graph.stream().filter(line -> line.contains("<node ")).count());
        assertTrue(graph.stream().anyMatch(line -> line.contains("<data key=\"weight\">")), "pairs have weights");
        page.locator("[name=kind][value=person]").uncheck();
        page.locator("select[name=unit]").selectOption("article");
        page.locator(".ask-options button").click();
        assertThat(page).hasURL(Pattern.compile(".*unit=article.*"));
        assertThat(page.locator("[name=kind][value=person]")).not().isChecked();
        assertEquals(0, page.locator("#nodes-table tr[data-kind=人物]").count());
        String url = (String) page.evaluate("document.querySelector('#nodes-table a').href");
        page.evaluate(
                """
                        url => { echarts.getInstanceByDom(document.getElementById('network')).trigger('click', { dataType: 'node', data: { url } }); }""",
                url);
        assertThat(page).hasURL(Pattern.compile(".*/search.*"));
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void speakersAndTermsStandBesideTheHitsAndNarrowThem() {
        Page page = SITE.open("/search?q=" + WARM);
        Locator term = page.locator("#names .facet-value", new Page.LocatorOptions().setHasText("送温暖工程"));
        assertThat(term.first()).isVisible();
        String articles = term.first().locator(".facet-count").textContent();
        term.first().click();
        assertThat(page.locator("#count")).containsText("共 " + articles + " 篇");
        assertThat(page.locator(".chosen a")).containsText("政策术语 送温暖工程");
        Locator speaker = page.locator("#names .facet-value").first();
        String counted = speaker.locator(".facet-count").textContent();
        speaker.click();
        assertThat(page).hasURL(Pattern.compile(".*speaker=.*"));
        assertThat(page.locator("#count")).containsText("共 " + counted + " 篇");
        page.reload();
        assertThat(page.locator("#names .facet-value[aria-current]")).hasCount(2);
    }

    @Test
    void statementsNobodyMadeAreSaidToBeNone() {
        Page page = SITE.open("/statements?q=" + Urls.encoded("没有这个词儿") + "&lang=en");
        assertThat(page.locator("#count")).hasText("0 statements in 0 articles");
        assertThat(page.locator(".nothing")).isVisible();
    }
}
