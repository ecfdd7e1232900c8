package io.github.rmrbnlp.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a reader uses them. Skipped, with the reason, where there is no browser. */
class BrowserTest {
    private static final String WARM = Urls.encoded("送温暖");

    /** What makes the page wider than the screen, leaving out what scrolls by itself. */
    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= innerWidth ? [] : ['the page', ...[...document.querySelectorAll('main *, header *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .yearbars'))
              .map(e => e.outerHTML.slice(0, 120))]""";

    /** Periods whose interval is drawn though it does not fit, or is neither drawn nor shown to be missing. */
    private static final String WRONG_BANDS = """
            (() => { const option = echarts.getInstanceByDom(document.getElementById('chart')).getOption();
              const top = option.yAxis[0].max, curve = option.series.find(s => s.name === '送温暖').data;
              const [low, width] = option.series.filter(s => s.stack === 'band0').map(s => s.data);
              return [...document.querySelectorAll('tr[data-query="送温暖"]')].filter((row, i) => {
                const { value, high } = row.dataset;
                if (value === '') return low[i] !== null || curve[i] !== null;
                const fits = Number(high) <= top, hollow = typeof curve[i] === 'object';
                return Number(value) > top || fits === hollow || fits !== (low[i] !== null) || (fits && low[i] + width[i] > top * 1.0001);
              }).map(row => row.dataset.period); })()""";

    @RegisterExtension
    static final BrowserSite SITE = new BrowserSite();

    @Test
    void fromTheFirstPageToAnArticleAndItsStatements() {
        Page page = SITE.open("/");
        page.locator("#q").pressSequentially("送温暖");
        assertThat(page.locator("#hint .count")).hasText("共 23 篇");
        page.keyboard().press("Enter");
        assertThat(page.locator("#count")).containsText("共 23 篇");
        page.locator(".facet-value", new Page.LocatorOptions().setHasText("2003")).first().click();
        assertThat(page.locator("#count")).containsText("共 2 篇");
        page.locator(".hit-title a", new Page.LocatorOptions().setHasText("送岗位")).click();
        assertThat(page.locator("h1")).hasText("疫情过后 送温暖送岗位");
        assertThat(page.locator(".statements .who a")).hasText("曲美云");
        assertEquals(3, page.locator("#text .hit").count());
    }

    @Test
    void layersAreKeptInTheUrlAndRestored() {
        Page page = SITE.open("/article/" + SampleServer.HOSTILE_ID);
        assertThat(page.locator("#text")).hasClass(java.util.regex.Pattern.compile(".*show-statements.*"));
        page.getByLabel("数字", new Page.GetByLabelOptions().setExact(false)).first().check();
        page.getByLabel("言论", new Page.GetByLabelOptions().setExact(false)).first().uncheck();
        assertTrue(page.url().endsWith("?layer=figures"), page.url());
        page.reload();
        assertThat(page.locator("#text")).hasClass("body show-figures");
        assertEquals("solid", line(page, ".figure"));
        page.locator("input[value=figures]").uncheck();
        page.reload();
        assertThat(page.locator("#text")).hasClass("body");
        assertEquals("none", page.locator(".figure").first()
                .evaluate("e => getComputedStyle(e).textDecorationLine"));
    }

    private static Object line(Page page, String selector) {
        return page.locator(selector).first().evaluate("e => getComputedStyle(e).textDecorationStyle");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = SITE.open("/search?q=" + WARM);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("再就业");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*q=" + Urls.encoded("再就业") + ".*"));
        page.locator(".hit-title a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("article.sheet")).isVisible();
        page.locator("input[value=dates]").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("input[value=dates]")).isChecked();
    }

    @Test
    void fieldsArePutIntoTheQuery() {
        Page page = SITE.open("/search?q=" + WARM);
        page.locator("#q").focus();
        page.keyboard().press("End");
        page.keyboard().type(" AND 作");
        page.locator("[data-complete='author:']").click();
        assertThat(page.locator("#q")).hasValue("送温暖 AND author:");
        assertThat(page.locator(".hint-wrong")).isVisible();
        page.keyboard().type("秦朗");
        assertThat(page.locator("#hint .count")).isVisible();
    }

    @Test
    void exportsAreDownloads() throws IOException {
        Page page = SITE.open("/search?q=" + WARM);
        Download csv = page
                .waitForDownload(() -> page.locator("a[download='search.csv']").click());
        assertEquals(24, Files.readString(csv.path()).split("\r\n").length);
        Page article = SITE.open("/article/" + SampleServer.HOSTILE_ID);
        Download bib = article.waitForDownload(() -> article.locator("a[href$='.bib']").click());
        assertTrue(Files.readString(bib.path()).startsWith("@article{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=onerror", "/search?q=%3Cscript%3E", "/statements?q=%3Cscript%3E",
            "/figures?q=%3Cscript%3E", "/formula?q=script&reuse=12",
            "/article/" + SampleServer.HOSTILE_ID
                    + "?q=%3Cscript%3E&layer=statements&layer=figures&layer=dates&layer=terms",
            "/search?q=%22%3E%3Cimg%20src=x%20onerror=document.title=%27owned%27%3E"})
    void hostileTextStaysText(String path) {
        Page page = SITE.open(path);
        page.waitForLoadState();
        assertFalse(page.title().contains("owned'") && page.title().equals("owned"), page.title());
        assertEquals(0, page.locator("main img, main script").count());
    }

    @Test
    void theReaderChoosesLightOrDark() {
        Page page = SITE.browser().open("/", 1280, 900, ColorScheme.LIGHT, "en-US");
        String light = background(page);
        page.locator("#theme").click();
        assertFalse(light.equals(background(page)));
        page.reload();
        assertFalse(light.equals(background(page)), "the choice is kept");
        assertEquals(0, page.context().cookies().size());
        page.locator(".tool[hreflang]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*[?&]lang=zh.*"));
    }

    private static String background(Page page) {
        return (String) page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor");
    }

    @Test
    void onPaperOnlyTheTextRemains() {
        Page page = SITE.open("/article/" + SampleServer.HOSTILE_ID);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".menu")).isHidden();
        assertThat(page.locator("#text")).isVisible();
    }

    @Test
    void aTrendIsDrawnWithGapsAndABandAndAPointLeadsToItsArticles() {
        Page page = SITE.open("/");
        page.locator(".menu a", new Page.LocatorOptions().setHasText("趋势")).click();
        page.locator("[name=q]").first().fill("送温暖");
        page.locator(".go-small").click();
        page.locator("[name=q]").nth(1).fill("再就业");
        page.locator(".go-small").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*q=.*&q=.*"));
        assertThat(page.locator("#chart canvas").first()).isVisible();
        assertEquals(java.util.List.of(2, 4, 2), page.evaluate(
                """
                        (() => { const series = echarts.getInstanceByDom(document.getElementById('chart')).getOption().series;
                          return [series.filter(s => ['送温暖', '再就业'].includes(s.name)).length,
                            series.filter(s => s.stack).length, new Set(series.filter(s => s.stack).map(s => s.stack)).size]; })()"""));
        assertEquals(true,
                page.evaluate(
                        """
                                (() => { const option = echarts.getInstanceByDom(document.getElementById('chart')).getOption();
                                  const curve = option.series.find(s => s.name === '送温暖');
                                  const table = p => document.querySelector(`tr[data-query="送温暖"][data-period="${p}"]`).dataset.value;
                                  const drawn = curve.data.map(point => (point !== null && typeof point === 'object' ? point.value : point));
                                  return option.xAxis[0].data.every((p, i) => String(drawn[i] ?? '') === String(table(p) === '' ? '' : Number(table(p))))
                                    && drawn.includes(null); })()"""),
                "the curve is the table's, with no data where nothing is indexed");
        assertEquals(List.of(), page.evaluate(WRONG_BANDS), "no band leaves the chart, and what has none is hollow");
        assertThat(page.locator(".note").first()).containsText("画作空心");
        page.navigate(page.url() + "&unit=hits");
        assertThat(page.locator(".sorts [aria-current]")).hasText("次数");
        page.evaluate("""
                () => { echarts.getInstanceByDom(document.getElementById('chart'))
                  .trigger('click', { seriesName: '送温暖', name: '2002' }); }""");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/search.*from=2002.*"));
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void aConcordanceIsSortedSampledAndExported() throws IOException {
        Page page = SITE.open("/kwic?q=" + WARM);
        assertThat(page.locator("#count")).containsText("处，见于 22 篇");
        page.locator(".sorts a", new Page.LocatorOptions().setHasText("右邻词")).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*order=right1.*"));
        page.locator("[name=sample]").fill("7");
        page.locator(".ask-options button").click();
        assertEquals(7, page.locator(".kwic tbody tr").count());
        assertThat(page.locator("#count")).containsText("随机抽取 7 处");
        java.util.List<String> lines = page.locator(".kwic-right").allTextContents();
        page.reload();
        assertEquals(lines, page.locator(".kwic-right").allTextContents(), "the same sample each time");
        Download csv = page
                .waitForDownload(() -> page.locator("a[download='kwic.csv']").click());
        assertEquals(8, Files.readString(csv.path()).split("\r\n").length);
        page.locator(".kwic-source a").first().click();
        assertThat(page.locator("article.sheet .hit").first()).isVisible();
    }

    @Test
    void twoPartsAreCompared() {
        Page page = SITE.open("/compare");
        page.locator("[name=q]").fill("送温暖");
        page.locator("[name=target]").fill("date:[* TO 2001]");
        page.locator("[name=reference]").fill("date:[2002 TO *]");
        page.locator(".go-small").click();
        assertThat(page.locator("#count")).containsText("个搭配词");
        assertThat(page.locator(".words tbody tr").first()).isVisible();
        page.locator(".words tbody a").first().click();
        assertThat(page.locator("#count")).containsText("篇");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=%E9%80%81%E6%B8%A9%E6%9A%96&year=2003", "/search?q=page:", "/corpus",
            "/trend", "/kwic", "/compare", "/api",
            "/trend?q=%E9%80%81%E6%B8%A9%E6%9A%96&q=%E4%B8%8B%E5%B2%97", "/kwic?q=%E9%80%81%E6%B8%A9%E6%9A%96&sample=7",
            "/compare?q=%E9%80%81%E6%B8%A9%E6%9A%96&order=LLR", "/compare?target=page:1&reference=page:2",
            "/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA", "/nowhere",
            "/trend?q=%E9%80%81%E6%B8%A9%E6%9A%96&q=page:", "/kwic?q=a&order=up",
            "/network?q=%E9%80%81%E6%B8%A9%E6%9A%96", "/formula",
            "/formula?q=%E9%80%81%E6%B8%A9%E6%9A%96&reuse=12", "/figures",
            "/figures?q=%E6%85%B0%E9%97%AE%E6%AC%BE&kind=count", "/statements",
            "/statements?q=%E9%80%81%E6%B8%A9%E6%9A%96&direct=true",
            "/article/" + SampleServer.HOSTILE_ID + "?at=5-30", "/article/" + SampleServer.HOSTILE_ID
                    + "?q=%E9%80%81%E6%B8%A9%E6%9A%96&layer=statements&layer=figures&layer=dates&layer=terms"})
    void everyPageIsAccessibleInBothThemesAndLanguagesAndFitsASmallScreen(String path) {
        for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = SITE.browser().open(path, 1280, 900, scheme, scheme == ColorScheme.LIGHT ? "zh-CN" : "en-US");
            page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
            assertEquals(java.util.List.of(), RealBrowser.violations(page), path + " " + scheme);
            page.setViewportSize(360, 740);
            assertEquals(java.util.List.of(), page.evaluate(TOO_WIDE), "no sideways scrolling of the page");
        }
    }

    private static final String PAGES = """
            /
            /search?q=送温暖&from=1990&to=2005
            /trend?q=送温暖&q=再就业&by=year&from=1990&to=2005
            /kwic?q=送温暖&context=12&sample=9&seed=3
            /statements?q=送温暖&direct=true
            /figures?q=慰问款&from=1990
            /formula?q=送温暖&from=1990
            /compare?q=送温暖&target=page:1&window=4
            /network?q=送温暖&unit=article&nodes=20
            /corpus
            /api
            /article/20020119-01-66?q=送温暖&layer=figures""";

    /** Numbers all controls, and notes which get the focus and of which nobody sees it. */
    private static final String WATCH_FOCUS = """
            () => { const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
                .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled);
              all.forEach((e, i) => e.dataset.control = i);
              window.reached = new Set(); window.unseen = [];
              document.addEventListener('focusin', event => {
                const at = event.target, row = at.closest('.ask-row');
                if (at.dataset.control) window.reached.add(at.dataset.control);
                if (getComputedStyle(row ?? at).outlineStyle === 'none') window.unseen.push(at.outerHTML.slice(0, 90));
              });
              return all.length; }""";

    static java.util.stream.Stream<String> pages() {
        return PAGES.lines();
    }

    /** What can be used by the mouse can be reached by the tabulator, and shows that it is reached. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyControlIsReachedByTheKeyboard(String path) {
        Page page = SITE.open(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        int controls = (int) page.evaluate(WATCH_FOCUS);
        for (int i = 0; i < controls + 3; i++) {
            page.keyboard().press("Tab");
        }
        assertEquals(controls, page.evaluate("window.reached.size"), "reached of those there are");
        assertEquals(List.of(), page.evaluate("window.unseen"), "focus nobody sees");
    }

    /** Whoever opens a URL that was sent to him sees in the forms what it asks. */
    @ParameterizedTest
    @MethodSource("pages")
    void theUrlHoldsTheState(String path) {
        Page page = SITE.open(path);
        List<String> lost = new ArrayList<>();
        String query = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] pair = parameter.split("=", 2);
            boolean held = (boolean) page.evaluate(
                    """
                            ([name, value]) => [...document.querySelectorAll(`main [name="${name}"], main input[value="${value}"]`)]
                              .some(e => e.type === 'checkbox' ? e.checked : e.value === value)""",
                    List.of(pair[0], pair[1]));
            if (!held && !path.startsWith("/article")) {
                lost.add(parameter);
            }
        }
        assertEquals(List.of(), lost);
        String text = page.locator("main").innerText();
        Page again = SITE.open(page.url().substring(SITE.url("/").length() - 1));
        assertEquals(text, again.locator("main").innerText(), "the same page to somebody else");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onPaperNothingIsLeftThatOnlyAScreenCanUse(String path) {
        Page page = SITE.open(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(0, page.locator(".menu:visible, .tools:visible, .go:visible, .exports:visible, .pages:visible")
                .count());
        assertThat(page.locator("main")).isVisible();
        assertTrue(page.locator("main").innerText().length() > 20, "there is something to read");
    }
}
