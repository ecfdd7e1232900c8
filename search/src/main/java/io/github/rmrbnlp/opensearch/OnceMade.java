package io.github.rmrbnlp.opensearch;

import java.util.function.Supplier;

/** A costly thing, made when it is first asked for. Thread-safe. */
final class OnceMade<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    OnceMade(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
