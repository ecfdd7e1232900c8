package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.DateMention;
import java.io.IOException;

/** Dates of the body that lie wholly within some days since 1970-01-01. */
record DateProof(int first, int last) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        for (DateMention date : article.dates()) {
            MentionedDays days = MentionedDays.of(date.value());
            if (days != null && days.first() >= first && days.last() <= last) {
                found.add(date.span().start(), date.span().end());
            }
        }
    }
}
