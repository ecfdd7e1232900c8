package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.index.ShardSet;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code index}. */
@Command(name = "index", description = "Indexes articles as a sharded set, for rmrb search --index SET and all its verbs.", //
        mixinStandardHelpOptions = true)
final class IndexVerb extends SparkVerb {
    @Option(names = "--set", required = true, paramLabel = "FOLDER", //
            description = "Receives the set; one of an earlier run is replaced when the new one is whole.")
    private String set;

    @Option(names = "--shards", required = true, paramLabel = "N", description = "How many shards.")
    private int shards;

    @Override
    void run(ArchiveRecords records) throws IOException {
        ShardSet written = ShardedIndex.write(records.articles(), set, shards);
        say("%s: %,d shards, %,d articles, %,d chars", set, written.shards().size(),
                written.shards().stream().mapToLong(ShardSet.Shard::articles).sum(),
                written.shards().stream().mapToLong(ShardSet.Shard::chars).sum());
    }
}
