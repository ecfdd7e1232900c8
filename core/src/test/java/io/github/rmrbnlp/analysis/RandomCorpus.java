package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up articles whose words and sentences are known without an index: the words are drawn from a short list, so that they
 * meet often, and a sentence ends with 。 or a paragraph.
 */
final class RandomCorpus {
    private static final String[] WORDS = {"发展", "發展", "经济", "工人", "下岗", "送温暖", "工程", "国家", "改革", "新", "大", "的", "了",
            "扶贫",
            "生产", "农村", "农民", "A1", "希望工程", "三个代表", "菜篮子工程"};
    private static final String[] PERIODS = {"1993-07-13", "1993-12-31", "1995-01-01", "1995-02-28", "1998-08-08"};

    final List<Document> documents = new ArrayList<>();

    /** Greedy longest match with the words; any other char is a token. */
    record ListSegmenter(String version) implements Segmenter {
        @Override
        public SegmenterWorker newWorker() {
            return (text, start, end, ends) -> {
                int count = 0;
                for (int i = start; i < end; i = ends[count++]) {
                    ends[count] = i + longest(text, i, end);
                }
                return count;
            };
        }

        private static int longest(char[] text, int at, int end) {
            int best = 1;
            for (String word : WORDS) {
                String folded = ExactText.fold(word);
                int length = Math.min(word.length(), end - at);
                String here = new String(text, at, length);
                if (length == word.length() && (here.equals(word) || ExactText.fold(here).equals(folded))) {
                    best = Math.max(best, length);
                }
            }
            return best;
        }
    }

    /** What is known of an article: tokens and sentences of the body, each start and end. */
    record Document(Article article, String folded, List<int[]> tokens, List<int[]> sentences) {
        String word(int token) {
            return folded.substring(tokens.get(token)[0], tokens.get(token)[1]);
        }

        boolean isWord(int token) {
            return Character.isLetterOrDigit(folded.charAt(tokens.get(token)[0]));
        }

        /** Index of the sentence that holds a char. */
        int sentence(int offset) {
            for (int i = 0; i < sentences.size(); i++) {
                if (offset >= sentences.get(i)[0] && offset < sentences.get(i)[1]) {
                    return i;
                }
            }
            return -1;
        }

        /** Where a literal stands, left to right, none overlapping the one before. */
        List<int[]> places(String literal) {
            List<int[]> places = new ArrayList<>();
            for (int i = folded.indexOf(literal); i >= 0; i = folded.indexOf(literal, i + literal.length())) {
                places.add(new int[]{i, i + literal.length()});
            }
            return places;
        }
    }

    RandomCorpus(long seed, int articles) {
        Random random = new Random(seed);
        for (int i = 0; i < articles; i++) {
            documents.add(document(random, i));
        }
    }

    private static Document document(Random random, int number) {
        StringBuilder body = new StringBuilder();
        List<int[]> tokens = new ArrayList<>();
        List<int[]> sentences = new ArrayList<>();
        int count = random.nextInt(6);
        for (int s = 0; s < count; s++) {
            int start = body.length();
            int words = 1 + random.nextInt(9);
            for (int w = 0; w < words; w++) {
                add(WORDS[Math.min(random.nextInt(WORDS.length), random.nextInt(WORDS.length))], body, tokens);
                if (w + 1 < words && random.nextInt(6) == 0) {
                    add("，", body, tokens);
                }
            }
            add("。", body, tokens);
            sentences.add(new int[]{start, body.length()});
            if (s + 1 < count && random.nextInt(3) == 0) {
                add("\n", body, tokens);
            }
        }
        LocalDate date = LocalDate.parse(PERIODS[random.nextInt(PERIODS.length)]);
        ArticleBuilder builder = new ArticleBuilder(
                new Source("f" + number + ".txt", null, "UTF-8", "tagged", 0, 100)).page(1 + random.nextInt(3))
                .item(number).title(random.nextInt(4) == 0 ? "下岗工人" : "无题").body(body.toString(), null)
                .genre(random.nextInt(5) == 0 ? List.of() : List.of(random.nextBoolean() ? "消息" : "社论"));
        if (random.nextInt(12) > 0) {
            builder.date(date);
        }
        Article article = builder.build();
        return new Document(article, ExactText.fold(article.body()), tokens, sentences);
    }

    private static void add(String token, StringBuilder body, List<int[]> tokens) {
        tokens.add(new int[]{body.length(), body.length() + token.length()});
        body.append(token);
    }

    /** The same articles in an index, in several segments. */
    CorpusIndex indexed(Path folder) throws IOException {
        Segmenter segmenter = new ListSegmenter("list/1");
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, segmenter, IndexerOptions.DEFAULT)) {
            for (int i = 0; i < documents.size(); i++) {
                indexer.add(documents.get(i).article());
                if (i % 97 == 96) {
                    indexer.commit();
                }
            }
            indexer.commit();
        }
        return CorpusIndex.open(folder, segmenter);
    }
}
