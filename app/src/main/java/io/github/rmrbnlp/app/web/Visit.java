package io.github.rmrbnlp.app.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.ScanLimits;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** One request and its answer. Used by one thread. */
final class Visit {
    private final Context context;
    private final WebLimits limits;
    private final Assets assets;
    private final Messages messages;

    Visit(Context context, WebLimits limits, Assets assets) {
        this.context = context;
        this.limits = limits;
        this.assets = assets;
        this.messages = Messages.in(Language.of(context.queryParam("lang"), context.header("Accept-Language")));
    }

    /** When to give up: after some time, or when nobody waits any more. */
    ScanLimits limits() {
        return new ScanLimits(limits.time(), Departure.of(context.req())).running();
    }

    Context context() {
        return context;
    }

    Parameters parameters() {
        return new Parameters(context.queryParamMap(), limits);
    }

    Messages messages() {
        return messages;
    }

    /** What every page shows. */
    Page page(String title, Page.Place place, String query) {
        return new Page(messages, assets, title, place, query, context.path(),
                Urls.of(context.queryParamMap()).without("lang"), context.queryParam("lang") != null);
    }

    /**
     * Whether the client has this answer already; then it is told so. What an answer says depends on the commit, the program,
     * the URL, and the headers named in Vary.
     */
    boolean isKnown(IndexManifest manifest, String variant) {
        String tag = "W/\"" + Long.toHexString(manifest.digest()) + "-" + Long.toHexString(manifest.articles()) + "-"
                + ServerVersion.fingerprint() + "-" + variant + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Accept, Accept-Language, Accept-Encoding, HX-Request");
        String known = context.header("If-None-Match");
        if (known != null && java.util.Arrays.stream(known.split(",")).map(String::strip)
                .anyMatch(t -> t.equals(tag) || t.equals("*"))) {
            context.status(304);
            return true;
        }
        return false;
    }

    /** Answers with a page. */
    void html(Consumer<OwaspHtmlTemplateOutput> template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        context.contentType("text/html; charset=utf-8");
        context.result(bytes.toByteArray());
    }
}
