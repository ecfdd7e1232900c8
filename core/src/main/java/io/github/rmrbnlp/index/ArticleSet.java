package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.BytesRef;

/**
 * The articles that match a query, and how often words occur in their bodies and which policy terms they mention, from the inverted
 * lists: no article is read. Immutable and thread-safe while its {@link CorpusIndex} is open.
 *
 * <pre>{@code
 * ArticleSet nineties = index.articles(QueryParser.parse("year:[1990 TO 1999]"), ScanLimits.NONE);
 * long often = nineties.occurrences(List.of("扶贫"), ScanLimits.NONE)[0];
 * }</pre>
 */
public final class ArticleSet {
    private static final String WORDS = IndexFields.words(QueryField.BODY);
    /** About what it takes, seen on 1.4 million articles: to go over an entry of a list, to find a list, and to look a word of a body up. */
    private static final double ENTRY_NANOS = 3;
    private static final double LIST_NANOS = 1_500;
    private static final double WORD_NANOS = 35;
    /** To come to the next list of all. */
    private static final double NEXT_NANOS = 200;
    /** Few words are looked up by one thread. */
    private static final int MIN_TASK = 64;
    private static final int MAX_TASKS = 16;

    private final TaskExecutor executor;
    private final List<Part> parts;
    private final long words;
    private final long articles;

    private ArticleSet(TaskExecutor executor, List<Part> parts, long words) {
        this.executor = executor;
        this.parts = parts;
        this.words = words;
        articles = parts.stream().mapToLong(Part::size).sum();
    }

    /** @param members by {@link ArticleView#number} */
    static ArticleSet of(IndexReader reader, TaskExecutor executor, boolean[] members, long words) {
        List<Part> parts = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Part part = Part.of(leaf, members);
            if (part != null) {
                parts.add(part);
            }
        }
        return new ArticleSet(executor, parts, words);
    }

    /** All articles of an index none of whose articles was replaced or removed since the segments were written. */
    static ArticleSet ofAll(IndexReader reader, TaskExecutor executor) throws IOException {
        List<Part> parts = reader.leaves().stream()
                .map(leaf -> new Part(leaf, null, 0, leaf.reader().maxDoc() - 1, leaf.reader().maxDoc())).toList();
        return new ArticleSet(executor, parts, reader.getSumTotalTermFreq(WORDS));
    }

    /**
     * The articles of one segment.
     *
     * @param members by {@link ArticleView#number}; null if every article of the segment is one
     * @param first the first of them in the segment
     * @param last the last
     * @param size how many there are
     */
    record Part(LeafReaderContext leaf, boolean[] members, int first, int last, int size) {
        static Part of(LeafReaderContext leaf, boolean[] members) {
            int first = -1;
            int last = -1;
            int count = 0;
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (members[leaf.docBase + i]) {
                    first = first < 0 ? i : first;
                    last = i;
                    count++;
                }
            }
            return count == 0
                    ? null
                    : new Part(leaf, count == leaf.reader().maxDoc() ? null : members, first, last, count);
        }

        /** How many entries the lists of all words have for the stretch from the first article to the last, about. */
        double entries() throws IOException {
            Terms terms = leaf.reader().terms(WORDS);
            return terms == null ? 0 : (double) terms.getSumDocFreq() * (last - first + 1) / leaf.reader().maxDoc();
        }

        long occurrences(TermsEnum term) throws IOException {
            if (members == null) {
                return term.totalTermFreq();
            }
            PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
            long found = 0;
            for (int i = postings.advance(first); i <= last; i = postings.nextDoc()) {
                if (members[leaf.docBase + i]) {
                    found += postings.freq();
                }
            }
            return found;
        }

        long articles(TermsEnum term) throws IOException {
            if (members == null) {
                return term.docFreq();
            }
            PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
            long found = 0;
            for (int i = postings.advance(first); i <= last; i = postings.nextDoc()) {
                found += members[leaf.docBase + i] ? 1 : 0;
            }
            return found;
        }
    }

    /** The articles segment by segment. */
    List<Part> parts() {
        return parts;
    }

    TaskExecutor executor() {
        return executor;
    }

    /** The number of words of their bodies. */
    public long words() {
        return words;
    }

    /** The number of articles. */
    public long articles() {
        return articles;
    }

    /** Whether the index holds the whole word, so that {@link #occurrences} tells it from every other. */
    public static boolean knows(String word) {
        return word.length() < TermForm.MAX_CHARS;
    }

    /** Whether to look so many words up in the lists takes less time than to read the bodies. */
    public boolean isQuickFor(int distinct) throws IOException {
        return entries() * ENTRY_NANOS + (double) distinct * parts.size() * LIST_NANOS < words * WORD_NANOS;
    }

    /** Whether to go over the lists of all words takes less time than to read the bodies. */
    public boolean isQuickForAll() throws IOException {
        double lists = 0;
        for (Part part : parts) {
            Terms terms = part.leaf().reader().terms(WORDS);
            lists += terms == null ? 0 : terms.size();
        }
        return entries() * ENTRY_NANOS + lists * NEXT_NANOS < words * WORD_NANOS;
    }

    /** How many entries of lists have to be looked at for all words. */
    private double entries() throws IOException {
        double entries = 0;
        for (Part part : parts) {
            entries += part.members() == null ? 0 : part.entries();
        }
        return entries;
    }

    /**
     * How often each word occurs in the bodies.
     *
     * @param wanted words, folded, that the index {@link #knows}
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public long[] occurrences(List<String> wanted, ScanLimits limits) throws IOException {
        return count(WORDS, wanted.stream().map(TermForm.WORDS::term).toArray(BytesRef[]::new), Part::occurrences,
                limits);
    }

    /**
     * How many of the articles mention each policy term.
     *
     * @param canonical the terms' canonical names as they are
     * @throws ScanEndedException if it was cancelled or took too long
     */
    public long[] mentioning(List<String> canonical, ScanLimits limits) throws IOException {
        return count(IndexFields.CANONICAL,
                canonical.stream().map(AnnotationFields::canonical).toArray(BytesRef[]::new), Part::articles, limits);
    }

    /** What is counted of a term in a segment. */
    private interface Counting {
        long of(Part part, TermsEnum term) throws IOException;
    }

    private long[] count(String field, BytesRef[] terms, Counting counting, ScanLimits limits) throws IOException {
        ScanLimits.Watch watch = limits.start();
        int[] order = IntStream.range(0, terms.length).boxed().sorted(Comparator.comparing(i -> terms[i]))
                .mapToInt(i -> i).toArray();
        long[] found = new long[terms.length];
        int tasks = Math.clamp(terms.length / MIN_TASK, 1, MAX_TASKS);
        List<Callable<Void>> all = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int from = (int) ((long) terms.length * task / tasks);
            int to = (int) ((long) terms.length * (task + 1) / tasks);
            all.add(() -> {
                for (Part part : parts) {
                    Terms lists = part.leaf().reader().terms(field);
                    TermsEnum each = lists == null ? TermsEnum.EMPTY : lists.iterator();
                    for (int i = from; i < to; i++) {
                        if (each.seekExact(terms[order[i]])) {
                            watch.check();
                            found[order[i]] += counting.of(part, each);
                        }
                    }
                }
                return null;
            });
        }
        executor.invokeAll(all);
        return found;
    }
}
