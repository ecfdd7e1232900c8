package io.github.rmrbnlp.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rmrbnlp.lexicon.LexiconFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharFoldingTest {
    private static final CharFolding FOLDING = CharFolding.standard();

    @Test
    void compatibilityIdeographsFoldAsTheCharTheyStandFor() {
        for (char c = '\uF900'; c <= '\uFAFF'; c++) {
            String same = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (same.length() == 1) {
                assertEquals(FOLDING.fold(same.charAt(0)), FOLDING.fold(c), Integer.toHexString(c));
            }
        }
    }
    /** Chars that meet in the words of the context table, so that random texts hit its rules. */
    private static final String MEETING = "著名作显卓藉狼慰瞭望徵角羽於期樊夥甚颇畫畵計规画反覆復答沈默彷彿傢俱祇神乾隆坤干么麼随沿看有贵著（）《0９．Ａ";

    @ParameterizedTest
    @CsvSource({"發展, 发展", "聯系幫扶, 联系帮扶", "后記, 后记", "送溫暖, 送温暖", "裏外裡面, 里外里面", "爲為衆綫, 为为众线", "頭髮發展, 头发发展",
            "瀋陽醜態, 沈阳丑态", "一隻, 一只", "乾燥, 干燥", "乾隆, 乾隆", "扭轉乾坤, 扭转乾坤", "王丙乾, 王丙乾", "高碕達之助, 高碕达之助", "沿著, 沿着", "著名, 著名",
            "顯著, 显著", "名著, 名著",
            "土著, 土著", "昭著, 昭著", "跟隨著名, 跟随着名", "憑藉, 凭借", "狼藉, 狼藉", "瞭解, 了解", "瞭望, 瞭望", "徵求, 征求", "由於, 由于", "計畫, 计划",
            "計劃畫分, 计划划分", "設計畫面, 设计画面", "整齊畫一, 整齐划一", "刻畫, 刻画",
            "油畫, 油画", "反覆, 反复", "覆蓋, 覆盖", "顛覆, 颠覆", "答覆, 答复", "天翻地覆, 天翻地覆", "沈默, 沉默", "沈鈞儒, 沈钧儒", "甚麼, 什么",
            "甚至, 甚至", "祇是, 只是", "神祇, 神祇", "彷彿, 仿佛", "彷徨, 彷徨",
            "衞生, 卫生", "佔領佈置, 占领布置", "一週, 一周", "甦醒, 苏醒", "彙集匯款, 汇集汇款", "註釋, 注释", "儘管盡力, 尽管尽力", "採取風采, 采取风采", "迴歸, 回归",
            "祕書, 秘书",
            "沈住氣, 沉住气", "大砲, 大炮",
            "１９９０．５％：（Ａ）, 1990.5%:(A)", "「『』」, “‘’”", "￥5, ¥5", "\uF9E0, 易"})
    void scriptVariantsAndWidthAreFolded(String text, String expected) {
        assertEquals(expected, new String(FOLDING.fold(text)));
    }

    @ParameterizedTest
    @CsvSource({"勦匪, 剿匪", "鎗砲, 枪炮", "硏究飮水, 研究饮水", "慇懃, 殷勤", "讌會, 宴会", "紬緞, 绸缎", "韮菜, 韭菜", "顛覆, 颠复", "彷彿, 仿佛", "發展, 发展"})
    void variantsMeetWhereStringsAreLookedUp(String text, String expected) {
        StringBuilder found = new StringBuilder();
        text.chars().forEach(c -> found.append(FOLDING.lookup((char) c)));
        assertEquals(expected, found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"罗嘉驩", "袴田里见", "高碕达之助", "王丙乾", "翁同龢", "陶喆", "孙淼", "李堃", "赵孟頫", "钱邨", "英鞱", "姜姸", "沈毅"})
    void namesKeepTheirChars(String name) {
        assertEquals(name, new String(FOLDING.fold(name)));
    }

    @Test
    void everyVariantIsLookedUpAsAStableCharAndStaysInText() {
        for (String[] row : LexiconFile.rows(CharFolding.class, "variants.tsv", "variant", "standard")) {
            char variant = row[0].charAt(0);
            char standard = row[1].charAt(0);
            assertEquals(variant, FOLDING.fold(variant), row[0]);
            assertEquals(standard, FOLDING.lookup(variant), row[0]);
            assertEquals(standard, FOLDING.lookup(standard), row[0]);
            assertEquals(standard, FOLDING.fold(standard), row[0]);
        }
    }

    @Test
    void ideographicSpaceBecomesASpace() {
        assertEquals("甲 乙", new String(FOLDING.fold("甲\u3000乙")));
    }

    @Test
    void simplifiedTextStaysAsItIs() {
        String text = "著名作家在显著位置发表著作，着力发展，乾隆年间的名著，瞭望台，一片狼藉，朱镕基同志答复。";
        String punctuationFolded = text.replace('，', ',');
        assertEquals(punctuationFolded, new String(FOLDING.fold(text)));
    }

    @Test
    void aCharAloneGetsItsMostFrequentForm() {
        assertEquals('着', FOLDING.fold('著'));
        assertEquals('干', FOLDING.fold('乾'));
        assertEquals('发', FOLDING.fold('髮'));
        assertEquals('甲', FOLDING.fold('甲'));
        assertEquals('\uFFFF', FOLDING.fold('\uFFFF'));
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        Random random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            String text = randomText(random, 12);
            char[] once = FOLDING.fold(text);
            assertEquals(text.length(), once.length);
            assertArrayEquals(once, FOLDING.fold(new String(once)), text);
        }
    }

    @Test
    void everyCharIsStableAfterOneFold() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = FOLDING.fold((char) c);
            assertEquals(folded, FOLDING.fold(folded), () -> "char " + folded);
        }
    }

    @Test
    void surrogatesArePassedThrough() {
        String text = "𣨼發\uD83D展\uDE00";
        assertEquals("𣨼发\uD83D展\uDE00", new String(FOLDING.fold(text)));
    }

    @Test
    void aPieceWithItsMarginFoldsLikeTheWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String text = randomText(random, 60);
            char[] whole = FOLDING.fold(text);
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            int marginStart = Math.max(0, from - CharFolding.CONTEXT);
            int marginEnd = Math.min(text.length(), to + CharFolding.CONTEXT);
            char[] piece = new char[marginEnd - marginStart + 3];
            FOLDING.fold(text.toCharArray(), marginStart, marginEnd, piece, 3);
            for (int i = from; i < to; i++) {
                assertEquals(whole[i], piece[i - marginStart + 3], text);
            }
        }
    }

    @Test
    void rangesAreChecked() {
        char[] text = "發展".toCharArray();
        assertThrows(IndexOutOfBoundsException.class, () -> FOLDING.fold(text, 0, 3, new char[9], 0));
        assertThrows(IndexOutOfBoundsException.class, () -> FOLDING.fold(text, 0, 2, new char[2], 1));
        assertThrows(IllegalArgumentException.class, () -> FOLDING.fold(text, 0, 2, text, 0));
    }

    /** OpenCC keeps names and loan chars apart (畢昇, 束脩) that fold together here on purpose: both scripts must meet. */
    @Test
    void mostOfOpenCcsOwnCasesComeOutAlike() throws IOException {
        Path cases = Path.of(System.getProperty("rmrb.shared", ""), "eval/cases/opencc_to_simplified.jsonl");
        assumeTrue(Files.exists(cases));
        Pattern line = Pattern
                .compile("\"suite\": \"opencc/(t2s|tw2s|hk2s)\".*\"input\": \"(.*)\", \"output\": \"(.*)\"");
        int all = 0;
        int right = 0;
        for (String json : Files.readAllLines(cases)) {
            Matcher m = line.matcher(json);
            if (m.find() && m.group(2).length() == m.group(3).length()) {
                all++;
                String expected = new String(FOLDING.fold(m.group(3)));
                right += expected.equals(new String(FOLDING.fold(m.group(2)))) ? 1 : 0;
            }
        }
        assertTrue(right >= 101 && all == 105, right + " of " + all);
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length) + 1; i > 0; i--) {
            text.append(random.nextInt(5) == 0
                    ? (char) random.nextInt(Character.MAX_VALUE + 1)
                    : MEETING.charAt(random.nextInt(MEETING.length())));
        }
        return text.toString();
    }
}
