package io.github.rmrbnlp.app.web;

import java.util.List;

/**
 * A link to the same answer in a form for programs. Immutable.
 *
 * @param label what it is called
 * @param url where it is
 * @param file the name it is kept under
 */
record Export(String label, String url, String file) {
    /** In every form of a table. */
    static List<Export> of(String operation, Urls state) {
        return AnswerFormat.OF_TABLES.stream().map(format -> new Export(format.name(),
                state.with(AnswerFormat.PARAMETER, format.shortName()).at(Endpoint.ROOT + "/" + operation),
                operation + "." + format.shortName())).toList();
    }
}
