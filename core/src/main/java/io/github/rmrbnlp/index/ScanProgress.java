package io.github.rmrbnlp.index;

/** Is told how far a question is that reads many articles. Thread-safe: several threads tell it. */
public interface ScanProgress {
    /** Nobody listens. */
    ScanProgress NONE = new ScanProgress() {
        @Override
        public void begin(long candidates) {
            // nobody listens
        }

        @Override
        public void seen(long candidates) {
            // nobody listens
        }
    };

    /**
     * A pass over the index begins; a question may need several.
     *
     * @param candidates so many articles will be looked at
     */
    void begin(long candidates);

    /** @param candidates so many more of them were looked at, about */
    void seen(long candidates);
}
