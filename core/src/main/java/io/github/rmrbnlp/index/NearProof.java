package io.github.rmrbnlp.index;

import java.io.IOException;

/**
 * Pairs of places with at most {@code distance} chars between them, in either order; the place is the stretch that covers both.
 */
record NearProof(int distance, Proof left, Proof right) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        PlaceList lefts = sorted(left, article);
        PlaceList rights = lefts.size() == 0 ? lefts : sorted(right, article);
        int longest = 0;
        for (int i = 0; i < rights.size(); i++) {
            longest = Math.max(longest, rights.end(i) - rights.start(i));
        }
        for (int i = 0; i < lefts.size(); i++) {
            int start = lefts.start(i);
            int end = lefts.end(i);
            long from = (long) start - distance - longest;
            for (int k = rights.firstFrom((int) Math.max(0, from)); k < rights.size()
                    && rights.start(k) - (long) end <= distance; k++) {
                if (start - (long) rights.end(k) <= distance) {
                    found.add(Math.min(start, rights.start(k)), Math.max(end, rights.end(k)));
                }
            }
        }
    }

    private static PlaceList sorted(Proof part, ArticleView article) throws IOException {
        PlaceList places = new PlaceList();
        part.find(article, places);
        places.sort();
        return places;
    }
}
