package io.github.rmrbnlp.annotate.term.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs the candidates against one another. Not thread-safe. */
final class Scorer {
    private static final double LOG2 = Math.log(2);

    /** How terms end: 希望工程, 三步走战略. */
    private static final String[] HEADS = {"工程", "计划", "战略", "行动", "活动", "运动", "制度", "体制", "机制", "原则", "方针", "政策", "路线",
            "思想", "理论", "精神",
            "主义", "改革", "建设", "规划", "体系", "责任制", "承包制", "条例", "法", "公报", "宣言", "条约", "会议", "发展", "革命", "教育", "开发", "化"};
    /** Chars of foreign names in transliteration. */
    private static final String FOREIGN = "阿埃艾安奥巴班贝比波博布查达戴德迪丁杜多恩尔法菲费夫弗福戈格根哈海赫黑霍基吉加杰金卡凯康柯科克肯库拉莱兰劳勒雷里利莉林琳隆卢鲁路伦罗洛马玛迈麦曼梅蒙米密莫姆穆纳南内尼努诺欧帕佩彭皮珀普奇齐乔切琼让萨塞桑沙舍圣施史斯斯索塔泰坦汤特提图托瓦万威韦维温沃乌伍西希夏谢辛雅亚扬耶伊因尤约扎泽詹朱腊";

    private final DiscoveryOptions options;
    private final long charsInPeriod;
    private final long charsOutside;

    Scorer(DiscoveryOptions options, long charsInPeriod, long charsOutside) {
        this.options = options;
        this.charsInPeriod = charsInPeriod;
        this.charsOutside = charsOutside;
    }

    /** @param candidates those that stand freely */
    List<TermProposal> score(List<CandidateStatistics> candidates) {
        Map<String, CandidateStatistics> sound = new HashMap<>();
        for (CandidateStatistics candidate : candidates) {
            sound.put(candidate.text, candidate);
        }
        Map<String, long[]> containers = containers(sound);
        List<TermProposal> proposals = new ArrayList<>();
        for (CandidateStatistics candidate : sound.values()) {
            double termhood = termhood(candidate, containers.get(candidate.text));
            if (termhood > 0) {
                proposals.add(proposal(candidate, termhood));
            }
        }
        return proposals;
    }

    private TermProposal proposal(CandidateStatistics candidate, double termhood) {
        double entropy = candidate.boundaryEntropy();
        double marked = (double) candidate.marked / candidate.inside;
        double burstiness = options.hasPeriod() ? againstTheRest(candidate) : bestYear(candidate);
        // A product, so that no strength makes up for a missing one; logarithms, so that frequency alone does not decide.
        double score = log2(1 + termhood) * Math.sqrt(entropy) * log2(1 + candidate.cohesion) * (1 + 2 * marked)
                * (1 + Math.max(0, burstiness)) * form(candidate);
        return new TermProposal(candidate.text, candidate.inside, candidate.texts, candidate.cohesion, entropy,
                termhood,
                marked, burstiness, candidate.years(), candidate.examples(), score);
    }

    /** More than 1 for what ends like a term, less for what looks like the name of a person or place. */
    private static double form(CandidateStatistics candidate) {
        String text = candidate.text;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            foreign += FOREIGN.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        double name = Math.max((double) foreign / text.length(), (double) candidate.titled / candidate.inside);
        double head = 1;
        for (String end : HEADS) {
            head = text.endsWith(end) ? 2 : head;
        }
        return head * (1 - 0.8 * name);
    }

    /** For each candidate the occurrences of the longer candidates that contain it, and the number of these. */
    private Map<String, long[]> containers(Map<String, CandidateStatistics> sound) {
        Map<String, long[]> containers = new HashMap<>();
        for (CandidateStatistics longer : sound.values()) {
            String text = longer.text;
            for (int start = 0; start < text.length(); start++) {
                for (int end = start + options.shortest(); end <= text.length(); end++) {
                    String part = text.substring(start, end);
                    if (part.length() < text.length() && sound.containsKey(part)) {
                        long[] sum = containers.computeIfAbsent(part, k -> new long[2]);
                        sum[0] += longer.inside;
                        sum[1]++;
                    }
                }
            }
        }
        return containers;
    }

    /** C-value (Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms", 2000), over chars. */
    private static double termhood(CandidateStatistics candidate, long[] containers) {
        double free = containers == null
                ? candidate.inside
                : candidate.inside - (double) containers[0] / containers[1];
        return log2(candidate.text.length()) * free;
    }

    private double againstTheRest(CandidateStatistics candidate) {
        if (charsOutside == 0 || charsInPeriod == 0) {
            return 0;
        }
        return log2((candidate.inside + 0.5) / charsInPeriod) - log2((candidate.outside + 0.5) / charsOutside);
    }

    /** How far the year with the most occurrences is above an even spread over the years that have any text with a date. */
    private static double bestYear(CandidateStatistics candidate) {
        long all = 0;
        long most = 0;
        for (long count : candidate.years().values()) {
            all += count;
            most = Math.max(most, count);
        }
        int span = all == 0 ? 0 : candidate.years().lastKey() - candidate.years().firstKey() + 1;
        return all == 0 ? 0 : log2((double) most * span / all);
    }

    private static double log2(double x) {
        return Math.log(x) / LOG2;
    }
}
