package io.github.rmrbnlp.benchmarks.archive;

import io.github.rmrbnlp.annotate.term.TermEntry;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Writes made-up newspaper prose: narration, figures, dates, policy terms of the day, and people who say things. */
final class ArticleText {
    /** Letters stand for a word of that part of speech, # for a figure, @ for a date, $ for a policy term, others for themselves. */
    private static final List<String> CLAUSES = List.of("nvnn", "nnvn", "tnvu的n", "d是v的n", "pn的n，vn", "nvvn", "an的nvn",
            "v了an",
            "#的nvn", "n达到#", "n比@增长#", "@，n共v#", "为v$而v", "v$是n的vn", "在$中，nvn", "nn和nndv", "从n到n", "av，av",
            "不d能v", "vnvn", "各nndv", "把n和n结合起来", "这vn的n", "对n的vn", "nn的n和vn", "已经v了#n", "v着an", "cnvn",
            "通过nn，v了n", "s的nvn", "我们要vn", "nv得da", "rnvn", "f，nvn", "vnn的n", "nvn，dvn");
    private static final List<String> CUES = List.of("说，", "说：“", "指出，", "强调，", "表示，", "认为，", "说：“", "要求，", "宣布，");
    private static final List<String> TITLES = List.of("", "", "", "省长", "市委书记", "县长", "厂长", "局长", "外交部发言人", "国务院副总理",
            "教授",
            "经理", "主任", "部长", "国家主席", "总书记", "总工程师", "代表", "委员长");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "明国华建平文军志伟东海金永春光荣成玉林生德家新民庆福祥宝忠学义良安立宏健强波辉才元胜利红英兰芳秀梅霞丽珍玲桂香云凤洁琴素莲真环雪爱";
    private static final List<String> MEASURES = List.of("户", "人", "万元", "亿元", "％", "吨", "公里", "亩", "个", "名", "万人次",
            "亿美元", "家", "项");
    /** Quoted or not, a figure in Arabic or Chinese digits: as before and after about 1990. */
    private static final int ARABIC_FROM = 1985;
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final int PEOPLE = 6_000;

    private final WordSource words;
    private final SplittableRandom random;
    private final StringBuilder text;
    private final List<List<String>> termsOfYear = new ArrayList<>();
    private int year;

    ArticleText(WordSource words, SplittableRandom random, StringBuilder text) {
        this.words = words;
        this.random = random;
        this.text = text;
        for (int y = GeneratedArchive.FIRST_YEAR; y <= GeneratedArchive.LAST_YEAR; y++) {
            termsOfYear.add(terms(y));
        }
    }

    /** A term is used from its first year on; the older it is, the fewer of it are in a year's list, which begins with the most used. */
    private static List<String> terms(int year) {
        List<String> terms = new ArrayList<>();
        for (TermEntry entry : TermLexicon.standard().entries()) {
            int since = entry.since() == 0 ? 1949 + Math.floorMod(entry.canonical().hashCode(), 40) : entry.since();
            for (int weight = 12 - Math.max(0, year - since) / 2; since <= year && weight > 0; weight -= 4) {
                terms.add(entry.forms().getFirst());
            }
        }
        terms.sort(Comparator.comparing((String term) -> !GeneratedArchive.PROBES.contains(term))
                .thenComparing(String::hashCode));
        return terms.isEmpty() ? List.of("土地改革") : terms;
    }

    /** Appends paragraphs of together about {@code length} chars, each with that indent, separated by line feeds. */
    void body(int length, int ofYear, String indent) {
        year = ofYear;
        int end = text.length() + length;
        int paragraph = text.length() + 60 + random.nextInt(260);
        text.append(indent);
        while (true) {
            sentence();
            if (text.length() >= end) {
                return;
            }
            if (text.length() > paragraph) {
                text.append('\n').append(indent);
                paragraph = text.length() + 60 + random.nextInt(260);
            }
        }
    }

    /** Appends a title. */
    void title(int ofYear) {
        year = ofYear;
        clause();
    }

    /** Appends a person's name; the first of them are named most. */
    void person() {
        double u = random.nextDouble();
        int person = (int) (PEOPLE * u * u * u);
        SplittableRandom name = new SplittableRandom(person);
        text.append(SURNAMES.charAt(name.nextInt(SURNAMES.length())))
                .append(GIVEN.charAt(name.nextInt(GIVEN.length())));
        if (name.nextInt(4) > 0) {
            text.append(GIVEN.charAt(name.nextInt(GIVEN.length())));
        }
    }

    private void sentence() {
        boolean quoted = false;
        if (random.nextInt(9) == 0) {
            text.append(TITLES.get(random.nextInt(TITLES.size())));
            person();
            String cue = CUES.get(random.nextInt(CUES.size()));
            text.append(cue);
            quoted = cue.endsWith("“");
        }
        for (int clauses = 1 + random.nextInt(4); clauses > 0; clauses--) {
            clause();
            text.append(clauses > 1 ? '，' : '。');
        }
        if (quoted) {
            text.append('”');
        }
    }

    private void clause() {
        String pattern = CLAUSES.get(random.nextInt(CLAUSES.size()));
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '#' -> figure();
                case '@' -> date();
                case '$' -> text.append(term());
                case 'n', 'v', 'a', 'd', 'p', 't', 'c', 'r', 's', 'f', 'u' -> text.append(words.draw(c, random));
                default -> text.append(c);
            }
        }
    }

    private String term() {
        List<String> terms = termsOfYear.get(year - GeneratedArchive.FIRST_YEAR);
        double u = random.nextDouble();
        return terms.get((int) (terms.size() * u * u * u * u));
    }

    private void figure() {
        int number = (int) Math.pow(10, random.nextDouble() * 4);
        if (year >= ARABIC_FROM) {
            text.append(number);
            if (random.nextInt(3) == 0) {
                text.append('．').append(1 + random.nextInt(9));
            }
        } else {
            chinese(number);
        }
        text.append(MEASURES.get(random.nextInt(MEASURES.size())));
    }

    private void date() {
        switch (random.nextInt(4)) {
            case 0 -> text.append("去年");
            case 1 -> text.append("今年上半年");
            case 2 -> month();
            default -> {
                month();
                if (year >= ARABIC_FROM) {
                    text.append(1 + random.nextInt(28));
                } else {
                    chinese(1 + random.nextInt(28));
                }
                text.append('日');
            }
        }
    }

    private void month() {
        if (year >= ARABIC_FROM) {
            text.append(1 + random.nextInt(12));
        } else {
            chinese(1 + random.nextInt(12));
        }
        text.append('月');
    }

    /** Below ten thousand, as it is said: 二千三百零五. */
    private void chinese(int number) {
        String units = " 十百千";
        boolean started = false;
        boolean zero = false;
        for (int place = 3, power = 1000; place >= 0; place--, power /= 10) {
            int digit = number / power % 10;
            if (digit == 0) {
                zero = started;
                continue;
            }
            if (zero) {
                text.append('零');
                zero = false;
            }
            if (digit != 1 || place != 1 || started) {
                text.append(CHINESE_DIGITS.charAt(digit));
            }
            if (place > 0) {
                text.append(units.charAt(place));
            }
            started = true;
        }
    }
}
