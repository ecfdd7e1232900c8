package io.github.rmrbnlp.tag;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** Writes what {@link TaggerReader} reads. */
final class TaggerWriter {
    private TaggerWriter() {
    }

    static void write(TaggerData data, OutputStream out) throws IOException {
        byte[] body = body(data);
        DataOutputStream head = new DataOutputStream(out);
        head.writeLong(TaggerReader.MAGIC);
        head.writeInt(TaggerReader.FORMAT);
        head.writeInt(body.length);
        head.writeInt((int) checksum(body));
        head.write(body);
        head.flush();
    }

    private static long checksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return checksum.getValue();
    }

    private static byte[] body(TaggerData data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            lexicon(data.lexicon(), out);
            model(data.partsOfSpeech(), out);
            ints(data.margins(), out);
            model(data.names(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void lexicon(Lexicon lexicon, DataOutputStream out) throws IOException {
        out.writeInt(lexicon.profiles().length);
        for (int i = 0; i < lexicon.profiles().length; i++) {
            out.writeInt(lexicon.profiles()[i]);
            out.writeLong(lexicon.allowed()[i]);
        }
        ints(lexicon.wordHashes(), out);
        for (char wordClass : lexicon.wordClasses()) {
            out.writeChar(wordClass);
        }
        out.write(lexicon.roles());
        ints(lexicon.organisationHeads(), out);
    }

    private static void model(ModelData model, DataOutputStream out) throws IOException {
        out.writeByte(model.labels());
        ints(model.transitions(), out);
        out.writeInt(model.rows().size());
        for (ModelRow row : model.rows()) {
            out.writeInt(row.hash());
            out.writeByte(row.pairs().length / 2);
            out.write(row.pairs());
        }
    }

    private static void ints(int[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }
}
