package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.List;

/** Places of any of several things. */
record AnyProof(List<Proof> parts) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        for (Proof part : parts) {
            part.find(article, found);
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        for (Proof part : parts) {
            if (part.occurs(article)) {
                return true;
            }
        }
        return false;
    }
}
