package io.github.rmrbnlp.app.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.ScanLimits;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One request and its answer. Used by one thread. */
final class Visit {
    /** An export may take so many times as long as an answer. */
    private static final int LONGER_EXPORT = 20;

    private final Context context;
    private final WebLimits limits;
    private final Assets assets;
    private final Messages messages;
    private final Progress progress = new Progress();

    Visit(Context context, WebLimits limits, Assets assets) {
        this.context = context;
        this.limits = limits;
        this.assets = assets;
        this.messages = Messages.in(language(context));
    }

    /** A page speaks Chinese to whoever does not say what else; a program is told in English then. */
    private static Language language(Context context) {
        String accepted = context.header("Accept-Language");
        boolean program = context.path().startsWith(Endpoint.ROOT);
        return program && accepted == null ? Language.EN : Language.of(context.queryParam("lang"), accepted);
    }

    /** When to give up: after some time, or when nobody waits any more. */
    ScanLimits limits() {
        return limits(limits.time());
    }

    /** The same for an answer of any length. */
    ScanLimits exportLimits() {
        return limits(limits.time().multipliedBy(LONGER_EXPORT));
    }

    private ScanLimits limits(Duration time) {
        return new ScanLimits(time, Departure.of(context.req())).running().withProgress(progress);
    }

    /** How far the scans within these limits are. */
    Progress progress() {
        return progress;
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

    /** What is asked: the same for two URLs that differ in the order of their parameters alone. */
    String question(String variant) {
        return Urls.of(new TreeMap<>(context.queryParamMap())).at(context.path()) + " " + variant;
    }

    /** Whether a page fetches this to put it into itself. */
    boolean isPartOfPage() {
        return context.header("HX-Request") != null;
    }

    /** A page. */
    Answer html(Consumer<OwaspHtmlTemplateOutput> template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        return Answer.html(bytes.toByteArray());
    }

    void send(Answer answer) {
        answer.headers().forEach(context::header);
        context.contentType(answer.type());
        context.result(answer.body());
    }
}
