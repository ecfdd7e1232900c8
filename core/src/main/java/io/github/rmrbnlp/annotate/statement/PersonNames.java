package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Gender;
import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import io.github.rmrbnlp.lexicon.WordTrie;

/**
 * Recognises the person a noun phrase ends with: title and name (外交部发言人王明), name and title (王明同志, 布朗总统), a bare
 * Chinese or transliterated name, a surname with a title (江总书记). Not thread-safe.
 */
final class PersonNames {
    /** What stands before a name without being a title. */
    private static final String NICKNAMES = "小老阿";

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final TaggedNames names;
    private final NameShapes shapes;
    private final FullNames full;

    PersonNames(CompactText text, StatementLexicon lexicon, TaggedNames names) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.shapes = new NameShapes(text, lexicon, names);
        this.full = new FullNames(text, lexicon, names, shapes);
    }

    /** What can be told of names by their chars. */
    NameShapes shapes() {
        return shapes;
    }

    /** Who is meant by part of a name. */
    FullNames full() {
        return full;
    }

    /** The person named at the end of {@code [from, to)}, or null. */
    Mention personAtEnd(int from, int to) {
        int end = to;
        Gender gender = Gender.UNKNOWN;
        String after = null;
        int match = afterTitle(from, end);
        if (match != WordTrie.NONE) {
            gender = StatementLexicon.gender(WordTrie.value(match));
            end -= WordTrie.length(match);
            end -= end - from > 1 && text.chars[end - 1] == '副' ? 1 : 0;
            int joint = end - from > 3 && text.chars[end - 1] == '兼' ? 1 : 0;
            int first = afterTitle(from, end - joint);
            end -= first == WordTrie.NONE ? 0 : WordTrie.length(first) + joint;
            after = text.string(end, to);
        }
        Mention found = nameAtEnd(from, end, after, gender);
        if (found == null && after != null) {
            found = nameAtEnd(from, to, null, Gender.UNKNOWN);
        }
        if (found == null) {
            return null;
        }
        shapes.remember(found.name());
        return found.at(describes(from, found.start()) ? from : found.start(), to);
    }

    /** Whether what stands before a name can belong to it: neither a mere preposition (像|列宁) nor a verb (充分肯定|王明). */
    private boolean describes(int from, int start) {
        if (start - from < 2) {
            return start == from || NICKNAMES.indexOf(text.chars[from]) >= 0;
        }
        return text.chars[start - 1] == '的' || shapes.behindLastTitle(from, start + 1) == start
                || lexicon.headBefore(text.chars, from, start) != null
                || lexicon.placeBefore(text.chars, from, start) > 0 || !names.hasPredicate(from, start);
    }

    private int afterTitle(int from, int to) {
        int match = lexicon.titlesBackwards().longestBefore(text.chars, from, to);
        if (match == WordTrie.NONE || !StatementLexicon.standsAfter(WordTrie.value(match))
                || WordTrie.length(match) >= to - from) {
            return WordTrie.NONE;
        }
        return match;
    }

    private Mention nameAtEnd(int from, int end, String after, Gender gender) {
        if (end <= from) {
            return null;
        }
        int tagged = names.likelyPersonBefore(end);
        Mention guess = guessedAtEnd(from, end, after, gender);
        if (tagged >= from && (guess == null || guess.start() > tagged || isDoubtful(guess))) {
            return person(from, tagged, end, after, gender);
        }
        return guess != null && isDoubtful(guess) ? null : guess;
    }

    /** Whether the tagger cuts a name otherwise (张忠植|面, 张育民|夹) and the text has no second place that speaks for this one. */
    private boolean isDoubtful(Mention guess) {
        boolean cut = names.crossesPerson(guess.start(), guess.end()) || isTooLong(guess);
        if (!cut || shapes.isDotted(guess.start(), guess.end())) {
            return false;
        }
        int first = text.occurrence(guess.name(), -1, shapes.reach());
        return first < 0 || text.occurrence(guess.name(), first, shapes.reach()) < 0;
    }

    /** Whether a Chinese name has three chars behind the surname, the last of them not of the name the tagger finds. */
    private boolean isTooLong(Mention guess) {
        int start = guess.start();
        int end = guess.end();
        return end - start == 4 && guess.name().length() == 4
                && WordTrie.length(lexicon.surnameAt(text.chars, start, end)) == 1
                && names.likelyPersonAt(start) == end - 1;
    }

    private Mention guessedAtEnd(int from, int end, String after, Gender gender) {
        int dot = shapes.dottedNameStart(from, end);
        if (dot >= 0) {
            return person(from, dot, end, after, gender);
        }
        int split = shapes.behindLastTitle(from, end);
        if (split > from && split < end && shapes.looksLikeNameAfterTitle(split, end)) {
            return person(from, split, end, after, gender);
        }
        if (shapes.isName(from, end, after != null)) {
            return person(from, from, end, after, gender);
        }
        String titled = after == null ? null : full.titled(from, end, after);
        return titled != null
                ? new Mention(Kind.PERSON, titled, from, end, after, gender)
                : behindBody(from, end, after, gender);
    }

    /** 女士 and 夫人 belong to a wife's name: 班达拉奈克夫人 is not her husband. */
    private Mention person(int from, int start, int end, String after, Gender gender) {
        boolean wife = "夫人".equals(after) || "太太".equals(after);
        String name = text.string(start, end) + (wife ? after : "");
        boolean titled = start - from > 1 && text.chars[start - 1] != '的' && describes(from, start);
        String role = titled ? text.string(from, start) : after;
        return new Mention(Kind.PERSON, name, start, end, role, gender);
    }

    /** 大连港务局张明: a body and a full name with no title between. */
    private Mention behindBody(int from, int end, String after, Gender gender) {
        for (int length = 3; length >= 2; length--) {
            int start = end - length;
            if (start > from + 1 && shapes.isChineseName(start, end) && !shapes.hasForeignChar(start, end)
                    && !names.namesBody(start, end) && (endsBody(from, start) || text.chars[start - 1] == '的')) {
                return new Mention(Kind.PERSON, text.string(start, end), start, end, after, gender);
            }
        }
        return null;
    }

    private boolean endsBody(int from, int end) {
        return lexicon.headBefore(text.chars, from, end) == Kind.BODY || lexicon.placeBefore(text.chars, from, end) > 0
                || lexicon.headBefore(text.chars, from, end) == Kind.HUMAN;
    }

    /** An unknown short phrase the segmenter knows no word of is taken for a person's name once it speaks or is referred to. */
    Mention asPerson(Mention mention) {
        boolean name = mention.is(Kind.OTHER) && "口里上下中前后边处旁间内外头地".indexOf(text.chars[mention.end() - 1]) < 0
                && shapes.looksUnknown(mention.start(), mention.end());
        return name ? mention.of(Kind.PERSON) : mention;
    }
}
