package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmissionsTest {
    private static final String CORPUS = ("19980101-01-001-001/m  厂长/n  李/nrf  大为/nrg  在/p  [小河/ns  机器/n  厂/n]nt  说/v  。/wj\n"
            + "19980101-01-001-002/m  小河/ns  今天/t  下雨/v  ，/wd  [国家/n  计划/n  委员会/n]nt  发布/v  100/m  条/q  。/wj\n")
            .repeat(20);
    private static final String POOL = "厂长李大为在小河机器厂说。今天下雨，国家计划委员会发布1a ";

    /** Kept sums, whatever was forgotten in between, against each feature looked up anew. */
    @Test
    void scoresAreTheSumOfTheWeightsOfAllFeatures() throws IOException {
        TaggerData data = new TaggerTrainer(List.of())
                .train(PfrCorpus.read(new BufferedReader(new StringReader(CORPUS))));
        TokenView view = new TokenView(data.lexicon(), data.lexicon().classTable(), 2_048);
        assertAllAlike(data.partsOfSpeech(), Templates.PARTS_OF_SPEECH, view);
        assertAllAlike(data.names(), Templates.NAMES, view);
        assertTrue(view.words().forgettings() > 1, "words were forgotten");
    }

    private static void assertAllAlike(ModelData model, Templates templates, TokenView view) {
        Map<Integer, byte[]> rows = new HashMap<>();
        model.rows().forEach(row -> rows.put(row.hash(), row.pairs()));
        Emissions emissions = new Emissions(model.open(), templates);
        Random random = new Random(19980101);
        long all = -1L >>> Long.SIZE - model.labels();
        for (int sentence = 0; sentence < 2_000; sentence++) {
            fill(view, random);
            emissions.start(view);
            for (int i = 0; i < view.count(); i++) {
                emissions.begin(view, i, all);
            }
            for (int i = 0; i < view.count(); i++) {
                emissions.complete(view, i);
            }
            emissions.finish();
            for (int i = 0; i < view.count(); i++) {
                assertArrayEquals(bruteForce(rows, templates, view, TokenView.place(i), model.labels()),
                        Arrays.copyOfRange(emissions.scores, i * model.labels(), (i + 1) * model.labels()));
            }
        }
    }

    /** Many words of the corpus, and enough others that words are forgotten again and again. */
    private static void fill(TokenView view, Random random) {
        char[] text = new char[random.nextInt(60) + 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = random.nextInt(2) > 0
                    ? POOL.charAt(random.nextInt(POOL.length()))
                    : (char) random.nextInt(1 << 16);
        }
        int[] ends = IntStream.rangeClosed(1, text.length)
                .filter(end -> end == text.length || random.nextInt(3) > 0).toArray();
        view.fill(text, 0, ends, 0, ends.length);
    }

    private static int[] bruteForce(Map<Integer, byte[]> rows, Templates templates, TokenView view, int at,
            int labels) {
        int[] features = new int[Templates.MAX];
        int count = templates.extract(view, at, features);
        int[] scores = new int[labels];
        for (int i = 0; i < count; i++) {
            byte[] pairs = rows.getOrDefault(features[i], new byte[0]);
            for (int p = 0; p < pairs.length; p += 2) {
                scores[pairs[p]] += pairs[p + 1];
            }
        }
        return scores;
    }

    @Test
    void keptScoresAddUpToTheSumsOfTheirScores() {
        Random random = new Random(1963);
        int labels = 39;
        int[] expected = new int[labels];
        long[] sum = new long[KeptScores.width(labels)];
        RecentKeys keys = new RecentKeys(512, 0);
        KeptScores kept = new KeptScores(1, labels);
        for (int round = 0; round < 30; round++) {
            int[] scores = random.ints(labels, -1_000, 1_001).toArray();
            int number = keys.add(round);
            kept.follow(keys);
            int from = kept.place(number);
            kept.set(from, scores);
            Arrays.setAll(sum, i -> sum[i] + kept.sums()[from + i]);
            Arrays.setAll(expected, label -> expected[label] + scores[label]);
            for (int label = 0; label < labels; label++) {
                assertEquals(expected[label], KeptScores.score(sum, label));
            }
        }
    }

    @Test
    void scoresOfANumberAreThoseOfItsKey() {
        Random random = new Random(2002);
        RecentKeys keys = new RecentKeys(2_048, 3);
        KeptScores often = new KeptScores(2, 5);
        KeptScores seldom = new KeptScores(1, 5);
        int found = 0;
        for (int round = 0; round < 200_000; round++) {
            if (round % 7 == 0) {
                keys.makeRoom(7);
            }
            long key = (long) Math.pow(2, 16 * random.nextDouble());
            int number = keys.find(key);
            number = number < 0 ? keys.add(key) : number;
            found += assertKept(often, keys, number, (int) key);
            if (random.nextInt(1_000) == 0) {
                assertKept(seldom, keys, number, (int) key);
            }
        }
        assertTrue(keys.forgettings() > 10, keys.forgettings() + " forgettings");
        assertTrue(found > 100_000, found + " of 200,000 scores were kept");
    }

    /** Returns 1 if there were scores, which are those of the key; else sets them. */
    private static int assertKept(KeptScores kept, RecentKeys keys, int number, int key) {
        kept.follow(keys);
        int from = kept.find(number);
        if (from < 0) {
            kept.set(kept.place(number), new int[]{key & 0x7FFF, -(key & 0x7FFF), 1, 2, -1});
            return 0;
        }
        int[] scores = new int[2 * KeptScores.LANES];
        KeptScores.write(kept.sums()[from], scores, 0);
        KeptScores.write(kept.sums()[from + 1], scores, KeptScores.LANES);
        assertArrayEquals(new int[]{key & 0x7FFF, -(key & 0x7FFF), 1, 2, -1}, Arrays.copyOf(scores, 5));
        return 1;
    }
}
