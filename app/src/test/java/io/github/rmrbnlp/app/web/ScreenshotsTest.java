package io.github.rmrbnlp.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the documents' pictures: {@code mvn test -pl app -am -Dtest=ScreenshotsTest -Drmrb.screenshots=docs …}. */
class ScreenshotsTest {
    private static final String WARM = "?q=" + Urls.encoded("送温暖");
    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("home", "/"),
            Map.entry("search", "/search" + WARM), Map.entry("nothing", "/search?q=" + Urls.encoded("没有这个词儿")),
            Map.entry("problem", "/search?q=page:"), Map.entry("statements", "/statements" + WARM),
            Map.entry("network", "/network" + WARM), Map.entry("formula", "/formula" + WARM + "&reuse=12"),
            Map.entry("figures", "/figures?q=" + Urls.encoded("慰问款")),
            Map.entry("article",
                    "/article/" + SampleServer.HOSTILE_ID + WARM
                            + "&layer=statements&layer=figures&layer=dates&layer=terms"),
            Map.entry("corpus", "/corpus"), Map.entry("kwic", "/kwic" + WARM), Map.entry("trend", "/trend" + WARM),
            Map.entry("compare", "/compare" + WARM + "&target=" + Urls.encoded("date:[* TO 2001]")));

    @TempDir
    Path scratch;

    @Test
    @EnabledIfSystemProperty(named = "rmrb.screenshots", matches = ".+", disabledReason = "taken on demand, -Drmrb.screenshots=DIR")
    void takesSearchAndTrendInLightAndDark() throws IOException {
        Path folder = Path.of(System.getProperty("rmrb.root")).resolve(System.getProperty("rmrb.screenshots"));
        try (SampleServer server = SampleServer.in(scratch); RealBrowser browser = RealBrowser.at(server.url("/"))) {
            String warm = Urls.encoded("送温暖");
            String trend = "/trend?from=1990&to=2004&q=" + warm + "&q=" + Urls.encoded("再就业");
            for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
                String name = scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                take(browser, "/search?q=" + warm + "&to=2001", scheme, folder.resolve("search-" + name));
                take(browser, trend, scheme, folder.resolve("trend-" + name));
            }
        }
    }

    /** Every page as it looks on a desk and on a telephone, for whoever changes how pages look. */
    @Test
    @EnabledIfSystemProperty(named = "rmrb.screenshots.every", matches = ".+", disabledReason = "taken on demand, -Drmrb.screenshots.every=DIR")
    void takesEveryPage() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("rmrb.screenshots.every")));
        String chosen = System.getProperty("rmrb.screenshots.pages", ".*");
        try (SampleServer server = SampleServer.in(scratch); RealBrowser browser = RealBrowser.at(server.url("/"))) {
            for (Map.Entry<String, String> one : PAGES.entrySet()) {
                if (one.getKey().matches(chosen)) {
                    for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
                        String name = one.getKey() + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                        whole(browser.open(one.getValue(), 1200, 860, scheme, "zh-CN"), folder.resolve(name + ".png"));
                    }
                    whole(browser.open(one.getValue(), 390, 780, ColorScheme.LIGHT, "en-US"),
                            folder.resolve(one.getKey() + "-small.png"));
                }
            }
        }
    }

    private static void whole(Page page, Path file) {
        page.waitForTimeout(900); // the charts' own animation
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static void take(RealBrowser browser, String path, ColorScheme scheme, Path file) throws IOException {
        Page page = browser.open(path, 1200, path.startsWith("/trend") ? 960 : 820, scheme, "zh-CN");
        assertThat(page.locator("h1").first()).isAttached();
        if (path.startsWith("/trend")) {
            assertThat(page.locator("#chart canvas").first()).isVisible();
            page.waitForFunction("!echarts.getInstanceByDom(document.getElementById('chart')).isDisposed()");
            page.waitForTimeout(800); // the curve's own animation
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) > 10_000, file.toString());
    }
}
