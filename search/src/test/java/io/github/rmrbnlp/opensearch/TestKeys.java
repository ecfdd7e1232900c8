package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key of a server on {@code localhost} and the certificate that tells it, made by the JDK's keytool.
 *
 * @param context what the server proves itself with
 * @param certificate file of the certificate, PEM, which nobody else signed
 */
record TestKeys(SSLContext context, Path certificate) {
    private static final String PASSWORD = "changeit";

    static TestKeys in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        String store = folder.resolve("keys.p12").toString();
        Path certificate = folder.resolve("cluster-ca.pem");
        keytool("-genkeypair", "-alias", "node", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
                "-validity", "2", "-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD);
        keytool("-exportcert", "-rfc", "-alias", "node", "-keystore", store, "-storepass", PASSWORD, "-file",
                certificate.toString());
        KeyStore keys = KeyStore.getInstance(Path.of(store).toFile(), PASSWORD.toCharArray());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new TestKeys(context, certificate);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
