package io.github.rmrbnlp.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The places an article was read from, each with the hash of what stood there; the first is the one whose content is stored.
 * Several places give one id where an archive holds a file twice, or two papers share date, page and item. Keeping all of
 * them is what lets a second run over the same files change nothing. Immutable.
 */
final class Origins {
    private final List<Origin> origins;

    private Origins(List<Origin> origins) {
        this.origins = List.copyOf(origins);
    }

    /**
     * @param place hash of the place
     * @param content hash of what stood there
     * @param file the file, as it was given
     */
    record Origin(long place, long content, String file) {
    }

    static Origins of(long place, long content, String file) {
        return new Origins(List.of(new Origin(place, content, file)));
    }

    /** @param file the file of the first origin, which is stored with the article already */
    static Origins decode(BytesRef bytes, String file) {
        ByteSource in = new ByteSource(bytes);
        List<Origin> origins = new ArrayList<>(1);
        while (!in.isAtEnd()) {
            long place = in.readLong();
            long content = in.readLong();
            origins.add(new Origin(place, content, origins.isEmpty() ? file : in.readText()));
        }
        return new Origins(origins);
    }

    BytesRef encode() {
        ByteSink out = new ByteSink();
        for (Origin origin : origins) {
            out.writeLong(origin.place());
            out.writeLong(origin.content());
            if (origin != origins.getFirst()) {
                out.writeText(origin.file());
            }
        }
        return out.toBytes();
    }

    List<Origin> all() {
        return origins;
    }

    /** Whether this very content was read from this very place. */
    boolean contains(long place, long content) {
        return origins.stream().anyMatch(origin -> origin.place() == place && origin.content() == content);
    }

    /** Whether something was read from this place. */
    boolean hasPlace(long place) {
        return origins.stream().anyMatch(origin -> origin.place() == place);
    }

    /** The hash of the stored content. */
    long content() {
        return origins.getFirst().content();
    }

    /** These origins with one more in front, in place of any content the same place had before. */
    Origins with(long place, long content, String file) {
        List<Origin> result = new ArrayList<>();
        result.add(new Origin(place, content, file));
        origins.stream().filter(origin -> origin.place() != place).forEach(result::add);
        return new Origins(result);
    }
}
