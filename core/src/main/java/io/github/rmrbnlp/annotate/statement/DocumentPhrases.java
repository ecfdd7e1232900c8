package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;

/** Finds the document a clause gives as its source: 在……的决议中, 信中, 匈牙利一九六二年……公报. Not thread-safe. */
final class DocumentPhrases {
    /** What one does with letters that others wrote. */
    private static final String[] RECEIVED = {"收到", "接到"};

    private final CompactText text;
    private final FrameWords words;
    private final NounPhrases nouns;
    private final ClauseLead lead;

    DocumentPhrases(CompactText text, FrameWords words, NounPhrases nouns, ClauseLead lead) {
        this.text = text;
        this.words = words;
        this.nouns = nouns;
        this.lead = lead;
    }

    /** The document of 在……的决议中, or null. */
    Mention framing(int from, int to) {
        int start = lead.afterFillers(from, to);
        int preposition = start < to ? words.word(Frame.PREPOSITION, start, to) : 0;
        if (preposition == 0 || text.chars[start] != '在') {
            return null;
        }
        int tail = words.withoutTrailingAdverbs(start, to);
        if (tail - start < 4 || "中里上".indexOf(text.chars[tail - 1]) < 0) {
            return null;
        }
        Mention document = nouns.analyze(start + preposition, tail - 1);
        return document != null && document.is(Mention.Kind.DOCUMENT) ? document : null;
    }

    /** The document of 信中 or 报告里, where nothing else is the subject. */
    Mention inside(int start, int tail) {
        if (tail - start < 2 || "中里上".indexOf(text.chars[tail - 1]) < 0 || words.nounEnd(start, tail - 1) < tail - 1) {
            return null;
        }
        Mention document = nouns.analyze(start, tail - 1);
        return document != null && document.is(Mention.Kind.DOCUMENT) ? document : null;
    }

    /** The letter or report somebody gets in a clause: 李明收到|一封信，说是; or null. */
    Mention received(int from, int to) {
        for (String verb : RECEIVED) {
            int at = text.indexOf(verb, from, to);
            if (at >= 0 && text.isTokenised(at, at + verb.length()) && at + verb.length() < to) {
                Mention document = nouns.analyze(at + verb.length(), to);
                return document != null && document.is(Mention.Kind.DOCUMENT) ? document : null;
            }
        }
        return null;
    }

    /** The document named behind a time: 匈牙利一九六二年……公报. */
    Mention behindTime(int end, int to) {
        int time = words.anyTime(end, to);
        if (time == 0 || words.nounEnd(end + time, to) < to || end + time >= to) {
            return null;
        }
        Mention rest = nouns.analyze(end + time, to);
        if (rest == null || !rest.is(Mention.Kind.DOCUMENT)) {
            return null;
        }
        int head = Math.max(rest.start(), rest.end() - nouns.headLength(rest.start(), rest.end()));
        return rest.named(text.string(head, rest.end())).at(head, rest.end());
    }
}
