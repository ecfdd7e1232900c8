package io.github.rmrbnlp.tag;

/**
 * A sentence as the features see it: what is known of each token, in arrays that are reused from sentence to sentence.
 * Tokens of white space are left out. Two places of padding stand before the first token and behind the last. Not
 * thread-safe.
 */
final class TokenView {
    static final int PADDING = 2;
    /** Longer stretches without a sentence end are cut here. */
    static final int MAX_TOKENS = 400;
    /** How far ahead a word that ends names of organisations is looked for. */
    static final int HEAD_DISTANCE = 7;
    static final int SIZE = MAX_TOKENS + 2 * PADDING;
    private static final int BOUNDARY = 0x5bd1e995;

    /** The number of the word, or of the place of padding, among {@link #seen}. */
    final int[] number = new int[SIZE];
    final int[] word = new int[SIZE];
    final int[] profile = new int[SIZE];
    final long[] allowed = new long[SIZE];
    final int[] length = new int[SIZE];
    final int[] first = new int[SIZE];
    final int[] last = new int[SIZE];
    final int[] prefix = new int[SIZE];
    final int[] suffix = new int[SIZE];
    final int[] shape = new int[SIZE];
    final int[] roles = new int[SIZE];
    final int[] foreign = new int[SIZE];
    final boolean[] isHead = new boolean[SIZE];
    final int[] headDistance = new int[SIZE];
    final int[] head = new int[SIZE];
    final int[] index = new int[SIZE];
    private final SeenWords seen;
    private final char[] folded = new char[64];
    private final Lexicon lexicon;
    private final HashTable classes;
    private final CharProfile chars = CharProfile.standard();
    private int count;

    TokenView(Lexicon lexicon, HashTable classes) {
        this(lexicon, classes, SeenWords.MOST);
    }

    /** @param mostSeen how many words are known at most, a power of two */
    TokenView(Lexicon lexicon, HashTable classes, int mostSeen) {
        this.seen = new SeenWords(mostSeen);
        this.lexicon = lexicon;
        this.classes = classes;
    }

    /** The numbers of words. */
    RecentKeys words() {
        return seen.keys();
    }

    /** The number of tokens in view. */
    int count() {
        return count;
    }

    /** Where token {@code i} stands in the arrays. */
    static int place(int i) {
        return i + PADDING;
    }

    /**
     * Takes tokens into view until a sentence ends.
     *
     * @param text the text
     * @param start start of token {@code from}
     * @param ends ends of the tokens
     * @param from the first token to take
     * @param limit the token not to go beyond
     * @return the token behind the last one taken
     */
    int fill(char[] text, int start, int[] ends, int from, int limit) {
        count = 0;
        seen.makeRoom();
        int end = sentenceEnd(text, start, ends, from, limit);
        int tokenStart = start;
        for (int token = from; token < end; token++) {
            if (!isBlank(text, tokenStart, ends[token])) {
                index[place(count)] = token;
                look(text, tokenStart, ends[token], place(count));
                count++;
            }
            tokenStart = ends[token];
        }
        pad();
        findHeads();
        return end;
    }

    /** The token behind the sentence that starts with token {@code from}: where {@link #fill} stops. */
    int sentenceEnd(char[] text, int start, int[] ends, int from, int limit) {
        int seen = 0;
        int tokenStart = start;
        int token = from;
        boolean open = true;
        while (open && token < limit && seen < MAX_TOKENS) {
            int tokenEnd = ends[token];
            if (isBlank(text, tokenStart, tokenEnd)) {
                open = tokenEnd - tokenStart == 1 && text[tokenStart] != '\n' || seen == 0;
            } else {
                seen++;
                open = !endsSentence(text[tokenEnd - 1]);
            }
            tokenStart = tokenEnd;
            token++;
        }
        return token;
    }

    private boolean isBlank(char[] text, int start, int end) {
        if (text[start] >= '\u4e00' && text[start] <= '\u9fff') { // nearly every token
            return false;
        }
        for (int i = start; i < end; i++) {
            if (chars.charClass(text[i]) != CharProfile.BLANK) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(char c) {
        return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '\n';
    }

    private void look(char[] text, int start, int end, int at) {
        long key = SeenWords.key(text, start, end);
        number[at] = seen.show(key, this, at);
        if (number[at] < 0) {
            lookClosely(text, start, end, at);
            number[at] = seen.keep(key, this, at);
        }
    }

    /** The parts of speech a word may have, one bit each; all bits where the lexicon does not limit it. */
    long allowed(char[] text, int start, int end) {
        long known = seen.allowed(SeenWords.key(text, start, end));
        return known != 0 ? known : allowedByLexicon(text, start, end);
    }

    private long allowedByLexicon(char[] text, int start, int end) {
        int size = Math.min(end - start, folded.length);
        for (int i = 0; i < size; i++) {
            folded[i] = chars.fold(text[start + i]);
        }
        int wordClass = classes.get(Hash.word(folded, 0, size));
        return wordClass < 0 ? Lexicon.ANY : lexicon.allowed()[wordClass];
    }

    private void lookClosely(char[] text, int start, int end, int at) {
        int size = Math.min(end - start, folded.length);
        int classBits = 0;
        int transliterated = 0;
        for (int i = 0; i < size; i++) {
            char c = chars.fold(text[start + i]);
            folded[i] = c;
            classBits |= chars.charClass(c);
            transliterated += chars.isTransliteration(c) ? 1 : 0;
        }
        char firstChar = folded[0];
        char lastChar = folded[size - 1];
        word[at] = Hash.word(folded, 0, size);
        length[at] = Math.min(end - start, 7);
        first[at] = firstChar;
        last[at] = lastChar;
        prefix[at] = size < 2 ? firstChar : Hash.word(folded, 0, 2);
        suffix[at] = size < 2 ? lastChar : Hash.word(folded, size - 2, size);
        shape[at] = (chars.charClass(firstChar) << 8 | chars.charClass(lastChar)) << 8 | classBits;
        roles[at] = rolesOf(size);
        foreign[at] = transliterated == size ? 2 : transliterated >= size - 1 ? 1 : 0;
        isHead[at] = lexicon.isOrganisationHead(word[at]);
        int wordClass = classes.get(word[at]);
        profile[at] = wordClass < 0 ? Lexicon.UNKNOWN : lexicon.profiles()[wordClass];
        allowed[at] = wordClass < 0 ? Lexicon.ANY : lexicon.allowed()[wordClass];
    }

    /** Ranks of surname and given name a word of one to four characters would have as a name or part of one. */
    private int rolesOf(int size) {
        if (size > 4) {
            return 0;
        }
        int firstRoles = lexicon.roles()[folded[0]] & 0xFF;
        if (size == 1) {
            return 0x1000 | firstRoles;
        }
        int secondRoles = lexicon.roles()[folded[1]] & 0xFF;
        int lastRoles = lexicon.roles()[folded[size - 1]] & 0xFF;
        int surname = firstRoles & 3;
        if (size == 2) {
            return 0x2000 | surname << 8 | secondRoles >> 6 << 6 | firstRoles >> 2 & 3 | lastRoles >> 4 << 2 & 12;
        }
        return size << 12 | surname << 8 | (secondRoles >> 2 & 3) << 2 | lastRoles >> 4 & 3;
    }

    private void pad() {
        for (int i = 1; i <= PADDING; i++) {
            clear(PADDING - i, i);
            clear(PADDING + count + i - 1, -i);
        }
    }

    private void clear(int at, int place) {
        int mark = BOUNDARY + place;
        number[at] = SeenWords.padding(place);
        word[at] = mark;
        profile[at] = mark;
        length[at] = 0;
        first[at] = mark;
        last[at] = mark;
        prefix[at] = mark;
        suffix[at] = mark;
        shape[at] = mark;
        roles[at] = mark;
        foreign[at] = 0;
        head[at] = 0;
        headDistance[at] = 0;
    }

    private void findHeads() {
        int distance = HEAD_DISTANCE + 1;
        int nearest = 0;
        for (int at = place(count) - 1; at >= PADDING; at--) {
            if ((shape[at] & CharProfile.PUNCTUATION) != 0 && length[at] == 1) {
                distance = HEAD_DISTANCE + 1;
            }
            if (isHead[at]) {
                distance = 0;
                nearest = word[at];
            }
            headDistance[at] = Math.min(distance, HEAD_DISTANCE + 1);
            head[at] = distance <= HEAD_DISTANCE ? nearest : 0;
            distance++;
        }
    }
}
