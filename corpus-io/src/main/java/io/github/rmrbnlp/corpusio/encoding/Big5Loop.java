package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.util.List;

/** Big5; what it lacks is taken from the Windows code page 950 and then from the Hong Kong set. */
final class Big5Loop implements DecodingLoop {
    private static final int FIRST_LEAD = 0x81;
    private static final int LEADS = 126;
    /** Trails are 40–7E and A1–FE. */
    private static final int TRAILS = 157;
    private static final char[] TWO_BYTES = twoBytes();

    @Override
    public void decode(byte[] bytes, int from, int to, CharSink out) {
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
            boolean fits = lead >= 0 && lead < LEADS && (trail >= 0x40 && trail < 0x7F || trail > 0xA0 && trail < 0xFF);
            char c = fits ? TWO_BYTES[lead * TRAILS + trail - (trail < 0x7F ? 0x40 : 0x62)] : 0;
            if (c != 0) {
                out.add(c, 2);
                i += 2;
            } else {
                int width = fits && trail >= 0x80 ? 2 : 1;
                out.addMalformed(width);
                i += width;
            }
        }
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
