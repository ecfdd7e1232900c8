package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.query.QueryField;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        Messages zh = Messages.in(Language.ZH);
        Messages en = Messages.in(Language.EN);
        assertEquals(new TreeSet<>(zh.keys()), new TreeSet<>(en.keys()));
        for (String key : zh.keys()) {
            assertEquals(places(zh.orElse(key, "")), places(en.orElse(key, "")), key);
        }
    }

    @Test
    void oneIsNotCalledMany() {
        Messages t = Messages.in(Language.EN);
        assertEquals("1 article", t.of("search.total", 1));
        assertEquals("1,200 articles", t.of("search.total", 1_200));
        assertEquals("0 names, 1 pair", t.of("network.total", 0, 1));
    }

    @Test
    void whatIsPutInIsNotReadAgain() {
        assertEquals("曲线 {1}{0}", Messages.in(Language.ZH).of("trend.curve", "{1}{0}"));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d}").matcher(text).results().forEach(m -> places.add(m.group()));
        return places;
    }

    @Test
    void everyProblemExampleAndFacetHasWords() {
        Messages t = Messages.in(Language.EN);
        for (WebProblem.Kind kind : WebProblem.Kind.values()) {
            assertTrue(t.keys().contains("problem." + kind.code()), kind.code());
            assertTrue(t.keys().contains("advice." + kind.code()), kind.code());
        }
        QueryHelp.EXAMPLES.forEach(example -> assertTrue(t.keys().contains(QueryHelp.key(example)), example));
        for (NetworkRequest.Kind kind : NetworkRequest.Kind.values()) {
            assertTrue(t.keys().contains("node." + Param.nameOf(kind)), kind.name());
        }
        for (QueryField field : SearchState.FACETS) {
            assertTrue(t.keys().contains("field." + field.queryName()), field.queryName());
        }
    }
}
