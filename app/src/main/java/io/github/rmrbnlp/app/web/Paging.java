package io.github.rmrbnlp.app.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a long answer a client wants: so many, from where the page before ended. Immutable.
 *
 * @param offset rows left out at the beginning
 * @param limit most rows
 */
record Paging(int offset, int limit) {
    private static final int ROWS = 100;

    /** The parameters with those of paging behind them. */
    static List<Param> and(List<Param> parameters, int most) {
        List<Param> all = new ArrayList<>(parameters);
        all.add(Param.number("limit", "So many rows at most, up to " + most + "; next leads to those behind them.",
                Integer.toString(ROWS)));
        all.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        return all;
    }

    static Paging of(Endpoint.Call call, int most) {
        return new Paging(Cursor.offset(call), call.parameters().number("limit", ROWS, 0, most));
    }
}
