package io.github.rmrbnlp.corpusio.reject;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.UnusableInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a rejects file back. */
public final class RejectsFile {
    private static final JsonFactory JSON = new JsonFactory();

    private RejectsFile() {
    }

    /**
     * The rejects of a file written by {@link RejectsWriter}, in its order. Members this version does not know are ignored.
     *
     * @throws UnusableInputException if the file is missing, cannot be read or is no rejects file; the message names the line
     */
    public static List<Reject> read(Path file) throws UnusableInputException {
        List<Reject> rejects = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rejects.add(reject(line));
                }
            }
        } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
            throw new UnusableInputException(file.toString(), "no rejects file (line " + Math.max(1, number) + ")", e);
        } catch (IOException e) {
            throw new UnusableInputException(file.toString(), Files.exists(file) ? "cannot read" : "no such file", e);
        }
        return rejects;
    }

    private static Reject reject(String line) {
        String file = null;
        String entry = null;
        long start = -1;
        long end = -1;
        List<Problem> problems = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "file" -> file = json.getString();
                    case "entry" -> entry = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
                    case "byteStart" -> start = json.getLongValue();
                    case "byteEnd" -> end = json.getLongValue();
                    case "problems" -> problems(json, problems);
                    default -> json.skipChildren();
                }
            }
        }
        if (file == null || start < 0 || end < start) {
            throw new IllegalArgumentException("no reject: " + line);
        }
        return new Reject(file, entry, start, end, problems);
    }

    private static void problems(JsonParser json, List<Problem> into) {
        expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            into.add(problem(json));
        }
    }

    private static Problem problem(JsonParser json) {
        Severity severity = Severity.ERROR;
        String code = "";
        String message = "";
        int line = 1;
        int column = 1;
        long at = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "severity" -> severity = Severity.valueOf(json.getString().toUpperCase(Locale.ROOT));
                case "code" -> code = json.getString();
                case "message" -> message = json.getString();
                case "line" -> line = json.getIntValue();
                case "column" -> column = json.getIntValue();
                case "byte" -> at = json.getLongValue();
                default -> json.skipChildren();
            }
        }
        return new Problem(severity, code, message, line, column, at);
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("expected " + wanted + ", found " + found);
        }
    }
}
