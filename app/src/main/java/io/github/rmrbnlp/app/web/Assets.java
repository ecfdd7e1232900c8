package io.github.rmrbnlp.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/**
 * The files a page needs besides itself. A fixed list read from the jar, so that no request can name another file; each has a
 * URL with its digest and never changes under it. Immutable and thread-safe.
 */
final class Assets {
    static final String PREFIX = "/assets/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private final Map<String, Asset> byUrl = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();

    /** One file: its bytes as they are and compressed. */
    record Asset(String type, byte[] bytes, byte[] gzip) {
    }

    Assets() {
        Properties versions = versions();
        add("app.css", "text/css; charset=utf-8", "app.css");
        add("app.js", "text/javascript; charset=utf-8", "app.js");
        add("theme.js", "text/javascript; charset=utf-8", "theme.js");
        add("charts.js", "text/javascript; charset=utf-8", "charts.js");
        add("favicon.svg", "image/svg+xml", "favicon.svg");
        add("htmx.js", "text/javascript; charset=utf-8",
                WEBJARS + "htmx.org/" + versions.getProperty("htmx") + "/dist/htmx.min.js");
        add("echarts.js", "text/javascript; charset=utf-8",
                WEBJARS + "echarts/" + versions.getProperty("echarts") + "/echarts.min.js");
    }

    /** The URL of a file. */
    String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return url;
    }

    /** The file at that path of a URL. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(byUrl.get(path));
    }

    private void add(String name, String type, String resource) {
        byte[] bytes = read(resource);
        String url = PREFIX + digest(bytes) + "/" + name;
        byUrl.put(url, new Asset(type, bytes, gzip(bytes)));
        urls.put(name, url);
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try {
            versions.load(new java.io.StringReader(new String(read("versions.properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
