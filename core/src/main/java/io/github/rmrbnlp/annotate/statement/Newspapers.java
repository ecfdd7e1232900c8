package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import java.util.Set;

/** Tells which newspaper or magazine 这家报纸 or 该刊 is: the one named last in 《》. Reads the text once; not thread-safe. */
final class Newspapers {
    private static final Set<String> BARE = Set.of("报纸", "杂志", "周刊", "刊物", "该报", "该刊", "该杂志", "该周刊");
    private static final String[] KINDS = {"杂志", "周刊", "双周刊", "月刊", "半月刊", "季刊", "报纸", "报"};
    private static final String[] ENDINGS = {"报", "刊", "杂志", "邮报", "新闻", "评论", "通讯", "周报"};

    private final CompactText text;
    private int read;
    private int start = -1;
    private int end;

    Newspapers(CompactText text) {
        this.text = text;
    }

    /** The paper that the document {@code mention} refers to, or the mention itself where it is none. */
    Mention resolve(Mention mention) {
        if (!BARE.contains(mention.name()) || !isWhole(mention.start())) {
            return mention;
        }
        for (; read < mention.start(); read++) {
            note(read);
        }
        return start < 0
                ? mention
                : new Mention(Kind.DOCUMENT, text.string(start, end), mention.start(),
                        mention.end(), null, mention.gender());
    }

    /** Whether nothing says which paper it is: 新加坡的报纸, 几家报纸 are others. */
    private boolean isWhole(int from) {
        boolean measured = from > 1 && "家份本个".indexOf(text.chars[from - 1]) >= 0;
        char before = measured ? text.chars[from - 2] : from == 0 ? '\n' : text.chars[from - 1];
        return measured ? "这该".indexOf(before) >= 0 : "的、和与".indexOf(before) < 0;
    }

    /** Takes down the paper whose 》 stands at {@code close}. */
    private void note(int close) {
        if (text.chars[close] != '》' || text.mate[close] < 0) {
            return;
        }
        int kind = 0;
        for (String word : KINDS) {
            kind = text.startsWith(word, close + 1) ? Math.max(kind, word.length()) : kind;
        }
        kind = text.startsWith("报道", close + 1) || text.startsWith("报告", close + 1) ? 0 : kind;
        boolean paper = kind > 0;
        for (String ending : ENDINGS) {
            paper |= text.endsWith(ending, text.mate[close] + 1, close);
        }
        if (paper) {
            start = text.mate[close];
            end = close + 1 + kind;
        }
    }
}
