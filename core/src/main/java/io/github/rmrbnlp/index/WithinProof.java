package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sentences or paragraphs that meet a condition by what stands wholly within; its places are those of what is not negated. */
final class WithinProof implements Proof {
    private final QueryNode.Within.Unit unit;
    private final Condition condition;
    private final List<Proof> parts = new ArrayList<>();
    private final List<Boolean> shown = new ArrayList<>();

    /** @param proof makes the proof of a node with places */
    WithinProof(QueryNode.Within within, Function<QueryNode, Proof> proof) {
        this.unit = within.unit();
        this.condition = condition(within.part(), true, proof);
    }

    /** A condition on one stretch, given the places of all parts. */
    private interface Condition {
        boolean test(List<PlaceList> places, int start, int end);
    }

    private Condition condition(QueryNode node, boolean positive, Function<QueryNode, Proof> proof) {
        return switch (node) {
            case QueryNode.And and -> {
                List<Condition> all = and.parts().stream().map(part -> condition(part, positive, proof)).toList();
                yield (places, start, end) -> all.stream().allMatch(part -> part.test(places, start, end));
            }
            case QueryNode.Or or -> {
                List<Condition> any = or.parts().stream().map(part -> condition(part, positive, proof)).toList();
                yield (places, start, end) -> any.stream().anyMatch(part -> part.test(places, start, end));
            }
            case QueryNode.Not not -> {
                Condition part = condition(not.part(), !positive, proof);
                yield (places, start, end) -> !part.test(places, start, end);
            }
            default -> {
                int number = parts.size();
                parts.add(proof.apply(node));
                shown.add(positive);
                yield (places, start, end) -> places.get(number).anyWithin(start, end);
            }
        };
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        List<PlaceList> places = new ArrayList<>(parts.size());
        for (Proof part : parts) {
            PlaceList list = new PlaceList();
            part.find(article, list);
            list.sort();
            places.add(list);
        }
        if (unit == QueryNode.Within.Unit.SENTENCE) {
            for (int i = 0; i < article.sentenceCount(); i++) {
                judge(places, article.sentenceStart(i), article.sentenceEnd(i), found);
            }
        } else {
            judgeParagraphs(article.body(), article.bodyLength(), places, found);
        }
    }

    private void judgeParagraphs(char[] body, int length, List<PlaceList> places, PlaceList found) {
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || body[i] == '\n') {
                judge(places, start, i, found);
                start = i + 1;
            }
        }
    }

    private void judge(List<PlaceList> places, int start, int end, PlaceList found) {
        if (!condition.test(places, start, end)) {
            return;
        }
        for (int p = 0; p < places.size(); p++) {
            PlaceList list = places.get(p);
            for (int i = list.firstFrom(start); shown.get(p) && i < list.size() && list.start(i) <= end; i++) {
                if (list.end(i) <= end) {
                    found.add(list.start(i), list.end(i));
                }
            }
        }
    }
}
