package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.web.WebLimits;
import io.github.rmrbnlp.app.web.WebOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb serve}. */
@Command(name = "serve", description = "Serves the web page and the REST API of an index until interrupted.", //
        footer = {"",
                "Other machines reach it only with --host and a token, which a browser sends as password and a program as "
                        + "'Authorization: Bearer TOKEN'. The token comes from RMRB_TOKEN or --token-file. The connection is not "
                        + "encrypted: put a TLS proxy or an SSH tunnel in front of it.",
                "", "Examples:", "  rmrb serve --index DIR",
                "  RMRB_TOKEN=$(openssl rand -hex 16) rmrb serve --index DIR --host 0.0.0.0 --port 9000"})
final class ServeCommand extends Verb {
    private static final String TOKEN = "RMRB_TOKEN";

    @Mixin
    private IndexOption index;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private ServeOptions serve;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", //
            description = "Address to listen on; one that other machines reach needs a token. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the token; default: RMRB_TOKEN.")
    private Path tokenFile;

    @Override
    int run() throws IOException {
        return serve.serve(options(), index.folder(), segmenter.create(), this, Map.of());
    }

    private WebOptions options() throws IOException {
        try {
            return new WebOptions(host, serve.port(), token(), WebLimits.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("serve: " + e.getMessage() + " (RMRB_TOKEN or --token-file)", e);
        }
    }

    private String token() throws IOException {
        if (tokenFile == null) {
            String token = System.getenv(TOKEN);
            return token == null || token.isBlank() ? null : token.strip();
        }
        return Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
    }
}
