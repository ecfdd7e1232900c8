package io.github.rmrbnlp.index;

import java.io.IOException;

/**
 * Pairs of places with at most {@code distance} chars between them, in either order; the place is the stretch that covers both.
 */
record NearProof(int distance, Proof left, Proof right) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        pair(article, false, found);
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        PlaceList found = new PlaceList();
        pair(article, true, found);
        return found.size() > 0;
    }

    /** Looks for that side first which needs no text, and for the other near its places alone. */
    private void pair(ArticleView article, boolean one, PlaceList found) throws IOException {
        boolean swapped = left.readsText() && !right.readsText();
        PlaceList firsts = new PlaceList();
        (swapped ? right : left).find(article, firsts);
        if (firsts.size() == 0) {
            return;
        }
        firsts.sort();
        PlaceList seconds = new PlaceList();
        (swapped ? left : right).findNear(article, firsts, distance, seconds);
        seconds.sort();
        int longest = 0;
        for (int i = 0; i < seconds.size(); i++) {
            longest = Math.max(longest, seconds.end(i) - seconds.start(i));
        }
        for (int i = 0; i < firsts.size() && !(one && found.size() > 0); i++) {
            pair(firsts.start(i), firsts.end(i), seconds, longest, found);
        }
    }

    private void pair(int start, int end, PlaceList others, int longest, PlaceList found) {
        long from = (long) start - distance - longest;
        for (int k = others.firstFrom((int) Math.max(0, from)); k < others.size()
                && others.start(k) - (long) end <= distance; k++) {
            if (start - (long) others.end(k) <= distance) {
                found.add(Math.min(start, others.start(k)), Math.max(end, others.end(k)));
            }
        }
    }

    @Override
    public boolean readsText() {
        return left.readsText() || right.readsText();
    }
}
