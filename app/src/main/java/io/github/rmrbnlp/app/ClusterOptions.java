package io.github.rmrbnlp.app;

import io.github.rmrbnlp.opensearch.ClusterAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which index of which cluster, and how one may enter. */
final class ClusterOptions {
    /** Said at the end of the help of each verb that enters a cluster. */
    static final String SECRETS = "Credentials are user:password, from the environment ("
            + ClusterAccess.CREDENTIALS_VARIABLE
            + ") or a file.";

    @Option(names = "--index", defaultValue = "rmrb-articles", paramLabel = "NAME", //
            description = "Index in the cluster; default: ${DEFAULT-VALUE}.")
    private String index;

    @Option(names = "--credentials", paramLabel = "FILE", description = "File whose first line is user:password.")
    private Path credentials;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM certificates to trust instead of the platform's.")
    private Path certificates;

    String index() {
        return index;
    }

    /** @throws IllegalArgumentException if an address or the credentials are none */
    ClusterAccess access(List<URI> addresses) throws IOException {
        return new ClusterAccess(addresses, Optional.empty(), Optional.ofNullable(certificates))
                .withCredentials(credentials, System.getenv());
    }
}
