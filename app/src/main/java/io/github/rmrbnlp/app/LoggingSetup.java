package io.github.rmrbnlp.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Configures java.util.logging when a library first uses it: warnings to stderr, without Lucene's advice to add a JVM module
 * that makes the JVM itself print a warning. Named by a system property, so public with a public constructor.
 */
public final class LoggingSetup {
    private static final String CONFIGURATION = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            org.apache.lucene.internal.vectorization.level=SEVERE
            """;

    /**
     * Called by {@link LogManager}.
     *
     * @throws IOException never, the configuration is a constant
     */
    public LoggingSetup() throws IOException {
        byte[] bytes = CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(bytes));
    }

    static void install() {
        System.setProperty("java.util.logging.config.class", LoggingSetup.class.getName());
    }
}
