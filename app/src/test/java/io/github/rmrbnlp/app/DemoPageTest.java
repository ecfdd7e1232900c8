package io.github.rmrbnlp.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.rmrbnlp.app.web.RealBrowser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One command leads a new user to a chart that can be read. Skipped, with the reason, where there is no browser. */
class DemoPageTest {
    private static final String HOME = "rmrb.home";
    private static final String LABEL = "送温暖工程历年趋势";

    private final Interruption interruption = Interruption.manual();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /** As the launcher sets it. */
    @BeforeEach
    void sayWhereTheSampleArchiveIs() {
        System.setProperty(HOME, "..");
    }

    @AfterEach
    void forget() {
        interruption.request();
        System.clearProperty(HOME);
    }

    /** What {@code rmrb demo --serve} prints, line by line while it runs. */
    private BufferedReader demo() throws IOException {
        PipedInputStream printed = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(printed);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out,
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        Thread.ofPlatform().daemon().start(() -> {
            try (out) {
                status.complete(
                        RmrbCommand.run(new String[]{"demo", "--serve", "--port", "0"}, terminal, interruption));
            } catch (IOException | RuntimeException e) {
                status.completeExceptionally(e);
            }
        });
        return new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
    }

    private String address(BufferedReader printed) throws IOException {
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.contains(LABEL)) {
                return line.replaceAll(".*" + LABEL + "\\s+", "");
            }
        }
        throw new AssertionError("no address of the chart; " + err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void fromTheCommandToTheChartAndToAnArticle() throws Exception {
        try (BufferedReader printed = demo()) {
            String address = address(printed);
            String origin = address.replaceAll("(https?://[^/]+/).*", "$1");
            try (RealBrowser browser = RealBrowser.at(origin)) {
                Page page = browser.open(address.substring(origin.length() - 1));
                assertThat(page.locator("#chart canvas").first()).isVisible();
                assertThat(page.locator("[name=q]").first()).hasValue("送温暖工程");
                assertEquals(true, page.evaluate(
                        """
                                (() => { const option = echarts.getInstanceByDom(document.getElementById('chart')).getOption();
                                  const curve = option.series.find(s => s.name === '送温暖工程').data;
                                  const at = year => { const point = curve[option.xAxis[0].data.indexOf(year)];
                                    return point !== null && typeof point === 'object' ? point.value : point; };
                                  return at('1994') > 0 && at('2002') > 0 && at('1995') === 0 && at('1957') === null; })()"""),
                        "years with and without it, and a year of which nothing is indexed");
                assertThat(page.locator(".reading").first()).containsText("1994");
                page.locator("details.numbers-table > summary").click();
                page.locator("#trend-table a", new Page.LocatorOptions().setHasText("2002")).first().click();
                assertThat(page.locator(".hit mark").first()).containsText("送温暖工程");
                browser.requireNoFaults();
            }
        }
        interruption.request();
        assertEquals(ExitStatus.INTERRUPTED, status.get(60, TimeUnit.SECONDS));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Ctrl-C ends"));
    }
}
