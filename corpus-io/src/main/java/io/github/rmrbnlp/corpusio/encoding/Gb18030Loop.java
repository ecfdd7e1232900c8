package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;

/**
 * GB18030, and with it GBK and GB2312. The tables are filled from the JDK's own charset, so that what is decoded here is
 * encoded back by {@code Charset.forName("GB18030")} byte for byte.
 */
final class Gb18030Loop implements DecodingLoop, CodeTable {
    private static final int FIRST_LEAD = 0x81;
    private static final int LAST_LEAD = 0xFE;
    private static final int TRAILS = 190;
    /** Four-byte codes below this number lie in the BMP, from {@code FIRST_SUPPLEMENTARY} on they are U+10000 and up. */
    private static final int BMP_CODES = 39420;
    private static final int FIRST_SUPPLEMENTARY = 189000;
    private static final char[] TWO_BYTES = twoBytes();
    private static final char[] FOUR_BYTES = fourBytes();

    private final boolean realigning;

    /** @param realigning whether to read the bytes around damage again, so that it does not spread; see {@link Realignment} */
    Gb18030Loop(boolean realigning) {
        this.realigning = realigning;
    }

    /** One long method on purpose: the two-byte case must stay in one compilation with the loop. */
    @Override
    public void decode(byte[] bytes, int from, int to, CharSink out) {
        Realignment realignment = null;
        int i = from;
        while (i < to) {
            int b0 = bytes[i];
            if (b0 >= 0) {
                out.add((char) b0, 1);
                i++;
                continue;
            }
            int lead = (b0 & 0xFF) - FIRST_LEAD;
            int trail = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
            if (trail >= 0x40 && trail != 0x7F && trail != 0xFF && lead >= 0 && lead <= LAST_LEAD - FIRST_LEAD) {
                out.add(TWO_BYTES[lead * TRAILS + trail - (trail < 0x7F ? 0x40 : 0x41)], 2);
                i += 2;
                continue;
            }
            int width = four(bytes, i, to, out);
            if (width > 0) {
                i += width;
            } else if (!realigning) {
                out.addMalformed(1);
                i++;
            } else {
                realignment = realignment == null ? new Realignment(this, bytes, from, to, out) : realignment;
                i = realignment.around(i);
            }
        }
    }

    @Override
    public int codeAt(byte[] bytes, int i, int to) {
        if (bytes[i] >= 0) {
            return CodeTable.code(bytes[i], 1);
        }
        int lead = (bytes[i] & 0xFF) - FIRST_LEAD;
        int trail = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
        if (lead < 0 || lead > LAST_LEAD - FIRST_LEAD) {
            return NONE;
        }
        if (trail >= 0x40 && trail != 0x7F && trail != 0xFF) {
            return CodeTable.code(TWO_BYTES[lead * TRAILS + trail - (trail < 0x7F ? 0x40 : 0x41)], 2);
        }
        int codePoint = i + 3 < to ? fourBytes(fourByteCode(bytes, i, lead)) : 0;
        return codePoint == 0 ? NONE : CodeTable.code(codePoint, 4);
    }

    /** Adds the char of four bytes that starts here; returns its width, or 0 if none does. */
    private int four(byte[] bytes, int i, int to, CharSink out) {
        int code = codeAt(bytes, i, to);
        int codePoint = CodeTable.codePointOf(code);
        if (codePoint > Character.MAX_VALUE) {
            out.addSupplementary(codePoint);
        } else if (code != NONE) {
            out.add((char) codePoint, 4);
        }
        return CodeTable.widthOf(code);
    }

    /** The code point of a four-byte code, or 0. */
    private static int fourBytes(int code) {
        if (code >= FIRST_SUPPLEMENTARY && code <= FIRST_SUPPLEMENTARY + 0xFFFFF) {
            return code - FIRST_SUPPLEMENTARY + 0x10000;
        }
        return code >= 0 && code < BMP_CODES ? FOUR_BYTES[code] : 0;
    }

    private static int fourByteCode(byte[] bytes, int i, int lead) {
        int b1 = bytes[i + 1] - 0x30;
        int b2 = (bytes[i + 2] & 0xFF) - FIRST_LEAD;
        int b3 = bytes[i + 3] - 0x30;
        boolean fits = b1 >= 0 && b1 < 10 && b2 >= 0 && b2 <= LAST_LEAD - FIRST_LEAD && b3 >= 0 && b3 < 10;
        return fits ? ((lead * 10 + b1) * 126 + b2) * 10 + b3 : -1;
    }

    private static char[] twoBytes() {
        char[] table = new char[126 * TRAILS];
        for (int i = 0; i < table.length; i++) {
            int trail = i % TRAILS + 0x40;
            table[i] = single(Charsets.GB18030, (byte) (i / TRAILS + FIRST_LEAD),
                    (byte) (trail < 0x7F ? trail : trail + 1));
        }
        return table;
    }

    private static char[] fourBytes() {
        char[] table = new char[BMP_CODES];
        for (int i = 0; i < table.length; i++) {
            table[i] = single(Charsets.GB18030, (byte) (i / 12600 + FIRST_LEAD), (byte) (i / 1260 % 10 + 0x30),
                    (byte) (i / 10 % 126 + FIRST_LEAD), (byte) (i % 10 + 0x30));
        }
        return table;
    }

    /** The one char these bytes stand for, or 0. */
    static char single(Charset charset, byte... bytes) {
        String decoded = new String(bytes, charset);
        boolean reallyReplacement = bytes.length == 4 && (bytes[0] & 0xFF) == 0x84 && bytes[1] == 0x31
                && (bytes[2] & 0xFF) == 0xA4 && bytes[3] == 0x37;
        return decoded.length() == 1 && (decoded.charAt(0) != '\uFFFD' || reallyReplacement) ? decoded.charAt(0) : 0;
    }
}
