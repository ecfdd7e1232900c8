package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;

/**
 * An annotation that may be shown: where it is and what it is sorted by.
 *
 * @param article the article's number in the opened index
 * @param index the annotation's number among those of its kind in the article
 * @param day the article's day, or {@link #UNDATED}
 * @param value what it is sorted by instead
 * @param id the article's id
 */
record Listed(int article, int index, int day, double value, String id) {
    static final int UNDATED = ArticleView.NONE;
}
