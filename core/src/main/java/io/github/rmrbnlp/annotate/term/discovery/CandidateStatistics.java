package io.github.rmrbnlp.annotate.term.discovery;

import java.util.ArrayList;
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
    private final SortedMap<Integer, Long> years = new TreeMap<>();
    private final List<TermProposal.Example> examples = new ArrayList<>(EXAMPLES);

    CandidateStatistics(String text, double cohesion) {
        this.text = text;
        this.cohesion = cohesion;
    }

    /** Counts one occurrence. */
    void add(DatedText source, char[] folded, int start, int end, boolean inPeriod) {
        if (source.date() != null) {
            years.merge(source.date().getYear(), 1L, Long::sum);
        }
        if (!inPeriod) {
            outside++;
            return;
        }
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
        return years;
    }

    List<TermProposal.Example> examples() {
        return examples;
    }

}
