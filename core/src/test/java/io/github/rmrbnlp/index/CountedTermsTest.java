package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The inverted lists of counted texts against a map that counts every term of every text. */
class CountedTermsTest {
    private static final String ALPHABET = "发展生产，。 Aa1\0\uFFFD\uD83D\uDE00\uD840\uDC0B一龥";
    private final Random random = new Random(19980201);

    @Test
    void shortAndLongTermsComeInOrderWithTheirDocumentsWhateverIsSortedAtOnce() {
        for (int round = 0; round < 40; round++) {
            CountedText[] chars = new CountedText[random.nextInt(1, 60)];
            CountedText[] words = new CountedText[chars.length];
            List<Map<String, Integer>> countedChars = new ArrayList<>();
            List<Map<String, Integer>> countedWords = new ArrayList<>();
            for (int i = 0; i < chars.length; i++) {
                char[] text = text();
                int[] ends = ends(text.length);
                countedChars.add(chars(text));
                countedWords.add(words(text, ends));
                chars[i] = text.length == 0 ? null : CharsText.of(text);
                words[i] = WordsText.of(text, ends);
            }
            for (int atOnce : new int[]{1, 50, 1 << 20}) {
                assertEquals(lists(countedChars), read(chars, TermForm.CHARS, atOnce));
                assertEquals(lists(countedWords), read(words, TermForm.WORDS, atOnce));
            }
        }
    }

    @Test
    void aTextHasAsManyTermsAsAreCounted() {
        for (int round = 0; round < 300; round++) {
            char[] text = text();
            int[] ends = ends(text.length);
            assertEquals(chars(text).values().stream().mapToInt(n -> n).sum(), CharsText.of(text).terms());
            assertEquals(words(text, ends).values().stream().mapToInt(n -> n).sum(), WordsText.of(text, ends).terms());
        }
    }

    @Test
    void aDocumentThatFailsLeavesTheOthersWhole() throws IOException {
        WaitingTexts waiting = new WaitingTexts();
        IndexWriterConfig config = new IndexWriterConfig();
        config.setCodec(new CountedTermsCodec(Set.of("counted"), waiting));
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        List<Map<String, Integer>> expected = new ArrayList<>();
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < 50; i++) {
                char[] text = ("共" + new String(text())).toCharArray();
                Document document = new Document();
                document.add(new Field("counted", new TextTicket(waiting).of(CharsText.of(text)), counted()));
                if (i % 7 == 3) {
                    document.add(new Field("name", new BytesRef(new byte[1 << 16]), tooLong()));
                    assertTrue(fails(writer, document));
                    expected.add(Map.of());
                } else {
                    writer.addDocument(document);
                    expected.add(chars(text));
                }
            }
            writer.commit();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertEquals(lists(expected), readLive(reader));
            }
        }
    }

    private static boolean fails(IndexWriter writer, Document document) throws IOException {
        try {
            writer.addDocument(document);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        return type;
    }

    private static FieldType tooLong() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        return type;
    }

    private static Map<String, Map<Integer, Integer>> readLive(DirectoryReader reader) throws IOException {
        Map<String, Map<Integer, Integer>> found = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = leaf.reader().terms("counted").iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                Map<Integer, Integer> list = list(terms.postings(null, PostingsEnum.FREQS), leaf.docBase);
                list.keySet().removeIf(document -> leaf.reader().getLiveDocs() != null
                        && !leaf.reader().getLiveDocs().get(document - leaf.docBase));
                if (!list.isEmpty()) {
                    found.put(HexFormat.of().formatHex(term.bytes, term.offset, term.offset + term.length), list);
                }
            }
        }
        return found;
    }

    private static Map<String, Map<Integer, Integer>> read(CountedText[] texts, TermForm form, int atOnce) {
        Map<String, Map<Integer, Integer>> found = new TreeMap<>();
        CountedTermsEnum terms = new CountedTermsEnum(texts, form, atOnce, new TermEntries());
        String last = "";
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String hex = HexFormat.of().formatHex(term.bytes, term.offset, term.offset + term.length);
            assertTrue(hex.compareTo(last) > 0, hex + " behind " + last);
            last = hex;
            try {
                found.put(hex, list(terms.postings(null, PostingsEnum.FREQS), 0));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return found;
    }

    private static Map<Integer, Integer> list(PostingsEnum postings, int base) throws IOException {
        Map<Integer, Integer> list = new TreeMap<>();
        int last = -1;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            assertTrue(postings.docID() > last);
            last = postings.docID();
            list.put(base + last, postings.freq());
        }
        return list;
    }

    private static Map<String, Map<Integer, Integer>> lists(List<Map<String, Integer>> counted) {
        Map<String, Map<Integer, Integer>> lists = new TreeMap<>();
        for (int i = 0; i < counted.size(); i++) {
            int document = i;
            counted.get(i).forEach((term, count) -> lists.computeIfAbsent(term, any -> new TreeMap<>())
                    .put(document, count));
        }
        return lists;
    }

    private static Map<String, Integer> chars(char[] text) {
        Map<String, Integer> counts = new TreeMap<>();
        int[] points = new String(text).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            count(counts, TermForm.CHARS, new String(points, i, 1));
            if (i > 0 && Character.isLetterOrDigit(points[i - 1]) && Character.isLetterOrDigit(points[i])) {
                count(counts, TermForm.CHARS, new String(points, i - 1, 2));
            }
        }
        return counts;
    }

    private static Map<String, Integer> words(char[] text, int[] ends) {
        Map<String, Integer> counts = new TreeMap<>();
        int start = 0;
        for (int end : ends) {
            if (TokenKind.of(text, start, end) == TokenKind.WORD) {
                count(counts, TermForm.WORDS, new String(text, start, end - start));
            }
            start = end;
        }
        return counts;
    }

    private static void count(Map<String, Integer> counts, TermForm form, String term) {
        BytesRef bytes = form.term(term);
        counts.merge(HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length), 1, Integer::sum);
    }

    private char[] text() {
        StringBuilder text = new StringBuilder();
        int most = random.nextInt(20) == 0 ? 900 : 60;
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return ExactText.fold(text).toCharArray();
    }

    /** Tokens of one to four chars, now and then of hundreds; some end inside a surrogate pair. */
    private int[] ends(int length) {
        int[] ends = new int[length];
        int count = 0;
        for (int end = 0; end < length; count++) {
            end = Math.min(length, end + (random.nextInt(20) == 0 ? random.nextInt(200, 400) : random.nextInt(1, 5)));
            ends[count] = end;
        }
        return Arrays.copyOf(ends, count);
    }
}
