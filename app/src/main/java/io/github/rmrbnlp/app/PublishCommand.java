package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.AlertFile;
import io.github.rmrbnlp.app.write.AlertWriter;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.opensearch.ClusterAlerts;
import io.github.rmrbnlp.opensearch.ClusterWatches;
import io.github.rmrbnlp.opensearch.PublishOptions;
import io.github.rmrbnlp.opensearch.Publisher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb publish}. */
@Command(name = "publish", description = "Annotates articles and sends them to an OpenSearch cluster.", //
        footer = {"",
                ClusterOptions.SECRETS + " The index is created if it is missing. Run it again after a break: what the "
                        + "cluster has already is not sent again."})
final class PublishCommand extends Verb {
    @Mixin
    private InputOptions input;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--to", required = true, split = ",", paramLabel = "URL", //
            description = "Address of the cluster, or of several of its nodes: https://HOST:9200.")
    private List<URI> addresses;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--shards", defaultValue = "3", description = "Shards of an index that is created; default: ${DEFAULT-VALUE}.")
    private int shards;

    @Option(names = "--replicas", defaultValue = "1", //
            description = "Copies of each shard of an index that is created; default: ${DEFAULT-VALUE}.")
    private int replicas;

    @Option(names = "--batch", defaultValue = "500", paramLabel = "N", //
            description = "Most articles sent at once; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--dead-letters", defaultValue = "dead-letters.jsonl", paramLabel = "FILE", //
            description = "Articles the cluster refuses, with the reason; default: ${DEFAULT-VALUE}.")
    private Path deadLetters;

    @Option(names = "--alerts", paramLabel = "FILE", //
            description = "Tell the cluster's saved queries (rmrb cluster-watch) what is new: append the alerts to FILE.")
    private Path alertFile;

    @Override
    int run() throws IOException {
        List<Path> paths = input.requiredPaths();
        try (DeadLetters letters = new DeadLetters(deadLetters);
                Publisher publisher = open(letters);
                RejectsOutput rejected = rejects.open()) {
            if (alertFile == null) {
                publish(paths, publisher, rejected);
            } else {
                publishWithAlerts(paths, publisher, rejected);
            }
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
            return Publisher.open(cluster.access(addresses), cluster.index(), options, letters);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private void publishWithAlerts(List<Path> paths, Publisher publisher, RejectsOutput rejected) throws IOException {
        try (ClusterWatches watches = ClusterWatches.open(cluster.access(addresses), cluster.index());
                AlertFile file = AlertFile.open(alertFile, watches.list())) {
            ClusterAlerts alerts = new ClusterAlerts(watches, list -> new AlertWriter(file, list, cluster.index()));
            publisher.tell(alerts);
            publish(paths, publisher, rejected);
            warn(Counted.of(alerts.told(), "alert") + "; " + watches.list().watches().size() + " saved");
        } catch (AlertFile.ForeignFileException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private void publish(List<Path> paths, Publisher publisher, RejectsOutput rejected) throws IOException {
        try (Progress progress = progress("publish", "articles")) {
            CorpusReader.with(input.readOptions()).read(paths, new ArticleSink(this, rejected,
                    new SourceProgress(progress, paths),
                    publisher::add));
            publisher.finish();
        }
    }
}
