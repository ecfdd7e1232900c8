package io.github.rmrbnlp.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The records of some files, for a taker that pulls. A thread of its own reads, a few records ahead. Used by one thread.
 */
final class RecordStream implements Iterator<Row>, Closeable {
    private static final int AHEAD = 64;
    private static final Row END = RowFactory.create();

    private final BlockingQueue<Row> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile Throwable failure;
    private Row next;

    RecordStream(Iterator<FileShare> shares, ReadSettings settings, Configuration configuration) {
        reader = new Thread(() -> read(shares, settings, configuration), "archive-reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Iterator<FileShare> shares, ReadSettings settings, Configuration configuration) {
        try {
            FileReading reading = new FileReading(settings, configuration, this::put);
            while (shares.hasNext()) {
                reading.read(shares.next());
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            end();
        }
    }

    private void put(Row row) throws IOException {
        try {
            queue.put(row);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the task was ended");
        }
    }

    private void end() {
        try {
            queue.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody waits for the end
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = take();
        }
        if (next == END && failure != null) {
            throw new IllegalStateException("reading failed: " + failure.getMessage(), failure);
        }
        return next != END;
    }

    private Row take() {
        try {
            Row row = queue.poll(1, TimeUnit.SECONDS);
            while (row == null && reader.isAlive()) {
                row = queue.poll(1, TimeUnit.SECONDS);
            }
            return row == null ? END : row;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was ended", e);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    /** Ends the reader, wherever it is. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
