package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.web.WebLimits;
import io.github.rmrbnlp.app.web.WebOptions;
import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb demo}. */
@Command(name = "demo", description = "Indexes the sample archive, asks it five questions and prints the answers.")
final class DemoCommand extends Verb {
    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index; default: a new temporary one.")
    private Path index;

    /** Where a reader sees at once what this is for. */
    private static final Map<String, String> FIRST_LOOKS = looks();

    @Option(names = "--serve", description = "Then serve the web page of the sample archive until interrupted.")
    private boolean page;

    @Mixin
    private ServeOptions serve;

    private static Map<String, String> looks() {
        String programme = URLEncoder.encode("送温暖工程", StandardCharsets.UTF_8);
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("送温暖工程历年趋势", "trend?q=" + programme);
        looks.put("送温暖工程全部报道", "search?q=" + programme);
        return Collections.unmodifiableMap(looks);
    }

    @Override
    int run() throws IOException {
        // set by the launcher; the sample archive lies beside the sources, not in the jar
        Path home = Path.of(System.getProperty("rmrb.home", ""));
        Path archive = home.resolve("testdata/archive");
        if (!Files.isDirectory(archive)) {
            throw new CommandFailure(archive + ": no sample archive; run the demo with ./rmrb in the project's folder");
        }
        Path folder = index == null ? Files.createTempDirectory("rmrb-demo-") : index;
        interruption().expectCommit();
        Segmenter segmenter = Segmenter.standard();
        IndexerOptions options = IndexerOptions.DEFAULT.withRebuild(true);
        try (RejectsOutput rejected = new RejectsOutput(null)) {
            try (CorpusIndexer indexer = CorpusIndexer.open(folder, segmenter, options)) {
                new ArchiveIndexing(this, List.of(archive), ReadOptions.DEFAULT, rejected).run(indexer, options,
                        Runtime.getRuntime().availableProcessors(), false);
            }
            rejected.reading().keep(folder);
            rejected.finish(this);
        }
        try (CorpusIndex corpus = CorpusIndex.open(folder, segmenter)) {
            Writer out = Texts.writer(terminal().out());
            new DemoQuestions(corpus, out).askAll();
            out.write("\n接着问：\n  ./rmrb search '送温暖工程 AND page:1' --sort date --index " + folder
                    + "\n  ./rmrb search '*' --facets year,page,author --limit 0 --index " + folder
                    + "\n  ./rmrb index 自己的文件夹 --index 索引文件夹\n");
            out.flush();
        }
        if (!page) {
            return ExitStatus.DONE;
        }
        WebOptions local = new WebOptions("127.0.0.1", serve.port(), null, WebLimits.DEFAULT);
        return serve.serve(local, folder, segmenter, this, FIRST_LOOKS);
    }
}
