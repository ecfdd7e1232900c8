package io.github.rmrbnlp.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The places an article was read from, each with the hash of what stood there; the first is the one whose content is stored.
 * Several places give one id where an archive holds a file twice, or two papers share date, page and item. Keeping all of
 * them is what lets a second run over the same files change nothing. Immutable.
 */
final class Origins {
    private final long[] pairs;

    private Origins(long[] pairs) {
        this.pairs = pairs;
    }

    static Origins of(long place, long content) {
        return new Origins(new long[]{place, content});
    }

    static Origins decode(BytesRef bytes) {
        long[] pairs = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asLongBuffer().get(pairs);
        return new Origins(pairs);
    }

    BytesRef encode() {
        ByteBuffer buffer = ByteBuffer.allocate(pairs.length * Long.BYTES);
        buffer.asLongBuffer().put(pairs);
        return new BytesRef(buffer.array());
    }

    /** Whether this very content was read from this very place. */
    boolean contains(long place, long content) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == place && pairs[i + 1] == content) {
                return true;
            }
        }
        return false;
    }

    /** Whether something was read from this place. */
    boolean hasPlace(long place) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == place) {
                return true;
            }
        }
        return false;
    }

    /** The hash of the stored content. */
    long content() {
        return pairs[1];
    }

    /** These origins with one more in front, in place of any content the same place had before. */
    Origins with(long place, long content) {
        long[] result = new long[pairs.length + 2];
        result[0] = place;
        result[1] = content;
        int n = 2;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != place) {
                result[n++] = pairs[i];
                result[n++] = pairs[i + 1];
            }
        }
        return new Origins(Arrays.copyOf(result, n));
    }
}
