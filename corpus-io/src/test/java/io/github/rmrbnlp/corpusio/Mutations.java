package io.github.rmrbnlp.corpusio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files the way transport, conversion and careless editing do. Deterministic for a seed; not thread-safe. */
final class Mutations {
    private static final byte[][] INSERTS = {utf8("\uFFFD"), {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {0},
            {(byte) 0xFF},
            utf8("〖"), utf8("〗"), utf8("〖-ZW/正文〗"), utf8("〖ZW/正文〗"), utf8("〖ZZ/作者〗"), utf8("〖XX/未知〗"), utf8("〖JZ；加重〗"),
            utf8("\n### "),
            utf8("\n"), utf8("\r"), utf8("{\""), utf8("\"}"), utf8("&#x110000;"), utf8("&#99999999999;"), utf8("&"),
            utf8("\\u12"),
            utf8("\\ud83d"), utf8("RW："), utf8("第999999999999版()"), utf8("9999-99-99"), utf8("\u200b\ufeff"), utf8("“"),
            utf8("　　"),
            utf8("锟斤拷"), utf8("\uD842\uDFB7"), {(byte) 0x81, 0x30}, {(byte) 0xB0}};

    private final Random random;
    private final List<byte[]> files;

    Mutations(long seed, List<byte[]> files) {
        this.random = new Random(seed);
        this.files = files;
    }

    byte[] next() {
        byte[] bytes = any();
        for (int i = random.nextInt(5); i >= 0; i--) {
            bytes = mutate(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return files.get(random.nextInt(files.size()));
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(400)));
        return switch (random.nextInt(8)) {
            case 0 -> flip(bytes);
            case 1 -> join(bytes, at, new byte[0], to);
            case 2 -> join(bytes, at, INSERTS[random.nextInt(INSERTS.length)], at);
            case 3 -> join(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 4 -> join(bytes, at, any(), at);
            case 5 -> join(bytes, bytes.length, any(), bytes.length);
            case 6 -> Arrays.copyOf(bytes, at);
            default -> cutMark(bytes, at);
        };
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(20); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Takes a mark out, or a piece of it. */
    private byte[] cutMark(byte[] bytes, int from) {
        for (int i = from; i + 2 < bytes.length; i++) {
            boolean open = bytes[i] == (byte) 0xE3 && bytes[i + 1] == (byte) 0x80 && bytes[i + 2] == (byte) 0x96
                    || bytes[i] == (byte) 0xA1 && bytes[i + 1] == (byte) 0xBC;
            if (open) {
                return join(bytes, i, new byte[0], Math.min(bytes.length, i + 1 + random.nextInt(16)));
            }
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int at, byte[] middle, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }
}
