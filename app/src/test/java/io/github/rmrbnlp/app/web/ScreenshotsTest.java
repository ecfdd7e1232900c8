package io.github.rmrbnlp.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the documents' pictures: {@code mvn test -pl app -am -Dtest=ScreenshotsTest -Drmrb.screenshots=docs …}. */
@EnabledIfSystemProperty(named = "rmrb.screenshots", matches = ".+", disabledReason = "taken on demand, -Drmrb.screenshots=DIR")
class ScreenshotsTest {
    @TempDir
    Path scratch;

    @Test
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
