package io.github.rmrbnlp.corpusio.format;

/** No article can be made of a document. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final int at;

    /**
     * @param code the problem's stable name
     * @param at the char where it lies
     */
    RejectedException(String code, String message, int at) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
    }

    String code() {
        return code;
    }

    int at() {
        return at;
    }
}
