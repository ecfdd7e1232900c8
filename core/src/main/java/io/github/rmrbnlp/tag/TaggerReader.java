package io.github.rmrbnlp.tag;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Reads a tagger's file: magic number, format, length and CRC-32 of the rest; then the lexicon, the linear model of the parts
 * of speech with its margins and that of the names, all big-endian.
 */
final class TaggerReader {
    /** "RMRBTAGS". */
    static final long MAGIC = 0x524d524254414753L;
    static final int FORMAT = 2;
    private static final int LARGEST = 1 << 26;

    private TaggerReader() {
    }

    static Tagger read(InputStream in) throws IOException {
        DataInputStream head = new DataInputStream(in);
        try {
            if (head.readLong() != MAGIC) {
                throw new IOException("not a tagger model");
            }
            int format = head.readInt();
            if (format != FORMAT) {
                throw new IOException("tagger model of format " + format + "; this version reads " + FORMAT);
            }
            int length = head.readInt();
            int checksum = head.readInt();
            byte[] body = length < 0 || length > LARGEST ? new byte[0] : in.readNBytes(length);
            if (body.length != length || checksum(body) != checksum) {
                throw new IOException("tagger model is damaged: wrong length or checksum");
            }
            return read(new DataInputStream(new ByteArrayInputStream(body)), checksum);
        } catch (EOFException e) {
            throw new IOException("tagger model is damaged: it ends early", e);
        }
    }

    private static Tagger read(DataInputStream in, int checksum) throws IOException {
        TaggerData data = new TaggerData(lexicon(in), model(in), ints(in), model(in));
        return data.open(version(checksum));
    }

    /** The version a model's head tells; what follows it is not looked at. */
    static String version(InputStream in) throws IOException {
        DataInputStream head = new DataInputStream(in);
        head.skipNBytes(Long.BYTES + 2 * Integer.BYTES);
        return version(head.readInt());
    }

    private static String version(int checksum) {
        return "tagger-" + FORMAT + "-" + HexFormat.of().toHexDigits(checksum);
    }

    private static int checksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return (int) checksum.getValue();
    }

    private static Lexicon lexicon(DataInputStream in) throws IOException {
        int[] profiles = new int[in.readInt()];
        long[] allowed = new long[profiles.length];
        for (int i = 0; i < profiles.length; i++) {
            profiles[i] = in.readInt();
            allowed[i] = in.readLong();
        }
        int[] words = ints(in);
        char[] classes = new char[words.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.readChar();
        }
        byte[] roles = new byte[Character.MAX_VALUE + 1];
        in.readFully(roles);
        return new Lexicon(words, classes, profiles, allowed, roles, ints(in));
    }

    private static ModelData model(DataInputStream in) throws IOException {
        int labels = in.readUnsignedByte();
        int[] transitions = ints(in);
        int size = in.readInt();
        List<ModelRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int hash = in.readInt();
            byte[] pairs = new byte[2 * in.readUnsignedByte()];
            in.readFully(pairs);
            rows.add(new ModelRow(hash, pairs));
        }
        return new ModelData(labels, transitions, rows);
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
