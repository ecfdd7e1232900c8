package io.github.rmrbnlp.app.web;

/** Which program answers: an answer another one gave may be stale. */
final class ServerVersion {
    /** Two builds of one version differ, so a restart makes browsers ask again. */
    private static final String STARTED = Long.toHexString(System.currentTimeMillis());

    private ServerVersion() {
    }

    /** For example {@code 0.1.0}; {@code dev} outside of a built jar. */
    static String number() {
        String version = ServerVersion.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    static String fingerprint() {
        return STARTED;
    }
}
