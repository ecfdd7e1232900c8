package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.util.Set;

/** The charsets the newspaper archives come in. */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5");
    private static final Set<String> SUBSETS_OF_GB18030 = Set.of("GB2312", "GBK", "x-mswin-936", "EUC-CN", "x-EUC-CN");
    private static final Set<String> KIN_OF_BIG5 = Set.of("x-windows-950", "Big5-HKSCS", "x-Big5-Solaris",
            "x-IBM950", "x-MS950-HKSCS", "x-MS950-HKSCS-XP", "x-Big5-HKSCS-2001");

    private Charsets() {
    }

    /** The charset to decode with when {@code charset} is declared: GB2312 files hold GBK characters, Big5 has dialects. */
    static Charset canonical(Charset charset) {
        if (SUBSETS_OF_GB18030.contains(charset.name())) {
            return GB18030;
        }
        return KIN_OF_BIG5.contains(charset.name()) ? BIG5 : charset;
    }
}
