package io.github.rmrbnlp.annotate.term.discovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is gathered about one candidate while the corpus is read. Not thread-safe. */
final class CandidateStatistics {
    private static final int EXAMPLES = 3;

    /** The last chars of titles, behind which names stand: 总理, 主席, 记者. */
    private static final String TITLES = "理席统者记长员相王帅授将";

    final String text;
    final double cohesion;
    long inside;
    long outside;
    long marked;
    long titled;
    int texts;
    private String lastText;
    private final Neighbours left = new Neighbours();
    private final Neighbours right = new Neighbours();
    private int[] byYear = {};
    private int firstYear;
    private final List<TermProposal.Example> examples = new ArrayList<>(EXAMPLES);

    CandidateStatistics(String text, double cohesion) {
        this.text = text;
        this.cohesion = cohesion;
    }

    /** Counts one occurrence outside the period. */
    void addOutside(LocalDate day) {
        addYear(day);
        outside++;
    }

    private void addYear(LocalDate day) {
        if (day == null) {
            return;
        }
        int year = day.getYear();
        if (byYear.length == 0) {
            firstYear = year;
        }
        if (year < firstYear) {
            int[] longer = new int[byYear.length + firstYear - year];
            System.arraycopy(byYear, 0, longer, firstYear - year, byYear.length);
            byYear = longer;
            firstYear = year;
        }
        if (year - firstYear >= byYear.length) {
            byYear = Arrays.copyOf(byYear, year - firstYear + 1);
        }
        byYear[year - firstYear]++;
    }

    /** Counts one occurrence within the period. */
    void add(DatedText source, char[] folded, int start, int end) {
        addYear(source.date());
        inside++;
        char before = start > 0 ? folded[start - 1] : '\n';
        char after = end < folded.length ? folded[end] : '\n';
        left.add(before);
        right.add(after);
        marked += before == '“' && after == '”' ? 1 : 0;
        titled += TITLES.indexOf(before) >= 0 ? 1 : 0;
        if (!source.id().equals(lastText)) {
            lastText = source.id();
            texts++;
            addExample(source, start, end);
        }
    }

    private void addExample(DatedText source, int start, int end) {
        if (examples.size() < EXAMPLES) {
            int from = Math.max(0, start - 20);
            int to = Math.min(source.text().length(), end + 20);
            String context = source.text().substring(from, to).replaceAll("\\s+", " ").strip();
            examples.add(new TermProposal.Example(source.id(), source.date(), context));
        }
    }

    double boundaryEntropy() {
        return Math.min(left.entropy(), right.entropy());
    }

    SortedMap<Integer, Long> years() {
        SortedMap<Integer, Long> years = new TreeMap<>();
        for (int i = 0; i < byYear.length; i++) {
            if (byYear[i] > 0) {
                years.put(firstYear + i, (long) byYear[i]);
            }
        }
        return years;
    }

    List<TermProposal.Example> examples() {
        return examples;
    }

}
