package io.github.rmrbnlp.app;

/** Exit statuses of every verb. */
final class ExitStatus {
    /** Done. */
    static final int DONE = 0;
    /** Done, but some input was rejected; the rejects file or the warnings tell which. */
    static final int SOME_REJECTED = 1;
    /** Wrong usage or unusable input. */
    static final int UNUSABLE = 2;
    /** Interrupted; everything committed so far is kept. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {
    }
}
