package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.DatePeriod;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a query on one article by trying everything, in no hurry and without the index. */
record BruteForce(Article article, Annotations found, Segmenter segmenter) {
    boolean matches(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> true;
            case QueryNode.And and -> and.parts().stream().allMatch(this::matches);
            case QueryNode.Or or -> or.parts().stream().anyMatch(this::matches);
            case QueryNode.Not not -> !matches(not.part());
            case QueryNode.NumberRange range -> article.page() >= range.low() && article.page() <= range.high();
            case QueryNode.DateRange range -> !article.date().isBefore(range.first())
                    && !article.date().isAfter(range.last());
            case QueryNode.Match match -> switch (match.field()) {
                case TEXT -> !stretches(article.title(), match.pattern()).isEmpty() || !places(node).isEmpty();
                case TITLE -> !stretches(article.title(), match.pattern()).isEmpty();
                case WORD -> !words(article.title(), match.pattern()).isEmpty() || !places(node).isEmpty();
                case AUTHOR -> article.authors().stream().anyMatch(name -> isWhole(match.pattern(), name));
                default -> !places(node).isEmpty();
            };
            default -> !places(node).isEmpty();
        };
    }

    /** The places of all parts that are not negated. */
    List<Span> shown(QueryNode node) {
        TreeSet<Span> spans = new TreeSet<>();
        show(node, spans);
        return List.copyOf(spans);
    }

    private void show(QueryNode node, TreeSet<Span> spans) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> show(part, spans));
            case QueryNode.Or or -> or.parts().forEach(part -> show(part, spans));
            case QueryNode.Match match when match.field() == QueryField.AUTHOR || match.field() == QueryField.TITLE -> {
            }
            case QueryNode.Match match -> spans.addAll(places(match));
            case QueryNode.Near near -> spans.addAll(places(near));
            case QueryNode.Within within -> spans.addAll(places(within));
            case QueryNode.OneStatement statement -> spans.addAll(places(statement));
            case QueryNode.OneFigure figure -> spans.addAll(places(figure));
            case QueryNode.MentionedDate date -> spans.addAll(places(date));
            default -> {
            }
        }
    }

    private List<Span> places(QueryNode node) {
        return switch (node) {
            case QueryNode.Or or -> or.parts().stream().flatMap(part -> places(part).stream()).toList();
            case QueryNode.Match match -> switch (match.field()) {
                case TEXT, BODY -> stretches(article.body(), match.pattern());
                case WORD -> words(article.body(), match.pattern());
                case TERM -> mentions(match.pattern(), term -> true);
                case LAW -> mentions(match.pattern(), term -> term.kind() == Term.Kind.LAW);
                default -> throw new AssertionError(node);
            };
            case QueryNode.OneFigure figure -> found.figures().stream().filter(f -> holds(figure.condition(), f))
                    .map(Figure::span).toList();
            case QueryNode.OneStatement statement -> statements(statement.condition());
            case QueryNode.MentionedDate range -> found.dates().stream().filter(d -> liesIn(range, d))
                    .map(DateMention::span).toList();
            case QueryNode.Near near -> near(near);
            case QueryNode.Within within -> within(within);
            default -> throw new AssertionError(node);
        };
    }

    private List<Span> near(QueryNode.Near near) {
        List<Span> pairs = new ArrayList<>();
        for (Span a : places(near.left())) {
            for (Span b : places(near.right())) {
                int between = Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
                if (between <= near.distance()) {
                    pairs.add(new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
                }
            }
        }
        return pairs;
    }

    private List<Span> within(QueryNode.Within within) {
        List<Span> units = new ArrayList<>(found.sentences());
        if (within.unit() == QueryNode.Within.Unit.PARAGRAPH) {
            units.clear();
            int start = 0;
            for (String paragraph : article.body().split("\n", -1)) {
                units.add(new Span(start, start + paragraph.length()));
                start += paragraph.length() + 1;
            }
        }
        List<Span> spans = new ArrayList<>();
        for (Span unit : units) {
            if (holdsIn(unit, within.part())) {
                spans.addAll(shown(within.part()).stream().filter(unit::contains).toList());
            }
        }
        return spans;
    }

    private boolean holdsIn(Span unit, QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().allMatch(part -> holdsIn(unit, part));
            case QueryNode.Or or -> or.parts().stream().anyMatch(part -> holdsIn(unit, part));
            case QueryNode.Not not -> !holdsIn(unit, not.part());
            default -> places(node).stream().anyMatch(unit::contains);
        };
    }

    private List<Span> statements(QueryNode condition) {
        List<Span> spans = new ArrayList<>();
        for (Statement statement : found.statements()) {
            if (holds(condition, statement)) {
                List<Span> first = first(condition, statement);
                spans.addAll(first.isEmpty() ? statement.content() : first);
            }
        }
        return spans;
    }

    private boolean holds(QueryNode node, Statement statement) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().allMatch(part -> holds(part, statement));
            case QueryNode.Or or -> or.parts().stream().anyMatch(part -> holds(part, statement));
            case QueryNode.Not not -> !holds(not.part(), statement);
            case QueryNode.Flag flag -> statement.direct() == flag.value();
            case QueryNode.Match match -> switch (match.field()) {
                case SPEAKER -> isWhole(match.pattern(), statement.speaker().name())
                        || isWhole(match.pattern(), statement.speaker().text());
                case CUE -> isWhole(match.pattern(), statement.cue().text());
                case ROLE -> statement.speaker().role() != null
                        && !stretches(statement.speaker().role(), match.pattern()).isEmpty();
                case QUOTE -> !quoted(match.pattern(), statement).isEmpty();
                default -> throw new AssertionError(node);
            };
            default -> throw new AssertionError(node);
        };
    }

    private List<Span> first(QueryNode node, Statement statement) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().map(part -> first(part, statement))
                    .filter(spans -> !spans.isEmpty()).findFirst().orElse(List.of());
            case QueryNode.Or or -> or.parts().stream().filter(part -> holds(part, statement))
                    .map(part -> first(part, statement)).filter(spans -> !spans.isEmpty()).findFirst()
                    .orElse(List.of());
            case QueryNode.Not not -> List.of();
            case QueryNode.Match match -> switch (match.field()) {
                case CUE -> List.of(statement.cue().span());
                case QUOTE -> quoted(match.pattern(), statement);
                default -> List.of(statement.speaker().span());
            };
            default -> statement.content();
        };
    }

    private List<Span> quoted(TextPattern pattern, Statement statement) {
        return statement.content().stream().flatMap(content -> stretches(content.of(article.body()), pattern).stream()
                .map(s -> new Span(s.start() + content.start(), s.end() + content.start()))).toList();
    }

    private static boolean holds(QueryNode node, Figure figure) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().allMatch(part -> holds(part, figure));
            case QueryNode.Or or -> or.parts().stream().anyMatch(part -> holds(part, figure));
            case QueryNode.Not not -> !holds(not.part(), figure);
            case QueryNode.Amount amount -> (amount.field() == QueryField.FIGURE
                    || amount.field().queryName().equals(figure.kind().jsonName()))
                    && (amount.unit().isEmpty() || amount.unit().equals(figure.unit()))
                    && (amount.withLow() ? figure.high() >= amount.low() : figure.high() > amount.low())
                    && (amount.withHigh() ? figure.low() <= amount.high() : figure.low() < amount.high());
            case QueryNode.Match currency -> figure.kind() == Figure.Kind.MONEY
                    && figure.unit().equals(currency.pattern().text());
            default -> throw new AssertionError(node);
        };
    }

    private static boolean liesIn(QueryNode.MentionedDate range, DateMention date) {
        return DatePeriod.parse(date.value())
                .filter(days -> (range.first() == null || !days.first().isBefore(range.first()))
                        && (range.last() == null || !days.last().isAfter(range.last())))
                .isPresent();
    }

    private List<Span> mentions(TextPattern pattern, Predicate<Term> kind) {
        return found.terms().stream().filter(kind)
                .filter(term -> isWhole(pattern, term.canonical()) || isWhole(pattern, term.text())).map(Term::span)
                .toList();
    }

    private List<Span> words(String text, TextPattern pattern) {
        List<Token> tokens = tokens(text);
        List<Span> spans = new ArrayList<>();
        List<String> wanted = tokens(pattern.text()).stream().map(t -> ExactText.fold(t.text())).toList();
        for (int i = 0; i < tokens.size(); i++) {
            int to = i + (pattern.isLiteral() ? wanted.size() : 1);
            List<String> words = tokens.subList(i, Math.min(to, tokens.size())).stream()
                    .map(t -> ExactText.fold(t.text())).toList();
            boolean word = words.getFirst().codePoints().anyMatch(Character::isLetterOrDigit);
            if (pattern.isLiteral() ? words.equals(wanted) : word && isWhole(pattern, words.getFirst())) {
                spans.add(new Span(tokens.get(i).start(), tokens.get(to - 1).end()));
            }
        }
        return spans;
    }

    /** Without those of white space alone. */
    private List<Token> tokens(String text) {
        return segmenter.segment(text).stream().filter(token -> !token.text().isBlank()).toList();
    }

    /** From left to right, each as short as can be, none overlapping the one before. */
    private static List<Span> stretches(String text, TextPattern pattern) {
        Matcher matcher = regex(pattern, ".{0,20}").matcher(ExactText.fold(text));
        int longest = pattern.pieces().stream().mapToInt(piece -> switch (piece) {
            case TextPattern.Literal literal -> literal.text().length();
            case TextPattern.AnyChar any -> 2;
            case TextPattern.AnyChars any -> 20;
        }).sum();
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(start + longest, text.length()); end++) {
                if (matcher.region(start, end).matches()) {
                    spans.add(new Span(start, end));
                    start = end - 1;
                    break;
                }
            }
        }
        return spans;
    }

    private static boolean isWhole(TextPattern pattern, String name) {
        return regex(pattern, ".*").matcher(ExactText.fold(name)).matches();
    }

    private static Pattern regex(TextPattern pattern, String star) {
        StringBuilder regex = new StringBuilder();
        for (TextPattern.Piece piece : pattern.pieces()) {
            regex.append(switch (piece) {
                case TextPattern.Literal literal -> Pattern.quote(ExactText.fold(literal.text()));
                case TextPattern.AnyChar any -> ".";
                case TextPattern.AnyChars any -> star;
            });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
