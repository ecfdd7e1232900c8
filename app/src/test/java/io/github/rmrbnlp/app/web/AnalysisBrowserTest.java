package io.github.rmrbnlp.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of analyses as a reader uses them. Skipped, with the reason, where there is no browser. */
class AnalysisBrowserTest {
    private static final String WARM = Urls.encoded("送温暖");

    @TempDir
    static Path scratch;
    private static SampleServer server;
    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        server = SampleServer.in(scratch);
        browser = RealBrowser.at(server.url("/"));
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @AfterEach
    void noPageMisbehaved() {
        browser.requireNoFaults();
    }

    private static Locator export(Page page, String label) {
        return page.locator(".results .exports a, main > .exports a", new Page.LocatorOptions().setHasText(
                Pattern.compile("^" + label + "$"))).first();
    }

    private static List<String> download(Page page, Locator link) throws IOException {
        Download download = page.waitForDownload(link::click);
        return List.of(Files.readString(download.path()).split("\r?\n"));
    }

    @Test
    void whoSaidWhatIsNarrowedBySpeakerAndLeadsToThePlace() throws IOException {
        Page page = browser.open("/");
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
        List<String> csv = download(page, export(page, "CSV"));
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
    void statementsNobodyMadeAreSaidToBeNone() {
        Page page = browser.open("/statements?q=" + Urls.encoded("没有这个词儿") + "&lang=en");
        assertThat(page.locator("#count")).hasText("0 statements in 0 articles");
        assertThat(page.locator(".nothing")).isVisible();
    }
}
