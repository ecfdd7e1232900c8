package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server of the sample archive and of articles whose every field tries to be markup. */
final class SampleServer implements AutoCloseable {
    static final String HOSTILE_ID = "20020119-01-66";
    static final String HOSTILE_TITLE = "<script>document.title='owned'</script>${7*7}送温暖\"onmouseover=\"alert(1)";
    static final String HOSTILE_BODY = "<img src=x onerror=\"document.title='owned'\">。中华全国总工会主席王兆国说：“送温暖工程</p><script>alert(2)</script>"
            + "要坚持。” ]]> --> {{7*7}} ${7*7} javascript:alert(3) 慰问款１００万元。";

    private final LiveIndex live;
    private final WebServer server;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    private SampleServer(Path folder, WebOptions options, List<Endpoint> more) throws IOException {
        this.folder = folder;
        this.live = LiveIndex.open(folder, Segmenter.standard());
        this.server = WebServer.start(options, live, more);
    }

    static SampleServer in(Path scratch) throws IOException {
        return in(scratch, WebOptions.local());
    }

    static SampleServer in(Path scratch, WebOptions options) throws IOException {
        return in(scratch, options, List.of());
    }

    /** Local, and for a client that waits for a commit by asking again and again. */
    static WebOptions forOneWhoWaits() {
        WebLimits usual = WebLimits.DEFAULT;
        WebLimits limits = new WebLimits(usual.queryChars(), usual.running(), usual.waiting(), usual.patience(),
                usual.progress(), usual.time(), Integer.MAX_VALUE, Integer.MAX_VALUE, usual.cacheMegabytes());
        return new WebOptions(WebOptions.local().host(), 0, null, limits);
    }

    /** With endpoints beside the usual ones. */
    static SampleServer in(Path scratch, WebOptions options, List<Endpoint> more) throws IOException {
        Path folder = scratch.resolve("index");
        Path extra = Files.createDirectories(scratch.resolve("hostile"));
        Files.writeString(extra.resolve("200201190166.TXT"), tagged("66", HOSTILE_TITLE, HOSTILE_BODY));
        add(folder, List.of(Path.of("../testdata/archive"), extra));
        return new SampleServer(folder, options, more);
    }

    /** One more article, in a commit of its own. */
    void add(String item, String title, String body) throws IOException {
        Path extra = Files.createDirectories(folder.resolveSibling("more" + item));
        Files.writeString(extra.resolve("2002011901" + item + ".TXT"), tagged(item, title, body));
        add(folder, List.of(extra));
    }

    static String tagged(String item, String title, String body) {
        // the reader decodes entities: this is how markup gets into a text
        return "〖RQ/日期〗20020119〖-RQ/日期〗\n〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗" + item + "〖-TH/条号〗\n〖BT/标题〗" + entities(title)
                + "〖-BT/标题〗\n〖ZZ/作者〗" + entities("<b>李明</b>") + "〖-ZZ/作者〗\n〖TC/体裁〗"
                + entities("\"><svg onload=alert(4)>") + "〖-TC/体裁〗\n〖ZW/正文〗\n    " + entities(body)
                + "\n〖-ZW/正文〗\n";
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void add(Path folder, List<Path> sources) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(sources, (Article article) -> indexer.add(article));
            indexer.commit();
        }
    }

    String url(String path) {
        return server.url() + path.substring(1);
    }

    HttpClient client() {
        return client;
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
        live.close();
    }
}
