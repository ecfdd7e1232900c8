package io.github.rmrbnlp.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * Where to listen and for whom. Immutable.
 *
 * @param host the address or name to bind
 * @param port the port; 0 takes a free one
 * @param token what a client has to show, or null where none is needed, which is allowed on a loopback address only
 * @param limits what one client or one question may cost
 */
public record WebOptions(String host, int port, String token, WebLimits limits) {
    /** Long enough that guessing is hopeless. */
    public static final int MIN_TOKEN_CHARS = 16;

    public WebOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(limits, "limits");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not within 0 to 65535");
        }
        if (token != null && token.length() < MIN_TOKEN_CHARS) {
            throw new IllegalArgumentException("the token has fewer than " + MIN_TOKEN_CHARS + " chars");
        }
        if (token != null && !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "the token has chars that no header can carry; use ASCII without blanks");
        }
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "host " + host + " can be reached from other machines and needs a token");
        }
    }

    /** On this machine only, on a free port. */
    public static WebOptions local() {
        return new WebOptions("127.0.0.1", 0, null, WebLimits.DEFAULT);
    }

    /** Whether only this machine can reach that address; a name that cannot be resolved is not of this machine. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // binding it will fail with a message of its own
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "WebOptions[host=" + host + ", port=" + port + ", token=" + (token == null ? "none" : "…") + "]";
    }
}
