package io.github.rmrbnlp.benchmarks.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a made-up archive of the tagged format: one file a year from {@value #FIRST_YEAR} to {@value #LAST_YEAR}, and
 * {@code truth.tsv}, which says for each year and probe in how many articles it stands and how often. Same arguments, same
 * bytes.
 *
 * <p>Body lengths are log-normal with the median (453 chars) and 95th percentile (2,248) counted over 3,989 real articles of
 * 1963 and 1990; words are drawn with the frequencies of 1998.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl benchmarks -am -DskipTests test -Djmh.main=io.github.rmrbnlp.benchmarks.archive.GeneratedArchive \
 *     "-Djmh.args=1400000 FOLDER"
 * }</pre>
 */
public final class GeneratedArchive {
    static final int FIRST_YEAR = 1946;
    static final int LAST_YEAR = 2002;
    /** Rare and frequent, of two chars and of more. */
    static final List<String> PROBES = List.of("送温暖工程", "发展", "改革开放", "下岗", "扶贫", "再就业", "人民", "经济建设", "希望工程");

    private static final int PAGES = 12;
    private static final int LONGEST = 13_000;
    private static final double LOG_MEDIAN = Math.log(453);
    private static final double LOG_SPREAD = Math.log(2_248 / 453.0) / 1.6449;
    private static final List<String> GENRES = List.of("消息", "消息", "消息", "消息", "通讯", "社论", "评论", "图片", "读者来信");
    private static final List<String> PAGE_NAMES = List.of("要闻", "国内", "经济", "国际", "理论", "文艺");

    private final WordSource words = WordSource.load();
    private final StringBuilder record = new StringBuilder();

    private GeneratedArchive() {
    }

    /** @param args number of articles, folder, and optionally a seed (1) */
    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        new GeneratedArchive().write(Integer.parseInt(args[0]), Path.of(args[1]), seed);
    }

    static void write(int articles, Path folder) throws IOException {
        new GeneratedArchive().write(articles, folder, 1);
    }

    private void write(int articles, Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom random = new SplittableRandom(seed);
        ArticleText text = new ArticleText(words, random, record);
        List<String> truth = new ArrayList<>(List.of("year\tprobe\tarticles\thits"));
        int years = LAST_YEAR - FIRST_YEAR + 1;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            int before = share(articles, year - FIRST_YEAR, years);
            int count = share(articles, year - FIRST_YEAR + 1, years) - before;
            writeYear(year, count, folder.resolve(year + ".TXT"), text, random, truth);
        }
        Files.write(folder.resolve("truth.tsv"), truth);
    }

    /** The paper grew: a year has more articles than the one before, the last about three times as many as the first. */
    private static int share(int articles, int years, int of) {
        double part = (double) years / of;
        return (int) Math.round(articles * part * (1 + part) / 2);
    }

    private void writeYear(int year, int count, Path file, ArticleText text, SplittableRandom random,
            List<String> truth)
            throws IOException {
        long[] articles = new long[PROBES.size()];
        long[] hits = new long[PROBES.size()];
        int days = LocalDate.of(year, 1, 1).lengthOfYear();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                int day = (int) ((long) i * days / count);
                int first = (int) (((long) day * count + days - 1) / days);
                record.setLength(0);
                int bodyStart = article(year, day, i - first, text, random);
                count(bodyStart, articles, hits);
                record.append("〖-ZW/正文〗\n\n");
                out.append(record);
            }
        }
        for (int p = 0; p < PROBES.size(); p++) {
            truth.add(year + "\t" + PROBES.get(p) + "\t" + articles[p] + "\t" + hits[p]);
        }
    }

    private int article(int year, int day, int number, ArticleText text, SplittableRandom random) {
        LocalDate date = LocalDate.ofYearDay(year, day + 1);
        int page = 1 + number % PAGES;
        field("ZQ/总期", Long.toString(date.toEpochDay() + 8_700));
        field("RQ/日期", date.toString().replace("-", ""));
        field("BH/版号", "%02d".formatted(page));
        field("TH/条号", Integer.toString(1 + number / PAGES));
        record.append("〖BT/标题〗");
        text.title(year);
        record.append("〖-BT/标题〗\n〖ZZ/作者〗");
        text.person();
        record.append("〖-ZZ/作者〗\n");
        field("BM/版名", PAGE_NAMES.get(page % PAGE_NAMES.size()));
        field("TC/体裁", GENRES.get(random.nextInt(GENRES.size())));
        record.append("〖ZW/正文〗\n");
        int start = record.length();
        double length = Math.exp(LOG_MEDIAN + LOG_SPREAD * random.nextGaussian());
        text.body((int) Math.min(LONGEST, Math.max(30, length)), year, "    ");
        record.append('\n');
        return start;
    }

    private void field(String mark, String value) {
        record.append('〖').append(mark).append('〗').append(value).append("〖-").append(mark).append("〗\n");
    }

    private void count(int from, long[] articles, long[] hits) {
        for (int p = 0; p < articles.length; p++) {
            String probe = PROBES.get(p);
            int at = record.indexOf(probe, from);
            articles[p] += at < 0 ? 0 : 1;
            for (; at >= 0; at = record.indexOf(probe, at + 1)) {
                hits[p]++;
            }
        }
    }
}
