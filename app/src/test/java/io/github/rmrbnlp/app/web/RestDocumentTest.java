package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What docs/rest shows works on the sample archive: its Python runs, and what its R asks for exists. R itself is not run: few
 * machines that build have it.
 */
class RestDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DOCUMENTS = List.of("rest.md", "rest.zh-CN.md");
    private static final String SHOWN = "http://127.0.0.1:8080/";
    private static final Pattern R_CALL = Pattern
            .compile(
                    "(?:(\\w+) <- |cat\\()?\\b(table|answer)\\(\"([^\"]+)\"((?:[^()\"]|\"[^\"]*\")*)\\)(?:\\$(\\w+))?");
    private static final Pattern R_ARGUMENT = Pattern.compile("`?([\\w-]+)`? = (?:\"([^\"]*)\"|([\\w.]+))");
    /** Runs each block behind the one before, and wants something in every list and dictionary it makes. */
    private static final String RUN_BLOCKS = """
            import sys
            space = {}
            for number, block in enumerate(open(sys.argv[1], encoding="utf-8").read().split("\\0"), 1):
                known = dict(space)
                exec(compile(block, f"block {number}", "exec"), space)
                for name, value in space.items():
                    if isinstance(value, (list, dict)) and value is not known.get(name) and len(value) == 0:
                        sys.exit(f"{name} is empty: {block}")
            """;

    @RegisterExtension
    static final SampleSite SITE = new SampleSite();

    private static List<String> blocks(String document, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher fence = Pattern.compile("(?ms)^```" + language + "$(.*?)^```$")
                .matcher(Files.readString(Path.of("../docs", document)));
        while (fence.find()) {
            blocks.add(fence.group(1).strip());
        }
        return blocks;
    }

    private static JsonNode description() throws IOException, InterruptedException {
        return JSON.readTree(get("openapi.json").body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return SITE.get("/api/v1/" + path);
    }

    @Test
    void thePythonRunsAndFindsSomething() throws Exception {
        assumeTrue(hasPython(), "no python3 here");
        Path program = Files.writeString(SITE.scratch().resolve("blocks.py"), RUN_BLOCKS);
        for (String document : DOCUMENTS) {
            List<String> blocks = blocks(document, "python").stream()
                    .map(block -> block.replace(SHOWN, SITE.url("/"))).toList();
            Path code = Files.writeString(SITE.scratch().resolve("blocks"), String.join("\0", blocks));
            Path output = SITE.scratch().resolve("output");
            Process python = new ProcessBuilder("python3", program.toString(), code.toString())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertTrue(python.waitFor(120, TimeUnit.SECONDS), document + " is not done");
            assertEquals(0, python.exitValue(), document + ": " + Files.readString(output));
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // that is what was asked
        }
    }

    @Test
    void everyEndpointHasASnippetInBothLanguages() throws Exception {
        List<Executable> each = new ArrayList<>();
        for (String document : DOCUMENTS) {
            String python = String.join("\n", blocks(document, "python"));
            String r = String.join("\n", blocks(document, "r"));
            for (String path : description().get("paths").propertyNames()) {
                String call = "\"" + path.substring("/api/v1/".length()).replaceFirst("\\{id}", "[^\"/]+") + "\"";
                each.add(() -> assertTrue(Pattern.compile(call).matcher(python).find(), path + " in Python"));
                each.add(() -> assertTrue(Pattern.compile(call).matcher(r).find(), path + " in R"));
            }
        }
        assertAll(each);
    }

    @Test
    void bothLanguagesOfTheDocumentShowTheSame() throws Exception {
        for (String language : List.of("python", "r")) {
            assertEquals(blocks("rest.md", language), blocks("rest.zh-CN.md", language));
        }
    }

    @Test
    void whatTheRAsksForExists() throws Exception {
        List<String> blocks = blocks("rest.md", "r");
        assertTrue(blocks.getFirst().contains(SHOWN), "the first block makes the functions");
        int calls = 0;
        for (String block : blocks.subList(1, blocks.size())) {
            Matcher call = R_CALL.matcher(block);
            Map<String, List<String>> columns = new TreeMap<>();
            while (call.find()) {
                List<String> names = names(call);
                calls++;
                if (call.group(1) != null) {
                    columns.put(call.group(1), names);
                }
                if (call.group(5) != null) {
                    assertTrue(names.contains(call.group(5)), call.group(5) + " of " + block);
                }
            }
            requireColumns(block, columns);
        }
        assertTrue(calls >= blocks.size() - 1, "every block asks for something: " + calls);
    }

    /** The columns of a table, or the members of an answer. */
    private static List<String> names(Matcher call) throws Exception {
        boolean table = call.group(2).equals("table");
        Urls urls = table ? Urls.EMPTY.and("format", "csv") : Urls.EMPTY;
        Matcher argument = R_ARGUMENT.matcher(call.group(4));
        while (argument.find()) {
            urls = urls.and(argument.group(1), argument.group(2) == null ? argument.group(3) : argument.group(2));
        }
        HttpResponse<String> answer = get(urls.at(call.group(3)));
        assertEquals(200, answer.statusCode(), call.group() + ": " + answer.body());
        if (!table) {
            return List.copyOf(JSON.readTree(answer.body()).propertyNames());
        }
        assertTrue(answer.body().lines().count() > 1, call.group() + " finds something");
        return Arrays.asList(answer.body().lines().findFirst().orElseThrow().split(","));
    }

    private static void requireColumns(String block, Map<String, List<String>> columns) {
        columns.forEach((variable, names) -> {
            Stream<String> used = Pattern.compile("\\b" + variable + "\\$(\\w+)").matcher(block).results()
                    .map(use -> use.group(1));
            assertAll(used.map(column -> () -> assertTrue(names.contains(column),
                    column + " in " + names + " of " + block)));
        });
    }
}
