package io.github.rmrbnlp.app.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The same with a browser, none of whose pages may misbehave in any test. */
final class BrowserSite extends SampleSite implements AfterEachCallback {
    private RealBrowser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        super.beforeAll(context);
        browser = RealBrowser.at(url("/"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browser.requireNoFaults();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        super.afterAll(context);
    }

    RealBrowser browser() {
        return browser;
    }

    Page open(String path) {
        return browser.open(path);
    }
}
