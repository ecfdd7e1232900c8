package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where a cluster is and how one may enter. {@code toString} shows no secret.
 *
 * @param addresses http or https addresses of nodes of the same cluster; the next one is tried where one does not answer
 * @param authorization value of the Authorization header, if the cluster asks for one
 * @param certificates file of PEM certificates to trust instead of the platform's own list, if given
 */
public record ClusterAccess(List<URI> addresses, Optional<String> authorization, Optional<Path> certificates) {
    /** Environment variable that holds {@code user:password}. */
    public static final String CREDENTIALS_VARIABLE = "RMRB_OPENSEARCH_CREDENTIALS";

    public ClusterAccess {
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(certificates, "certificates");
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address of the cluster");
        }
        for (URI address : addresses) {
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!http || address.getHost() == null || address.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        address.getHost() + ": an address is http[s]://HOST:PORT; credentials come from "
                                + CREDENTIALS_VARIABLE + " or a file");
            }
        }
    }

    /** A cluster that asks for no credentials. */
    public static ClusterAccess open(List<URI> addresses) {
        return new ClusterAccess(addresses, Optional.empty(), Optional.empty());
    }

    /** The same with the credentials {@code user:password} of a file's first line, or else of the environment, if either is there. */
    public ClusterAccess withCredentials(Path file, Map<String, String> environment) throws IOException {
        String credentials = file == null ? environment.get(CREDENTIALS_VARIABLE) : firstLine(file);
        if (credentials == null) {
            return this;
        }
        if (credentials.indexOf(':') < 1) {
            throw new IllegalArgumentException((file == null ? CREDENTIALS_VARIABLE : file) + ": is not user:password");
        }
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return new ClusterAccess(addresses, Optional.of("Basic " + basic), certificates);
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }

    /** What TLS connections trust. */
    SSLContext tls() throws IOException {
        try {
            if (certificates.isEmpty()) {
                return SSLContext.getDefault();
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            try (InputStream in = Files.newInputStream(certificates.get())) {
                int number = 0;
                for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    trusted.setCertificateEntry("ca" + number++, certificate);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(certificates.map(Path::toString).orElse("TLS") + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return addresses + (authorization.isPresent() ? " with credentials" : "");
    }
}
