package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.EntryShare;
import io.github.rmrbnlp.corpusio.container.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Divides files into tasks of about the same size, in the order of the files; large files by their entries. */
final class SplitPlan {
    /** Compressed bytes a task has at most, some minutes of work. */
    private static final long MAX_TASK = 32L << 20;
    /** Smaller tasks cost more than they save. */
    private static final long MIN_TASK = 256 << 10;
    /** Tasks a core, so that a slow one does not keep the others waiting. */
    private static final int TASKS_PER_CORE = 4;
    /** Every share of an archive decompresses all of it, at some hundred times the speed of annotating. */
    private static final int MAX_SHARES = 32;

    private SplitPlan() {
    }

    /**
     * @param files the input
     * @param partitions about how many tasks to make, or 0 to choose
     * @param cores how many tasks run at the same time
     */
    static List<ArrayList<FileShare>> of(List<SourceFile> files, int partitions, int cores) {
        long total = files.stream().mapToLong(SourceFile::size).sum();
        long wanted = partitions > 0
                ? Math.max(1, total / partitions)
                : Math.clamp(total / ((long) cores * TASKS_PER_CORE), MIN_TASK, MAX_TASK);
        List<FileShare> shares = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            SourceFile file = files.get(number);
            int of = (int) Math.clamp((file.size() + wanted - 1) / wanted, 1, MAX_SHARES);
            for (int i = 0; i < of; i++) {
                shares.add(new FileShare(number, file, new EntryShare(i, of)));
            }
        }
        return grouped(shares, partitions, wanted);
    }

    /** Neighbours together, up to the wanted weight. */
    private static List<ArrayList<FileShare>> grouped(List<FileShare> shares, int partitions, long wanted) {
        long weight = shares.stream().mapToLong(FileShare::weight).sum();
        long each = partitions > 0 ? Math.max(1, (weight + partitions - 1) / partitions) : wanted;
        List<ArrayList<FileShare>> tasks = new ArrayList<>();
        long filled = 0;
        for (FileShare share : shares) {
            if (tasks.isEmpty() || filled >= each) {
                tasks.add(new ArrayList<>());
                filled = 0;
            }
            tasks.getLast().add(share);
            filled += share.weight();
        }
        return tasks;
    }
}
