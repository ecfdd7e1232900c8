package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.util.List;

/** Big5; what it lacks is taken from the Windows code page 950 and then from the Hong Kong set. */
final class Big5Loop implements DecodingLoop, CodeTable {
    private static final int FIRST_LEAD = 0x81;
    private static final int LEADS = 126;
    /** Trails are 40–7E and A1–FE. */
    private static final int TRAILS = 157;
    private static final char[] TWO_BYTES = twoBytes();

    private final boolean realigning;

    /** @param realigning whether to read the bytes around damage again, so that it does not spread; see {@link Realignment} */
    Big5Loop(boolean realigning) {
        this.realigning = realigning;
    }

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
            int code = codeAt(bytes, i, to);
            if (code != NONE) {
                out.add((char) CodeTable.codePointOf(code), 2);
                i += 2;
            } else if (!realigning) {
                int width = i + 1 < to && isPair(bytes[i], bytes[i + 1]) && bytes[i + 1] < 0 ? 2 : 1;
                out.addMalformed(width);
                i += width;
            } else {
                realignment = realignment == null ? new Realignment(this, bytes, from, to, out) : realignment;
                i = realignment.around(i);
            }
        }
    }

    private static boolean isPair(byte first, byte second) {
        int lead = (first & 0xFF) - FIRST_LEAD;
        int trail = second & 0xFF;
        return lead >= 0 && lead < LEADS && (trail >= 0x40 && trail < 0x7F || trail > 0xA0 && trail < 0xFF);
    }

    @Override
    public int codeAt(byte[] bytes, int i, int to) {
        if (bytes[i] >= 0) {
            return CodeTable.code(bytes[i], 1);
        }
        if (i + 1 >= to || !isPair(bytes[i], bytes[i + 1])) {
            return NONE;
        }
        int trail = bytes[i + 1] & 0xFF;
        char c = TWO_BYTES[((bytes[i] & 0xFF) - FIRST_LEAD) * TRAILS + trail - (trail < 0x7F ? 0x40 : 0x62)];
        return c == 0 ? NONE : CodeTable.code(c, 2);
    }

    private static char[] twoBytes() {
        List<Charset> dialects = List.of(Charsets.BIG5, Charset.forName("x-windows-950"),
                Charset.forName("Big5-HKSCS"));
        char[] table = new char[LEADS * TRAILS];
        for (int i = 0; i < table.length; i++) {
            int trail = i % TRAILS + 0x40;
            byte[] pair = {(byte) (i / TRAILS + FIRST_LEAD), (byte) (trail < 0x7F ? trail : trail + 0x22)};
            for (int d = 0; d < dialects.size() && table[i] == 0; d++) {
                char c = Gb18030Loop.single(dialects.get(d), pair);
                boolean privateUse = c >= '\uE000' && c <= '\uF8FF';
                table[i] = privateUse ? 0 : c;
            }
        }
        return table;
    }
}
