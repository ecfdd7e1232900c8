package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTableTest {
    @Test
    void numbers_words_as_a_map_does() {
        Random random = new Random(8);
        Map<String, Integer> expected = new LinkedHashMap<>();
        WordTable table = new WordTable();
        for (int i = 0; i < 200_000; i++) {
            char[] text = new char[2 + random.nextInt(5)];
            for (int k = 0; k < text.length; k++) {
                text[k] = (char) ('一' + random.nextInt(k == 0 ? 400 : 12));
            }
            String word = new String(text, 1, text.length - 1);
            int number = expected.computeIfAbsent(word, w -> expected.size());
            assertEquals(number, table.number(text, 1, text.length));
        }
        assertEquals(expected.size(), table.size());
        List<String> words = new ArrayList<>(expected.keySet());
        for (int i = 0; i < words.size(); i++) {
            assertEquals(words.get(i), table.word(i));
            assertEquals(i, table.find(words.get(i)));
        }
        assertEquals(Integer.signum(words.get(3).compareTo(words.get(70))), Integer.signum(table.compare(3, 70)));
    }

    @Test
    void words_of_one_hash_are_told_apart_and_the_unknown_has_no_number() {
        WordTable table = new WordTable();
        assertEquals(0, table.number("人民"));
        assertEquals(WordTable.NONE, table.find("人民日报"));
        assertEquals(1, table.number(""));
        assertEquals(1, table.find(""));
        WordTable other = new WordTable();
        other.number("日报");
        other.number("人民");
        assertEquals(0, table.numberOf(other, 1));
        assertEquals(2, table.numberOf(other, 0));
        assertEquals(WordTable.NONE, new WordTable().find("人民"));
    }
}
