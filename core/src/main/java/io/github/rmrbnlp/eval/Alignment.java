package io.github.rmrbnlp.eval;

import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps offsets of a predicted body to the gold text. Where the body is not simply a part of it, the longest matching blocks
 * decide, as in Python's {@code difflib.SequenceMatcher} without its junk heuristics (Ratcliff and Obershelp 1988).
 */
final class Alignment {
    private final int[] at;
    private final int[] toGold;

    Alignment(String body, String canonicalGold) {
        CanonicalText predicted = CanonicalText.of(body);
        at = predicted.at();
        int shift = predicted.text().isEmpty() ? -1 : canonicalGold.indexOf(predicted.text());
        toGold = new int[predicted.text().length() + 1];
        if (shift >= 0) {
            Arrays.setAll(toGold, i -> i + shift);
        } else {
            Arrays.fill(toGold, -1);
            matchBlocks(predicted.text(), canonicalGold);
        }
    }

    /** The gold span of a span of the body, or null where its ends have no counterpart or nothing but white space is inside. */
    Span span(int start, int end) {
        if (start < 0 || start >= end || end >= at.length) {
            return null;
        }
        int first = at[start];
        int last = at[end] - 1;
        if (last < first || toGold[first] < 0 || toGold[last] < 0 || toGold[last] < toGold[first]) {
            return null;
        }
        return new Span(toGold[first], toGold[last] + 1);
    }

    private void matchBlocks(String a, String b) {
        Map<Character, int[]> places = placesByChar(b);
        Deque<int[]> queue = new ArrayDeque<>();
        queue.push(new int[]{0, a.length(), 0, b.length()});
        while (!queue.isEmpty()) {
            int[] range = queue.pop();
            int[] block = longestMatch(a, places, range);
            if (block[2] == 0) {
                continue;
            }
            for (int k = 0; k < block[2]; k++) {
                toGold[block[0] + k] = block[1] + k;
            }
            queue.push(new int[]{range[0], block[0], range[2], block[1]});
            queue.push(new int[]{block[0] + block[2], range[1], block[1] + block[2], range[3]});
        }
    }

    private static int[] longestMatch(String a, Map<Character, int[]> places, int[] range) {
        int[] best = {range[0], range[2], 0};
        int[] before = new int[range[3] - range[2] + 1];
        int[] now = new int[before.length];
        for (int i = range[0]; i < range[1]; i++) {
            Arrays.fill(now, 0);
            for (int j : places.getOrDefault(a.charAt(i), new int[0])) {
                if (j >= range[2] && j < range[3]) {
                    int length = before[j - range[2]] + 1;
                    now[j - range[2] + 1] = length;
                    if (length > best[2]) {
                        best = new int[]{i - length + 1, j - length + 1, length};
                    }
                }
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return best;
    }

    private static Map<Character, int[]> placesByChar(String text) {
        Map<Character, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            lists.computeIfAbsent(text.charAt(i), c -> new ArrayList<>()).add(i);
        }
        Map<Character, int[]> places = new HashMap<>();
        lists.forEach((c, list) -> places.put(c, list.stream().mapToInt(Integer::intValue).toArray()));
        return places;
    }
}
