package io.github.rmrbnlp.annotate.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.annotate.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserLexiconTest {
    @TempDir
    Path folder;

    @Test
    void acceptedTermsAreKeptSortedAndFound() throws IOException {
        UserLexicon lexicon = new UserLexicon(folder.resolve("mine/terms.tsv"));
        lexicon.accept(term("清泉灌溉计划"));
        TermLexicon both = lexicon.accept(term("甘露蔬果工程"));
        assertEquals(List.of("清泉灌溉计划", "甘露蔬果工程"), both.entries().stream().map(TermEntry::canonical).toList());
        assertEquals(both.entries(), lexicon.read().entries());
        TermExtractor extractor = new TermExtractor(new TermOptions(lexicon.read(), false));
        assertEquals("甘露蔬果工程", TermExtractorTest.extract(extractor, "推进甘露蔬果工程。").getFirst().text());
    }

    @Test
    void aTermAcceptedAgainKeepsWhatItHad() throws IOException {
        UserLexicon lexicon = new UserLexicon(folder.resolve("terms.tsv"));
        lexicon.accept(new TermEntry("甘露蔬果工程", Term.Kind.PROGRAMME, 1994, List.of("甘露蔬果工程", "甘露工程")));
        lexicon.accept(new TermEntry("甘露蔬果工程", Term.Kind.SLOGAN, 0, List.of("甘露蔬果工程", "甘露行动")));
        assertEquals(List.of(new TermEntry("甘露蔬果工程", Term.Kind.SLOGAN, 1994, List.of("甘露蔬果工程", "甘露工程", "甘露行动"))),
                lexicon.read().entries());
    }

    @Test
    void aNameThatNoFileCouldHoldIsRefused() {
        for (String name : List.of("甘\t露", "甘\n露", "甘|露", "", " ")) {
            assertThrows(IllegalArgumentException.class, () -> term(name), name);
        }
    }

    @Test
    void aFileThatIsNoLexiconIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.tsv"), "notes\n");
        assertThrows(IllegalArgumentException.class, () -> new UserLexicon(file).accept(term("甘露蔬果工程")));
        assertEquals("notes\n", Files.readString(file));
    }

    private static TermEntry term(String name) {
        return new TermEntry(name, Term.Kind.PROGRAMME, 0, List.of(name));
    }
}
