package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * All words of several sets of articles, each with how often it occurs in each set, in one pass over the inverted lists: no article
 * is read. Not thread-safe; reads with several threads itself.
 */
public final class WordLists {
    private static final String WORDS = IndexFields.words(QueryField.BODY);
    /** Where the lists are cut, so that several threads share a segment: at the first bytes of Chinese chars. */
    private static final List<BytesRef> CUTS = List.of(cut(0xE5), cut(0xE6), cut(0xE7), cut(0xE8), cut(0xE9));
    /** The clock is asked once for so many lists. */
    private static final int CHECK_EVERY = 64;

    private final List<ArticleSet> sets;

    /** @param sets at least one, all of the same index */
    public WordLists(List<ArticleSet> sets) {
        this.sets = List.copyOf(sets);
    }

    private static BytesRef cut(int first) {
        return new BytesRef(new byte[]{(byte) first});
    }

    /** Takes words with how often they occur. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Takes a word of one segment of the index; a word comes once from each segment in which one of the sets has it. The arrays
         * are the caller's, and mean something only during the call.
         *
         * @param word the word, folded; its first {@code length} chars count
         * @param occurrences how often it occurs in the articles of the segment, by set
         * @param articles in how many of them, by set
         */
        void word(char[] word, int length, long[] occurrences, int[] articles) throws IOException;

        /** The receiver has got every word of its stretch. */
        default void end() throws IOException {
        }
    }

    /**
     * Passes on every word.
     *
     * @param receivers makes the receiver of a stretch of words, and is asked by several threads; several stretches are read at the
     *     same time, each receiver by one thread
     * @return whether every word was one the index {@link ArticleSet#knows}; if not, some were left out
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public boolean forEach(Supplier<? extends Receiver> receivers, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        List<Callable<Boolean>> stretches = new ArrayList<>();
        for (ArticleSet.Part[] parts : bySegment()) {
            for (int cut = 0; cut <= CUTS.size(); cut++) {
                BytesRef from = cut == 0 ? new BytesRef() : CUTS.get(cut - 1);
                BytesRef to = cut == CUTS.size() ? null : CUTS.get(cut);
                stretches.add(() -> new Stretch(parts).read(from, to, receivers.get(), watch));
            }
        }
        return sets.getFirst().executor().invokeAll(stretches).stream().allMatch(known -> known);
    }

    /** For each segment the part of each set in it; null where a set has none. */
    private Iterable<ArticleSet.Part[]> bySegment() {
        Map<Integer, ArticleSet.Part[]> segments = new TreeMap<>();
        for (int set = 0; set < sets.size(); set++) {
            for (ArticleSet.Part part : sets.get(set).parts()) {
                segments.computeIfAbsent(part.leaf().ord, ord -> new ArticleSet.Part[sets.size()])[set] = part;
            }
        }
        return segments.values();
    }

    /** The lists of a segment. */
    private static final class Stretch {
        private final LeafReaderContext leaf;
        /** By set; null where a set has none of the segment. */
        private final ArticleSet.Part[] parts;
        /** The first article of all parts that are not the whole segment. */
        private final int first;
        /** The last of them; -1 if there is none. */
        private final int last;
        private final boolean mixed;
        private final long[] occurrences;
        private final int[] articles;
        private PostingsEnum postings;

        Stretch(ArticleSet.Part[] parts) {
            this.parts = parts;
            int from = Integer.MAX_VALUE;
            int to = -1;
            LeafReaderContext segment = null;
            for (ArticleSet.Part part : parts) {
                segment = part == null ? segment : part.leaf();
                if (part != null && part.members() != null) {
                    from = Math.min(from, part.first());
                    to = Math.max(to, part.last());
                }
            }
            leaf = segment;
            first = from;
            last = to;
            mixed = to >= 0;
            occurrences = new long[parts.length];
            articles = new int[parts.length];
        }

        /** @param to the first word that is not passed on any more; null if there is none */
        boolean read(BytesRef from, BytesRef to, Receiver receiver, ScanLimits.Watch watch) throws IOException {
            Terms lists = leaf.reader().terms(WORDS);
            TermsEnum each = lists == null ? TermsEnum.EMPTY : lists.iterator();
            boolean any = each.seekCeil(from) != TermsEnum.SeekStatus.END;
            char[] chars = new char[TermForm.MAX_BYTES];
            int seen = 0;
            for (BytesRef term = any ? each.term() : null; term != null
                    && (to == null || term.compareTo(to) < 0); term = each.next()) {
                if (seen++ % CHECK_EVERY == 0) {
                    watch.check();
                }
                if (count(each)) {
                    int length = UnicodeUtil.UTF8toUTF16(term, chars);
                    if (length >= TermForm.MAX_CHARS) {
                        return false;
                    }
                    receiver.word(chars, length, occurrences, articles);
                }
            }
            receiver.end();
            return true;
        }

        /** Whether one of the sets has the word. */
        private boolean count(TermsEnum term) throws IOException {
            Arrays.fill(occurrences, 0);
            Arrays.fill(articles, 0);
            if (mixed) {
                countMembers(term);
            }
            int found = 0;
            for (int set = 0; set < parts.length; set++) {
                if (parts[set] != null && parts[set].members() == null) {
                    occurrences[set] = term.totalTermFreq();
                    articles[set] = term.docFreq();
                }
                found |= articles[set];
            }
            return found != 0;
        }

        private void countMembers(TermsEnum term) throws IOException {
            postings = term.postings(postings, PostingsEnum.FREQS);
            for (int i = postings.advance(first); i <= last; i = postings.nextDoc()) {
                int frequency = 0;
                for (int set = 0; set < parts.length; set++) {
                    boolean[] members = parts[set] == null ? null : parts[set].members();
                    if (members != null && members[leaf.docBase + i]) {
                        frequency = frequency == 0 ? postings.freq() : frequency;
                        occurrences[set] += frequency;
                        articles[set]++;
                    }
                }
            }
        }
    }
}
