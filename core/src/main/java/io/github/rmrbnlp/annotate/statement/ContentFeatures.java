package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.Chars;
import io.github.rmrbnlp.lexicon.WordTrie;

/**
 * What tells whether the content of a statement ends at a comma of its sentence, with the report going on behind it
 * (要求撤军，但遭到拒绝。): the words on both sides and how the content began. The first argument of each {@code add} is the template's
 * number, free of meaning but the same in training and finding. Not thread-safe.
 */
final class ContentFeatures {
    private static final int WORDS_BEHIND = 12;
    private static final int CHARS_BEHIND = 30;
    private static final Chars CLAUSE_ENDS = new Chars("，。：；！？\n");

    private final CompactText text;
    private final WordView view;
    private final StatementLexicon lexicon;

    ContentFeatures(CompactText text, WordView view, StatementLexicon lexicon) {
        this.text = text;
        this.view = view;
        this.lexicon = lexicon;
    }

    /**
     * @param comma the comma or semicolon
     * @param clause where the clause before it starts
     * @param before how many commas of the content stand before it
     */
    void extract(CueSite site, int comma, int clause, int before, FeatureList f) {
        f.clear();
        around(site, comma, f);
        clauseBehind(site, comma, f);
        cueBehind(site, comma, f);
        place(site, comma, clause, before, f);
    }

    private void around(CueSite site, int comma, FeatureList f) {
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        int lemma = view.hash(site.start(), site.end());
        int next = view.tokenAt(comma + 1);
        int last = view.tokenAt(comma - 1);
        f.add(501, right, kind);
        f.add(502, lemma, right);
        f.add(503, view.word(next), right);
        f.add(504, view.word(next), view.word(next + 1));
        f.add(505, view.word(next), kind);
        f.add(506, view.parts(next), view.parts(next + 1), right);
        f.add(507, view.parts(next), view.parts(next + 1), view.parts(next + 2));
        f.add(508, view.at(comma + 1), right);
        f.add(509, view.word(last), right);
        f.add(510, view.parts(last), view.parts(next), right);
        f.add(511, view.word(next), lemma);
        f.add(512, view.at(comma), right);
        f.add(513, view.at(comma - 1) == '”' ? 1 : 0, right);
    }

    private void clauseBehind(CueSite site, int comma, FeatureList f) {
        int right = site.frame();
        int next = view.tokenAt(comma + 1);
        int t = next;
        int done = 0;
        int verbs = 0;
        int verb = -1;
        for (; t < view.tokens() && t < next + WORDS_BEHIND; t++) {
            char c = view.at(view.start(t));
            if (CLAUSE_ENDS.has(c)) {
                break;
            }
            f.add(514, view.word(t), right == CueFrame.Right.CLAUSE.ordinal() ? 1 : 0);
            done |= c == '了' ? 1 : 0;
            if (view.mayBeVerb(t)) {
                verbs++;
                verb = verb < 0 ? t : verb;
            }
        }
        f.add(515, done, right, site.word().kind().ordinal());
        f.add(516, done, view.word(next));
        f.add(537, done, view.word(next), site.word().kind().ordinal());
        f.add(538, done, view.word(next), right);
        f.add(517, Math.min(verbs, 3), right);
        f.add(518, view.at(view.start(t)), right);
        int first = view.tokenAt(site.content().start());
        f.add(531, view.word(verb), right);
        f.add(532, view.word(verb), view.word(next));
        f.add(533, Math.min(verb - next, 5), view.word(next));
        f.add(534, view.parts(first), view.word(next), right);
        f.add(535, view.word(first), right);
        f.add(536, view.parts(first), view.parts(next), right);
        f.add(519, Math.min(t - next, 8), right);
    }

    /** Whether somebody else begins to speak behind the comma: 张大妈说：“我不去”，李大妈说：“我去”。 */
    private void cueBehind(CueSite site, int comma, FeatureList f) {
        int right = site.frame();
        int next = view.tokenAt(comma + 1);
        int cue = cueOf(comma + 1);
        int match = cue < 0 ? WordTrie.NONE : lexicon.cueAt(text.chars, cue, text.length);
        int kind = match == WordTrie.NONE ? 0 : lexicon.cueWord(WordTrie.value(match)).kind().ordinal() + 1;
        char behind = match == WordTrie.NONE ? '\n' : view.at(cue + WordTrie.length(match));
        int opens = match == WordTrie.NONE ? 0 : "，：“".indexOf(behind) >= 0 ? 2 : 1;
        f.add(540, opens, view.at(comma), right);
        f.add(541, opens, view.at(comma - 1) == '”' ? 1 : 0, right);
        f.add(542, opens, kind, right);
        f.add(543, opens, view.parts(next), view.parts(next + 1));
        f.add(544, opens, Math.min(cue - comma, 12), behind);
        f.add(545, opens, view.word(next), right);
        f.add(546, opens, view.hash(cue, cue + WordTrie.length(match)), view.at(comma));
    }

    /** Where the first cue of the clause from {@code from} on begins, or -1. */
    private int cueOf(int from) {
        for (int i = from; i < text.length && i < from + CHARS_BEHIND && !CLAUSE_ENDS.has(text.chars[i]); i++) {
            int match = lexicon.cueAt(text.chars, i, text.length);
            if (match != WordTrie.NONE && !lexicon.cueWord(WordTrie.value(match)).isNone()) {
                return i;
            }
        }
        return -1;
    }

    private void place(CueSite site, int comma, int clause, int before, FeatureList f) {
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        int start = site.content().start();
        int rest = WordView.step(site.content().end() - comma);
        f.add(520, Math.min(before, 3), right);
        f.add(521, WordView.step(comma - clause), right);
        f.add(522, WordView.step(comma - start), right);
        f.add(523, rest, right);
        f.add(524, text.outer[site.start()] >= 0 ? 1 : 0, right);
        f.add(525, text.outer[site.start()] >= 0 ? 1 : 0, site.has(CueSite.Sign.NESTED) ? 1 : 0, kind);
        f.add(526, site.has(CueSite.Sign.CONDITIONAL) ? 1 : 0, right);
        f.add(527, site.left().clauses() > 1 ? view.word(view.tokenAt(site.left().start())) : 0, right);
        f.add(528, view.at(clause), view.at(comma + 1));
        Mention subject = site.subject();
        int same = subject == null
                ? 2
                : view.at(subject.start()) == view.at(comma + 1)
                        && view.at(subject.start() + 1) == view.at(comma + 2) ? 1 : 0;
        f.add(529, same, right);
        f.add(530, site.subject() == null ? 0 : site.subject().kind().ordinal() + 1, kind);
    }
}
