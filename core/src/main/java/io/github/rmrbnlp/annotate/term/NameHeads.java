package io.github.rmrbnlp.annotate.term;

/** The words that end the name of a programme of the lexicon where they follow it: 耕地占补平衡制度, 教育扶贫工程. */
final class NameHeads {
    /** What may stand behind a word that is as often a verb (新区计划投资). */
    private static final String CLOSED = ",。、;:)”\n的和与及等";
    /** The longer ones first. */
    private static final Head[] HEADS = {new Head("制度改革", "开"), new Head("体制改革", "开"), new Head("制度", "体机政举创优安保设型化"),
            new Head("工程", "师院学技局公质"), new Head("战略", "部布全定思伙机合意地位高目重性支环协对"), new Head("机制", "体改化"),
            new Head("行动计划", ""), new Head("行动", "方纲指起上"), new Head("计划", null), new Head("规划", null),
            new Head("体制", "机"), new Head("改革", "开试创发方")};

    private NameHeads() {
    }

    /**
     * A word that ends a name.
     *
     * @param word the word
     * @param others chars behind it that make another word of it; null if only the end of a phrase may stand there
     */
    record Head(String word, String others) {
        /** The name with the word, unless it ends with such a word: “八五”规划 is 第八个五年计划. */
        String named(String canonical) {
            for (Head head : HEADS) {
                if (canonical.endsWith(head.word)) {
                    return canonical;
                }
            }
            return canonical + word;
        }

        private boolean isWhole(char next) {
            return others == null ? CLOSED.indexOf(next) >= 0 : others.indexOf(next) < 0;
        }
    }

    /** The word that stands at {@code i} and ends a name there, or null. */
    static Head at(TermText text, int i) {
        for (Head head : HEADS) {
            if (text.is(i, head.word())) {
                return head.isWhole(text.at(i + head.word().length())) ? head : null;
            }
        }
        return null;
    }
}
