package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The annotations of one kind of the article a view stands for, by number, in the order of the text. Their offsets and values can be
 * asked for without an object or string for each, by whoever looks at millions. Offsets are UTF-16 indexes into the body, start
 * inclusive, end exclusive. Valid until the view moves on. Not thread-safe.
 *
 * @param <T> an annotation as a whole
 */
public abstract sealed class AnnotationLayer<T> permits FigureLayer, StatementLayer, TermLayer {
    /** The article the layer belongs to, for what is written as printed. */
    final ArticleView article;
    final LayerNames names = new LayerNames();
    ByteSource in;
    private int count;

    AnnotationLayer(ArticleView article) {
        this.article = article;
    }

    /** Turns to the layer of an article. */
    final void read(ByteSource layer) {
        in = layer;
        names.of(layer);
        count = layer.readCount();
        readAll(count);
    }

    abstract void readAll(int number);

    /** How many there are. */
    public final int count() {
        return count;
    }

    /** Annotation {@code i} as a whole. */
    public abstract T get(int i) throws IOException;

    /** All of them as wholes. */
    final List<T> toList() throws IOException {
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(get(i));
        }
        return all;
    }
}
