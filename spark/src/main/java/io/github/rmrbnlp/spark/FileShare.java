package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.EntryShare;
import io.github.rmrbnlp.corpusio.container.SourceFile;
import java.io.Serializable;

/** A file of the input, or a share of its entries: what a task is made of. Immutable; no record, which Kryo cannot write. */
final class FileShare implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long number;
    private final String name;
    private final long size;
    private final int share;
    private final int shares;

    /** @param number the file's place in the list of all files */
    FileShare(long number, SourceFile file, EntryShare share) {
        this.number = number;
        this.name = file.name();
        this.size = file.size();
        this.share = share.number();
        this.shares = share.of();
    }

    long number() {
        return number;
    }

    SourceFile file() {
        return new SourceFile(name, size);
    }

    EntryShare share() {
        return new EntryShare(share, shares);
    }

    /** Bytes this is taken to cost. */
    long weight() {
        return size / shares + OPENING;
    }

    /** What opening a file costs, in bytes of reading; keeps a folder of small files from becoming one task. */
    private static final int OPENING = 4_096;
}
