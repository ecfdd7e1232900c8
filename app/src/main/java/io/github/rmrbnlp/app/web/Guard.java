package io.github.rmrbnlp.app.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * What every request must show and every answer carries. A browser page of another site can send requests to a loopback
 * server under a name of its own (DNS rebinding): such a Host is refused. Immutable and thread-safe.
 */
final class Guard {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final WebOptions options;

    Guard(WebOptions options) {
        this.options = options;
    }

    void check(Context context) {
        secure(context);
        String method = context.req().getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            context.header("Allow", "GET, HEAD");
            throw WebProblem.of(WebProblem.Kind.METHOD, "only GET and HEAD are answered");
        }
        if (options.token() == null) {
            requireLocalName(context.header("Host"));
        } else if (!showsToken(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Basic realm=\"rmrb\", charset=\"UTF-8\"");
            throw WebProblem.of(WebProblem.Kind.UNAUTHORIZED,
                    "this server needs its token: as password in the browser, or as Authorization: Bearer TOKEN");
        }
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("X-Frame-Options", "DENY");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static void requireLocalName(String host) {
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        if (!LOCAL_NAMES.contains(name)) {
            throw WebProblem.of(WebProblem.Kind.WRONG_HOST, "this server answers as localhost only");
        }
    }

    /** A browser sends the token as the password of Basic, a program as Bearer; the comparison takes the same time always. */
    private boolean showsToken(String authorization) {
        if (authorization == null) {
            return false;
        }
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank).toLowerCase(Locale.ROOT);
        String value = blank < 0 ? "" : authorization.substring(blank + 1).strip();
        String shown = switch (scheme) {
            case "bearer" -> value;
            case "basic" -> password(value);
            default -> "";
        };
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8),
                options.token().getBytes(StandardCharsets.UTF_8));
    }

    private static String password(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return ""; // no Base64 is no token
        }
    }
}
