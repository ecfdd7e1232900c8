package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/query-language: each query finds its lines with + and none of those with -. */
class QueryLanguageDocumentTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String ENGLISH = "query-language.md";
    private static final String CHINESE = "query-language.zh-CN.md";

    private record Example(String query, List<String> found, List<String> notFound) {
    }

    private static List<Example> examples(String document) throws IOException {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCS.resolve(document))) {
            if (line.startsWith("```")) {
                inside = line.equals("```query");
            } else if (inside && line.startsWith("+ ")) {
                examples.getLast().found.add(line.substring(2));
            } else if (inside && line.startsWith("- ")) {
                examples.getLast().notFound.add(line.substring(2));
            } else if (inside && !line.isBlank()) {
                examples.add(new Example(line, new ArrayList<>(), new ArrayList<>()));
            }
        }
        return examples;
    }

    @Test
    void everyExampleFindsWhatItSays(@TempDir Path folder) throws IOException {
        List<Example> examples = examples(ENGLISH);
        List<String> texts = examples.stream().flatMap(e -> Stream.concat(e.found.stream(), e.notFound.stream()))
                .distinct().toList();
        assertTrue(texts.size() > 60, "examples were read");
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            for (int i = 0; i < texts.size(); i++) {
                indexer.add(Articles.at(i + ".txt", "1999-03-01", 2, i).body(texts.get(i), null).build());
            }
            indexer.commit();
        }
        List<String> wrong = new ArrayList<>();
        try (CorpusIndex index = CorpusIndex.open(folder, Segmenter.standard())) {
            for (Example example : examples) {
                List<String> found = index.search(SearchRequest.of(example.query).withWindow(0, 1_000)).hits().stream()
                        .map(hit -> hit.article().body()).toList();
                example.found.stream().filter(text -> !found.contains(text))
                        .forEach(text -> wrong.add(example.query + " does not find " + text));
                example.notFound.stream().filter(found::contains)
                        .forEach(text -> wrong.add(example.query + " finds " + text));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPrintedQueryIsReadBack() throws IOException {
        for (Example example : examples(ENGLISH)) {
            String printed = QueryParser.parse(example.query).toString();
            assertEquals(printed, QueryParser.parse(printed).toString());
        }
    }

    @Test
    void bothLanguagesShowTheSameExamples() throws IOException {
        assertEquals(examples(ENGLISH), examples(CHINESE));
    }

    @Test
    void everyFieldIsDocumentedByBothNames() throws IOException {
        for (String document : List.of(ENGLISH, CHINESE)) {
            String text = Files.readString(DOCS.resolve(document));
            for (QueryField field : QueryField.values()) {
                assertTrue(text.contains("`" + field.queryName() + "`"), document + " lacks " + field.queryName());
                assertTrue(text.contains("`" + field.chineseName() + "`"), document + " lacks " + field.chineseName());
            }
        }
    }
}
