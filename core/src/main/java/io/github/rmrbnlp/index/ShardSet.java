package io.github.rmrbnlp.index;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The manifest of a sharded set: a folder with the file {@value #FILE} and, beside it, the folders of its shards, each an index
 * of its own. {@link CorpusIndex#open} opens such a folder as one index, with the statistics of the whole. An article's shard
 * follows from its id, so that no id stands in two. A set is written as a whole and then replaced as a whole: what this file
 * names is the set, whatever else lies beside it. Immutable.
 *
 * @param shards its shards, by number
 */
public record ShardSet(List<Shard> shards) {
    /** The name of the manifest within the folder. */
    public static final String FILE = "rmrb-set.json";

    private static final int FORMAT = 1;
    private static final int ROUTING_SEED = 5;
    private static final JsonFactory JSON = new JsonFactory();

    public ShardSet {
        shards = List.copyOf(shards);
        if (shards.isEmpty() || shards.stream().map(Shard::folder).distinct().count() < shards.size()) {
            throw new IllegalArgumentException("no shards, or one named twice: " + shards);
        }
    }

    /**
     * One shard, with what its own commit says of it.
     *
     * @param folder the name of its folder, which lies in the set's
     * @param articles number of articles
     * @param chars number of chars of their bodies
     * @param digest sum of the hashes of ids and contents
     */
    public record Shard(String folder, long articles, long chars, long digest) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

        public Shard {
            if (!NAME.matcher(folder).matches()) {
                throw new IllegalArgumentException("no name of a shard's folder: " + folder);
            }
        }

        /** The shard in that folder, by its manifest. */
        public static Shard of(String folder, IndexManifest manifest) {
            return new Shard(folder, manifest.articles(), manifest.chars(), manifest.digest());
        }
    }

    /** The number of the shard that holds the article with that id, in a set of so many. */
    public static int shardOf(String id, int shards) {
        BytesRef bytes = new BytesRef(id);
        return Math.floorMod(StringHelper.murmurhash3_x86_32(bytes, ROUTING_SEED), shards);
    }

    /** Whether a folder holds a set. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Reads the manifest of a folder.
     *
     * @throws IndexUnusableException if there is none, or it cannot be understood
     */
    public static ShardSet read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IndexUnusableException(folder + ": holds no sharded set");
        }
        try {
            return ofJson(Files.readString(file));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IndexUnusableException(file + ": no manifest of a sharded set: " + e.getMessage(), e);
        }
    }

    /** The manifest as JSON, UTF-8; written to {@value #FILE} it makes the set. */
    public byte[] toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeArrayPropertyStart("shards");
            for (Shard shard : shards) {
                json.writeStartObject();
                json.writeStringProperty("folder", shard.folder());
                json.writeNumberProperty("articles", shard.articles());
                json.writeNumberProperty("chars", shard.chars());
                json.writeStringProperty("digest", Long.toHexString(shard.digest()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ShardSet ofJson(String text) {
        List<Shard> shards = new ArrayList<>();
        int format = 0;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "format" -> format = json.getIntValue();
                    case "shards" -> {
                        expect(json.currentToken(), JsonToken.START_ARRAY);
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            shards.add(shard(json));
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        if (format != FORMAT) {
            throw new IllegalArgumentException("format " + format + ", this program knows " + FORMAT);
        }
        return new ShardSet(shards);
    }

    private static Shard shard(JsonParser json) {
        String folder = "";
        long articles = -1;
        long chars = -1;
        long digest = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "folder" -> folder = json.getString();
                case "articles" -> articles = json.getLongValue();
                case "chars" -> chars = json.getLongValue();
                case "digest" -> digest = Long.parseUnsignedLong(json.getString(), 16);
                default -> json.skipChildren();
            }
        }
        return new Shard(folder, articles, chars, digest);
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("expected " + wanted + ", found " + found);
        }
    }
}
