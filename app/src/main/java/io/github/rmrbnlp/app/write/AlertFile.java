package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.watch.WatchList;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that alerts are appended to, each exactly once. Opening it drops what a run left that was killed before its end was
 * committed with the index: that run is repeated. {@link #flush} returns when everything is on the disk. Not thread-safe.
 */
public final class AlertFile extends FilterOutputStream {
    private static final byte[] HEADING = "{\"provenance\":".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new JsonMapper();

    private final FileChannel channel;

    private AlertFile(FileChannel channel) {
        super(new BufferedOutputStream(Channels.newOutputStream(channel)));
        this.channel = channel;
    }

    /**
     * Opens the file for the next run, or makes it.
     *
     * @throws ForeignFileException if it holds anything else than alerts of these saved queries; it is left as it is
     */
    public static AlertFile open(Path file, WatchList watches) throws IOException {
        long kept = Files.exists(file) ? finished(file, watches) : 0;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(kept).position(kept);
        return new AlertFile(channel);
    }

    /** Where the alerts of finished runs end. */
    private static long finished(Path file, WatchList watches) throws IOException {
        long end = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    boolean heading = isHeading(line);
                    if (end == 0 && !heading) {
                        throw new ForeignFileException(file + ": holds something else than alerts");
                    }
                    if (heading && run(line, file, watches) > watches.run()) {
                        return end;
                    }
                    end += line.size();
                    line.reset();
                }
            }
            if (end == 0 && line.size() > 0 && !isHeading(line)) {
                throw new ForeignFileException(file + ": holds something else than alerts");
            }
        }
        return end; // a line without an end is of a run that was killed
    }

    private static boolean isHeading(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        for (int i = 0; i < Math.min(HEADING.length, bytes.length); i++) {
            if (bytes[i] != HEADING[i]) {
                return false;
            }
        }
        return true;
    }

    private static long run(ByteArrayOutputStream line, Path file, WatchList watches) throws ForeignFileException {
        try {
            JsonNode heading = JSON.readTree(line.toByteArray()).path("provenance");
            if (heading.path("stream").asString("").equals(watches.stream())) {
                return Long.parseLong(heading.path("run").asString(""));
            }
        } catch (JacksonException | NumberFormatException e) {
            throw new ForeignFileException(file + ": holds something else than alerts");
        }
        throw new ForeignFileException(file + ": holds alerts of another index; name another file");
    }

    /** Not a file of this index's alerts. */
    public static final class ForeignFileException extends IOException {
        private static final long serialVersionUID = 1L;

        ForeignFileException(String message) {
            super(message);
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
        super.flush();
        channel.force(true);
    }
}
