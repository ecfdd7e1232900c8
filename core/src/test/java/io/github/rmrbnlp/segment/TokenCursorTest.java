package io.github.rmrbnlp.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCursorTest {
    private final TokenCursor cursor = new TokenCursor(LinearSegmenter.standard().newWorker());

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        cursor.reset(text.toCharArray(), 0, text.length());
        while (cursor.next()) {
            tokens.add(new Token(text.substring(cursor.start(), cursor.end()), cursor.start(), cursor.end()));
        }
        return tokens;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "中", "改革开放以来，我国经济持续增长。", "國務院 １９９８年\n😀\uD800"})
    void tokensAreThoseOfTheList(String text) {
        assertEquals(LinearSegmenter.standard().segment(text), tokens(text));
    }

    @Test
    void oneCursorServesTextAfterText() {
        for (String text : List.of("中国人民", "改革开放以来，我国经济持续增长。", "", "北京")) {
            assertEquals(LinearSegmenter.standard().segment(text), tokens(text));
        }
    }

    @Test
    void offsetsAreIndexesIntoTheWholeArray() {
        cursor.reset("的中国人民的".toCharArray(), 1, 5);
        cursor.next();
        assertEquals(1, cursor.start());
        assertEquals(3, cursor.end());
    }

    @Test
    void afterTheLastTokenTheCursorStays() {
        cursor.reset("北京".toCharArray(), 0, 2);
        cursor.next();
        assertFalse(cursor.next());
        assertFalse(cursor.next());
        assertEquals(2, cursor.end());
    }

    @Test
    void aRangeOutsideTheTextIsRefusedAndLeavesNoTokens() {
        cursor.reset("北京".toCharArray(), 0, 2);
        char[] text = {'中'};
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.reset(text, 0, 2));
        assertFalse(cursor.next());
    }
}
