package io.github.rmrbnlp.annotate.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads lexicons: TSV with a header line, one entry a line. */
final class TsvResource {
    private final Path overlay;

    /** @param overlay a folder whose files replace the built-in ones of the same name, or null */
    TsvResource(Path overlay) {
        this.overlay = overlay;
    }

    /** The rows of {@code name} without the header; every row has {@code columns} cells. */
    List<String[]> rows(String name, int columns) {
        try (BufferedReader lines = open(name)) {
            lines.readLine();
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalArgumentException(name + ": " + columns + " columns expected: " + line);
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private BufferedReader open(String name) throws IOException {
        if (overlay != null && Files.exists(overlay.resolve(name))) {
            return Files.newBufferedReader(overlay.resolve(name));
        }
        InputStream in = TsvResource.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
