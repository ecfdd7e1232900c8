package io.github.rmrbnlp.corpusio.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes. */
enum ContainerKind {
    PLAIN, TAR, ZIP, SEVEN_Z, GZIP, BZIP2, XZ;

    /** A tar header is one block of this many bytes. */
    static final int HEADER = 512;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    /** Looks at the stream's first bytes and sets it back. */
    static ContainerKind peek(InputStream in) throws IOException {
        in.mark(HEADER);
        byte[] head = in.readNBytes(HEADER);
        in.reset();
        return of(head);
    }

    static ContainerKind of(byte[] head) {
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (startsWith(head, "\u001F\u008B\b")) {
            return GZIP;
        }
        if (startsWith(head, "7z\u00BC\u00AF\u0027\u001C")) {
            return SEVEN_Z;
        }
        if (startsWith(head, "BZh") && head.length > 9 && head[4] == 0x31 && head[5] == 0x41 && head[6] == 0x59) {
            return BZIP2;
        }
        if (startsWith(head, "\u00FD7zXZ\u0000")) {
            return XZ;
        }
        return isTar(head) ? TAR : PLAIN;
    }

    boolean isCompressed() {
        return this == GZIP || this == BZIP2 || this == XZ;
    }

    /** Whether the header's checksum is right: the sum of its bytes, the checksum itself counted as spaces. */
    private static boolean isTar(byte[] head) {
        if (head.length < HEADER || head[0] == 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < HEADER; i++) {
            sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH ? ' ' : head[i] & 0xFF;
        }
        int stored = 0;
        boolean digits = false;
        for (int i = CHECKSUM_AT; i < CHECKSUM_AT + CHECKSUM_LENGTH; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                stored = stored * 8 + head[i] - '0';
                digits = true;
            } else if (head[i] != ' ' && head[i] != 0) {
                return false;
            }
        }
        return digits && stored == sum;
    }

    private static boolean startsWith(byte[] head, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length
                && java.util.Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
