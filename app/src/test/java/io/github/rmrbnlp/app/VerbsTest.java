package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbsTest {
    @Test
    void aCallOfAVerbReadsTheOptionsOfThatVerbAlone() {
        assertEquals(List.of(KwicCommand.class), Verbs.called("kwic", "search"));
        assertEquals(List.of(KwicCommand.class), Verbs.called("--quiet", "kwic", "--help"));
    }

    @Test
    void everyVerbHasANameOfItsOwnAndIsFoundByIt() {
        for (Class<? extends Verb> verb : Verbs.ALL) {
            assertEquals(List.of(verb), Verbs.called(Verbs.name(verb)));
        }
        assertEquals(Verbs.ALL.size(), new HashSet<>(Verbs.ALL.stream().map(Verbs::name).toList()).size());
    }

    @Test
    void helpAndMisspeltVerbsKnowThemAll() {
        assertEquals(Verbs.ALL, Verbs.called());
        assertEquals(Verbs.ALL, Verbs.called("--help"));
        assertEquals(Verbs.ALL, Verbs.called("serch", "kwic"));
        String help = CommandRun.of("--help").out();
        for (Class<? extends Verb> verb : Verbs.ALL) {
            assertTrue(help.contains("  " + Verbs.name(verb) + " "), Verbs.name(verb));
        }
        assertEquals("rmrb: there is no verb 'serch'; did you mean search? ('rmrb --help' shows the usage)",
                CommandRun.of("serch", "x").err().strip());
    }

    @Test
    void everyQuestionOfTheRehearsalIsAnswered(@TempDir Path folder) {
        String index = folder.resolve("index").toString();
        assertEquals(ExitStatus.DONE,
                CommandRun.of("index", "../testdata/archive", "--quiet", "--index", index).status());
        for (List<String> question : Rehearsal.QUESTIONS) {
            List<String> command = new ArrayList<>(question);
            command.addAll(List.of("--index", index));
            CommandRun run = CommandRun.of(command.toArray(String[]::new));
            assertEquals(ExitStatus.DONE, run.status(), question + ": " + run.err());
            assertTrue(run.out().lines().count() > 1, question + " has an answer");
        }
    }
}
