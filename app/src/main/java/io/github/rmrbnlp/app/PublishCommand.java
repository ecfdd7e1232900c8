package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.opensearch.ClusterAccess;
import io.github.rmrbnlp.opensearch.PublishOptions;
import io.github.rmrbnlp.opensearch.Publisher;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb publish}. */
@Command(name = "publish", description = "Annotates articles and sends them to an OpenSearch cluster.", //
        footer = {"", "Credentials are user:password, from the environment (" + ClusterAccess.CREDENTIALS_VARIABLE
                + ") or a file. Run it again after a break: what the cluster has already is not sent again."})
final class PublishCommand extends Verb {
    @Mixin
    private InputOptions input;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--to", required = true, split = ",", paramLabel = "URL", //
            description = "Address of the cluster, or of several of its nodes: https://HOST:9200.")
    private List<URI> addresses;

    @Option(names = "--index", defaultValue = "rmrb-articles", paramLabel = "NAME", //
            description = "Index to write to, created if missing; default: ${DEFAULT-VALUE}.")
    private String index;

    @Option(names = "--shards", defaultValue = "3", description = "Shards of an index that is created; default: ${DEFAULT-VALUE}.")
    private int shards;

    @Option(names = "--replicas", defaultValue = "1", //
            description = "Copies of each shard of an index that is created; default: ${DEFAULT-VALUE}.")
    private int replicas;

    @Option(names = "--batch", defaultValue = "500", paramLabel = "N", //
            description = "Most articles sent at once; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--credentials", paramLabel = "FILE", description = "File whose first line is user:password.")
    private Path credentials;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM certificates to trust instead of the platform's.")
    private Path certificates;

    @Option(names = "--dead-letters", defaultValue = "dead-letters.jsonl", paramLabel = "FILE", //
            description = "Articles the cluster refuses, with the reason; default: ${DEFAULT-VALUE}.")
    private Path deadLetters;

    @Override
    int run() throws IOException {
        List<Path> paths = input.requiredPaths();
        try (DeadLetters letters = new DeadLetters(deadLetters);
                Publisher publisher = open(letters);
                RejectsOutput rejected = rejects.open()) {
            publish(paths, publisher, rejected);
            warn(String.format(Locale.ROOT, "%,d articles published, %,d were there already, %,d refused%s",
                    publisher.published(), publisher.unchanged(), publisher.refused(),
                    publisher.refused() > 0 ? ": see " + deadLetters : ""));
            int status = rejected.finish(this);
            return publisher.refused() > 0 ? ExitStatus.SOME_REJECTED : status;
        }
    }

    private Publisher open(DeadLetters letters) throws IOException {
        PublishOptions standard = PublishOptions.DEFAULT;
        try {
            PublishOptions options = new PublishOptions(shards, replicas, batch,
                    standard.batchChars(), standard.retries(), standard.pause());
            ClusterAccess access = new ClusterAccess(addresses, Optional.empty(), Optional.ofNullable(certificates))
                    .withCredentials(credentials, System.getenv());
            return Publisher.open(access, index, options, letters);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private void publish(List<Path> paths, Publisher publisher, RejectsOutput rejected) throws IOException {
        Annotator.Worker annotator = Annotator.standard().newWorker();
        try (Progress progress = progress("publish", "articles")) {
            CorpusReader.with(input.readOptions()).read(paths, new ArticleSink(this, rejected,
                    new SourceProgress(progress, paths),
                    a -> publisher.add(a, annotator.annotate(a.body(), a.date()))));
            publisher.finish();
        }
    }
}
