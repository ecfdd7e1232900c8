package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.web.LiveIndex;
import io.github.rmrbnlp.app.web.WebOptions;
import io.github.rmrbnlp.app.web.WebServer;
import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a page is served. */
final class ServeOptions {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", //
            description = "Port to listen on, 0 for a free one; default: ${DEFAULT-VALUE}.")
    private int port;

    int port() {
        return port;
    }

    /**
     * Serves until interrupted; the address is the result and goes to stdout at once.
     *
     * @param pages what to look at first: for each label the page's path and query
     */
    int serve(WebOptions options, Path folder, Segmenter segmenter, Verb verb, Map<String, String> pages)
            throws IOException {
        try (LiveIndex live = LiveIndex.open(folder, segmenter); WebServer server = WebServer.start(options, live)) {
            Writer out = Texts.writer(verb.terminal().out());
            out.write(server.url() + "\n");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                out.write("  " + page.getKey() + "  " + server.url() + page.getValue() + "\n");
            }
            out.flush();
            verb.warn("serving; open the address in a browser, Ctrl-C ends");
            verb.interruption().await();
            return ExitStatus.INTERRUPTED;
        }
    }
}
