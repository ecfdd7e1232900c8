package io.github.rmrbnlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lucene.ExactText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({"著名,著名", "顯著,显著", "乾隆皇帝,乾隆皇帝", "瞭望,瞭望", "慰藉,慰藉", "译著,译著", "著作權,著作权", "着力,着力", "着,着", "干道,干道", "干部,干部",
            "借款,借款", "了,了", "著名 作家,著名 作家", "顛覆,颠覆", "复盖率,覆盖率", "答覆,答复", "彷徨,彷徨", "彷彿,仿佛", "恢复 灭火,恢复 灭火"})
    void a_word_folded_char_by_char_is_shown_as_it_is_printed(String printed, String shown) {
        assertEquals(shown, Spelling.of(ExactText.fold(printed)));
    }

    @Test
    void every_entry_is_what_its_spelling_folds_to_and_folds_to_itself() {
        for (String[] row : LexiconFile.rows(Spelling.class, "spelling.tsv", "folded", "spelling")) {
            assertEquals(row[0], ExactText.fold(row[1]));
            assertNotEquals(row[0], row[1]);
            assertEquals(row[1], Spelling.of(row[0]));
            assertEquals(row[1], new String(CharFolding.standard().fold(row[1])), "the folding by words agrees");
        }
    }
}
