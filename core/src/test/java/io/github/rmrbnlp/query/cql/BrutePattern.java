package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.cql.CqlMatcherTest.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** A random pattern with a matcher of its own, which tries every end from every start. */
record BrutePattern(String text, Node node, char unit) {
    /** Where a match that begins at a token can end. */
    interface Node {
        TreeSet<Integer> ends(List<Token> tokens, int start);
    }

    record Token(String word, String tag, int start, int end, int sentence, int paragraph) {
    }

    private record Written(String text, Node node) {
    }

    static BrutePattern random(Random random) {
        Written pattern = choice(random, 3);
        char unit = "--sp".charAt(random.nextInt(4));
        return new BrutePattern(pattern.text + (unit == '-' ? "" : " within " + unit), pattern.node, unit);
    }

    List<Span> matches(Tagged text) {
        List<Token> tokens = tokens(text);
        List<Span> found = new ArrayList<>();
        for (int start = 0; start < tokens.size();) {
            int from = start;
            Integer end = node.ends(tokens, start).descendingSet().stream()
                    .filter(e -> e > from && inOneUnit(tokens, from, e)).findFirst().orElse(null);
            if (end != null) {
                found.add(new Span(tokens.get(start).start, tokens.get(end - 1).end));
            }
            start = end == null ? start + 1 : end;
        }
        return found;
    }

    private boolean inOneUnit(List<Token> tokens, int from, int to) {
        return switch (unit) {
            case 's' -> tokens.get(from).sentence == tokens.get(to - 1).sentence;
            case 'p' -> tokens.get(from).paragraph == tokens.get(to - 1).paragraph;
            default -> true;
        };
    }

    private static List<Token> tokens(Tagged text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int sentence = 0;
        int paragraph = 0;
        for (int i = 0; i < text.words().size(); i++) {
            String word = text.words().get(i);
            if (!word.isBlank()) {
                tokens.add(new Token(ExactText.fold(word), text.tags().get(i).code(), at, at + word.length(), sentence,
                        paragraph));
            }
            at += word.length();
            sentence += word.equals("。") || word.equals("\n") ? 1 : 0;
            paragraph += word.equals("\n") ? 1 : 0;
        }
        return tokens;
    }

    private static Written choice(Random random, int depth) {
        Written left = sequence(random, depth);
        if (random.nextInt(3) > 0) {
            return left;
        }
        Written right = sequence(random, depth);
        return new Written(left.text + " | " + right.text, (tokens, start) -> {
            TreeSet<Integer> ends = left.node.ends(tokens, start);
            ends.addAll(right.node.ends(tokens, start));
            return ends;
        });
    }

    private static Written sequence(Random random, int depth) {
        Written done = repeat(random, depth);
        for (int n = random.nextInt(3); n > 0; n--) {
            Written left = done;
            Written right = repeat(random, depth);
            done = new Written(left.text + " " + right.text,
                    (tokens, start) -> then(tokens, left.node.ends(tokens, start), right.node));
        }
        return done;
    }

    private static TreeSet<Integer> then(List<Token> tokens, TreeSet<Integer> starts, Node next) {
        TreeSet<Integer> ends = new TreeSet<>();
        starts.forEach(start -> ends.addAll(next.ends(tokens, start)));
        return ends;
    }

    private static Written repeat(Random random, int depth) {
        Written part = depth > 0 && random.nextInt(3) == 0 ? bracketed(choice(random, depth - 1)) : token(random);
        int min = random.nextInt(3);
        int max = min + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> repeated(part, "?", 0, 1);
            case 1 -> repeated(part, "*", 0, 99);
            case 2 -> repeated(part, "+", 1, 99);
            case 3 -> max == 0 ? part : repeated(part, "{" + min + "," + max + "}", min, max);
            case 4 -> repeated(part, "{" + min + ",}", min, 99);
            default -> part;
        };
    }

    private static Written bracketed(Written inner) {
        return new Written("(" + inner.text + ")", inner.node);
    }

    private static Written repeated(Written part, String sign, int min, int max) {
        return new Written(part.text + sign, (tokens, start) -> {
            TreeSet<Integer> ends = new TreeSet<>();
            TreeSet<Integer> reached = new TreeSet<>(List.of(start));
            for (int times = 0; times <= Math.min(max, min + tokens.size()) && !reached.isEmpty(); times++) {
                if (times >= min) {
                    ends.addAll(reached);
                }
                reached = then(tokens, reached, part.node);
            }
            return ends;
        });
    }

    private static Written token(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> one("[]", (word, tag) -> true);
            case 1 -> one("\"甲\"", (word, tag) -> word.equals("甲"));
            case 2 -> one("\"發展\"", (word, tag) -> word.equals("发展"));
            case 3 -> one("[word=\"[甲乙]+\"]", (word, tag) -> word.matches("[甲乙]+"));
            case 4 -> one("[pos=\"v\"]", (word, tag) -> tag.equals("v"));
            case 5 -> one("[word!=\"甲.?\" & pos=\"n\"]", (word, tag) -> !word.matches("甲.?") && tag.equals("n"));
            case 6 -> one("[!word=\".*展\" | pos=\"v\"]", (word, tag) -> !word.endsWith("展") || tag.equals("v"));
            default -> one("!\"。\"", (word, tag) -> !word.equals("。"));
        };
    }

    private static Written one(String text, BiPredicate<String, String> test) {
        return new Written(text, (tokens, start) -> {
            boolean there = start < tokens.size() && test.test(tokens.get(start).word, tokens.get(start).tag);
            return there ? new TreeSet<>(List.of(start + 1)) : new TreeSet<>();
        });
    }
}
