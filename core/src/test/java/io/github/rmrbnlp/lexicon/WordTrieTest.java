package io.github.rmrbnlp.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTrieTest {
    private static final Map<String, Integer> WORDS = Map.of("公里", 7, "平方公里", 8, "公", 9, "里程", 0);

    @ParameterizedTest
    @CsvSource({"0, 5, 4, 8", "0, 3, 0, 0", "2, 5, 2, 7", "2, 3, 1, 9", "3, 5, 2, 0", "4, 5, 0, 0", "5, 5, 0, 0"})
    void theLongestWordAtAPlaceWinsAndNoneReachesBeyondTheEnd(int from, int to, int length, int value) {
        int match = WordTrie.forwards(WORDS).longest("平方公里程".toCharArray(), from, to);
        assertEquals(length, WordTrie.length(match));
        assertEquals(value, WordTrie.value(match));
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 4, 8", "1, 4, 2, 7", "3, 4, 0, 0", "0, 5, 2, 0", "0, 0, 0, 0"})
    void theLongestWordBeforeAPlaceWinsAndNoneStartsBeforeTheStart(int from, int to, int length, int value) {
        int match = WordTrie.backwards(WORDS).longestBefore("平方公里程".toCharArray(), from, to);
        assertEquals(length, WordTrie.length(match));
        assertEquals(value, WordTrie.value(match));
    }

    @Test
    void aWordIsRefusedThatIsEmptyOrWhoseValueDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> WordTrie.of(List.of("")));
        assertThrows(IllegalArgumentException.class, () -> WordTrie.forwards(Map.of("甲", -1)));
        assertThrows(IllegalArgumentException.class, () -> WordTrie.forwards(Map.of("甲", 1 << 16)));
    }

    @Test
    void manyWordsAreFoundAsAMapFindsThem() {
        Random random = new Random(7);
        Map<String, Integer> words = new HashMap<>();
        while (words.size() < 5_000) {
            words.put(text(random, 1 + random.nextInt(6)), random.nextInt(1 << 16));
        }
        WordTrie forwards = WordTrie.forwards(words);
        WordTrie backwards = WordTrie.backwards(words);
        String text = text(random, 5_000);
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            String after = "";
            String before = "";
            for (int length = 1; length <= 6; length++) {
                after = i + length <= chars.length && words.containsKey(text.substring(i, i + length))
                        ? text.substring(i, i + length)
                        : after;
                before = i >= length && words.containsKey(text.substring(i - length, i))
                        ? text.substring(i - length, i)
                        : before;
            }
            assertEquals(after.length(), WordTrie.length(forwards.longest(chars, i, chars.length)));
            assertEquals(words.getOrDefault(after, 0), WordTrie.value(forwards.longest(chars, i, chars.length)));
            boolean may = i + 1 < chars.length && forwards.mayStart(chars[i], chars[i + 1]);
            assertTrue(after.isEmpty() || may || i + 1 == chars.length);
            assertEquals(before.length(), WordTrie.length(backwards.longestBefore(chars, 0, i)));
            assertEquals(words.getOrDefault(before, 0), WordTrie.value(backwards.longestBefore(chars, 0, i)));
        }
    }

    @Test
    void twoCharsTellWhereNoWordStarts() {
        WordTrie trie = WordTrie.of(List.of("表示", "说", "说明"));
        assertTrue(trie.mayStart('表', '示'));
        assertTrue(trie.mayStart('说', '得'));
        assertFalse(trie.mayStart('表', '扬'));
        assertFalse(trie.mayStart('明', '示'));
        assertFalse(trie.mayStart('\n', '\n'));
    }

    private static String text(Random random, int length) {
        return random.ints(length, '一', '一' + 7).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
