package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.CitationFormat;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * Serves the pages and the REST API of one index until it is closed. Thread-safe.
 *
 * <pre>{@code
 * try (LiveIndex index = LiveIndex.open(folder, Segmenter.standard());
 *         WebServer server = WebServer.start(WebOptions.local(), index)) {
 *     server.url(); // http://127.0.0.1:40123/
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
    /** A URL with a full query and many filters fits; nothing needs more. */
    private static final int HEADER_BYTES = 32 * 1024;

    private final WebOptions options;
    private final Assets assets = new Assets();
    private final Guard guard;
    private final RateLimit rate;
    private final Service service;
    private final Javalin javalin;

    private WebServer(WebOptions options, LiveIndex index, List<Endpoint> more) {
        this.options = options;
        this.guard = new Guard(options);
        this.rate = new RateLimit(options.limits(), System::nanoTime);
        this.service = new Service(index, options.limits());
        Endpoints endpoints = new Endpoints(service, more);
        this.javalin = Javalin.create(config -> configure(config, endpoints));
    }

    /**
     * Binds and serves.
     *
     * @throws IOException if it cannot listen there
     */
    public static WebServer start(WebOptions options, LiveIndex index) throws IOException {
        return start(options, index, List.of());
    }

    /** With endpoints of the caller's own beside the usual ones. */
    static WebServer start(WebOptions options, LiveIndex index, List<Endpoint> more) throws IOException {
        WebServer server = new WebServer(options, index, more);
        try {
            server.javalin.start(options.host(), options.port());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new IOException("cannot listen on " + options.host() + ":" + options.port()
                    + "; is the port in use? --port takes another, 0 a free one", e);
        }
    }

    /** The address to open. */
    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + javalin.port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
        service.close();
    }

    private void configure(JavalinConfig config, Endpoints endpoints) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = 0;
        config.jetty.modifyHttpConfiguration(WebServer::quiet);
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
        Pages pages = new Pages(service, endpoints);
        config.routes.before(this::before);
        page(config, "/", pages::home);
        page(config, "/search", pages::search);
        page(config, "/search/names", pages::names);
        page(config, "/hint", pages::hint);
        page(config, "/trend", pages::trend);
        page(config, "/kwic", pages::kwic);
        page(config, "/statements", pages::statements);
        page(config, "/figures", pages::figures);
        page(config, "/formula", pages::formula);
        page(config, "/compare", pages::compare);
        page(config, "/network", pages::network);
        page(config, "/corpus", pages::corpus);
        page(config, "/api", pages::api);
        page(config, "/article/{id}", pages::article);
        for (CitationFormat format : CitationFormat.values()) {
            page(config, "/article/{id}/cite." + format.extension(), visit -> pages.cite(visit, format));
        }
        for (Endpoint endpoint : endpoints.all()) {
            page(config, endpoint.path(), visit -> endpoints.answer(endpoint, visit));
        }
        config.routes.get(Endpoint.ROOT + "/openapi.json", context -> openApi(endpoints, context));
        config.routes.get(Assets.PREFIX + "{digest}/{name}", this::asset);
        config.routes.exception(Exception.class, this::problem);
        config.routes.error(404, context -> {
            if (context.resultInputStream() == null || context.result() == null || isDefault(context)) {
                Problems.answer(WebProblem.of(WebProblem.Kind.NOT_FOUND, "there is no such page"), visit(context));
            }
        });
    }

    /** A part of an answer that is sent already must not look like the whole: its connection breaks. */
    private void problem(Exception e, Context context) {
        WebProblem problem = Problems.of(e);
        if (context.res().isCommitted()) {
            Departure.hangUp(context.req());
        } else {
            Problems.answer(problem, visit(context));
        }
    }

    /** Whether the answer is the framework's own, which no handler wrote. */
    private static boolean isDefault(Context context) {
        return context.res().getHeader("Cache-Control") == null;
    }

    private static void quiet(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setRelativeRedirectAllowed(true);
    }

    /** A handler that gets the request with its surroundings. */
    private interface VisitHandler {
        void handle(Visit visit) throws IOException;
    }

    private void page(JavalinConfig config, String path, VisitHandler handler) {
        Handler limited = context -> {
            rate.take(context.ip());
            handler.handle(visit(context));
        };
        config.routes.get(path, limited);
    }

    private Visit visit(Context context) {
        return new Visit(context, options.limits(), assets);
    }

    private void before(Context context) {
        guard.check(context);
    }

    private static void openApi(Endpoints endpoints, Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenApi.write(endpoints.all(), out);
        context.contentType("application/json");
        context.result(out.toByteArray());
    }

    private void asset(Context context) {
        Assets.Asset asset = assets.at(context.path())
                .orElseThrow(() -> WebProblem.of(WebProblem.Kind.NOT_FOUND, "there is no such file"));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type());
        context.disableCompression();
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            context.header("Content-Encoding", "gzip");
            context.header("Vary", "Accept-Encoding");
            context.result(asset.gzip());
        } else {
            context.result(asset.bytes());
        }
    }
}
