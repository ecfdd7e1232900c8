package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium as the system has it; nothing is downloaded. What no page may ever do is noted: scripts that fail, breaches of the
 * content security policy, requests to another host, dialogs.
 */
public final class RealBrowser implements AutoCloseable {
    /** Set where a missing browser is a failure. */
    private static final String REQUIRED = "RMRB_BROWSER_REQUIRED";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final String origin;
    private final List<String> faults = new ArrayList<>();

    private RealBrowser(Path executable, String origin) {
        this.origin = origin;
        this.playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
    }

    /** Skips the test where there is no browser, unless one is required. */
    public static RealBrowser at(String origin) {
        Path executable = find();
        if (executable == null) {
            String reason = "no Chromium on the path (Debian: apt-get install chromium fonts-noto-cjk)";
            if (System.getenv(REQUIRED) != null) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        return new RealBrowser(executable, origin);
    }

    private static Path find() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /** A page in a session of its own. */
    public Page open(String path, int width, int height, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme).setLocale(language).setAcceptDownloads(true).setBypassCSP(false));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            // that a page says what is wrong with what was asked is no fault of the page
            if (message.type().equals("error") && !message.text().matches(".*status of 40[04].*")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            faults.add(page.url() + ": a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                faults.add(page.url() + ": asks another host: " + request.url());
            }
        });
        page.navigate(origin + path.substring(1));
        return page;
    }

    public Page open(String path) {
        return open(path, 1280, 900, ColorScheme.LIGHT, "zh-CN");
    }

    /** What axe-core finds fault with, by rule and place. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().limit(3)
                        .map(node -> node.getTarget() + " " + node.getFailureSummary().replace('\n', ' ')).toList())
                .toList();
    }

    /** Closes all pages, and fails if one did what none may do. */
    public void requireNoFaults() {
        browser.contexts().forEach(BrowserContext::close);
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertEquals(List.of(), found);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
