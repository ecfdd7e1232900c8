package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.write.ArticleWriter;
import io.github.rmrbnlp.corpusio.write.MarkdownWriter;
import io.github.rmrbnlp.corpusio.write.TaggedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes articles to one file for each source file or archive entry, under a folder, with its relative name. White space
 * between articles of a plain file is copied, so that a file in the target's own format comes out byte for byte. Not
 * thread-safe.
 */
final class ConvertedFiles implements ReadSink, Closeable {
    private final Path folder;
    private final List<Path> roots;
    private final ConvertCommand.Target target;
    private final List<Skipped> blanks = new ArrayList<>();
    private Output file;
    private ArticleWriter writer;
    private boolean sameFormat;

    ConvertedFiles(Path folder, List<Path> roots, ConvertCommand.Target target) {
        this.folder = folder.toAbsolutePath().normalize();
        this.roots = roots;
        this.target = target;
    }

    @Override
    public void article(Article article) throws IOException {
        if (writer == null) {
            open(article);
        }
        sameFormat = article.source().format().equals(target.name());
        copyBlanks();
        writer.write(article);
    }

    /** Kept until an article shows that there is a file to put them in. */
    @Override
    public void skipped(Skipped skipped) {
        if (skipped.entry() == null) {
            blanks.add(skipped);
        }
    }

    @Override
    public void endOfEntry(String name, String entry, long bytes) throws IOException {
        if (writer != null) {
            copyBlanks();
            writer.close();
            file.commit();
            file.close();
        }
        blanks.clear();
        writer = null;
        file = null;
    }

    private void open(Article article) throws IOException {
        Path path = target(article.source().file(), article.source().entry());
        Files.createDirectories(path.getParent());
        file = Output.toFile(path);
        writer = switch (target) {
            case tagged -> new TaggedWriter(file.withoutClose());
            case markdown -> new MarkdownWriter(file.withoutClose());
            case jsonl, tei, conllu -> throw new IllegalStateException(target + " goes to one file");
        };
    }

    private void copyBlanks() throws IOException {
        for (Skipped blank : blanks) {
            if (sameFormat && blank.byteEnd() > blank.byteStart()) {
                try (InputStream in = Files.newInputStream(Path.of(blank.file()))) {
                    in.skipNBytes(blank.byteStart());
                    file.write(in.readNBytes(Math.toIntExact(blank.byteEnd() - blank.byteStart())));
                }
            }
        }
        blanks.clear();
    }

    /** The source's path below the path the user gave, an entry below its archive's name; never outside the folder. */
    private Path target(String name, String entry) {
        Path source = Path.of(name);
        Path relative = roots.stream().filter(root -> source.startsWith(root) && !source.equals(root)).findFirst()
                .map(root -> root.relativize(source)).orElse(source.getFileName());
        Path path = folder.resolve(relative.toString());
        if (entry != null) {
            path = path.resolve(entry.replace("!/", "/").replaceAll("^/+", ""));
        }
        path = path.normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new CommandFailure(
                    name + (entry == null ? "" : "!/" + entry) + ": would be written outside " + folder);
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
