package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fifteen questions with their commands: of docs/questions for an index folder, of docs/scale for a cluster. */
final class ScaleQuestions {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) [^|]*\\|[^|]*\\| `\\./rmrb ([^`]+)` \\|.*");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private ScaleQuestions() {
    }

    /**
     * @param number from 1 on
     * @param folder the commands for an index folder, as words, without {@code --index}
     * @param command the command for a cluster
     */
    record Question(int number, List<List<String>> folder, String command) {
        /** The words for the cluster. */
        List<String> cluster(String url, String index, String fetched) {
            List<String> words = new ArrayList<>(words(command));
            words.replaceAll(word -> switch (word) {
                case "URL" -> url;
                case "DIR" -> fetched;
                case "NEW" -> index;
                default -> word;
            });
            if (!words.contains("--index")) {
                words.addAll(List.of("--index", index));
            }
            return words;
        }

        @Override
        public String toString() {
            return number + ": " + command;
        }
    }

    static List<Question> read(Path root, String document) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("docs").resolve(document))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                int number = Integer.parseInt(row.group(1));
                questions.add(new Question(number, folder(root, number), row.group(2)));
            }
        }
        return questions;
    }

    private static List<List<String>> folder(Path root, int number) throws IOException {
        List<List<String>> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(root.resolve("docs").resolve("questions.md"))) {
            inside = line.startsWith("## ") ? line.startsWith("## " + number + ". ") : inside;
            if (inside && line.startsWith("$ rmrb ")) {
                commands.add(words(line.substring("$ rmrb ".length())));
            }
        }
        return commands;
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }
}
