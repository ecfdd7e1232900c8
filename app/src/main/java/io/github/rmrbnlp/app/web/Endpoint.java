package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One question of the REST API: this record answers it, and the description is made of it, so that the two cannot differ.
 * Immutable.
 *
 * @param path the path, with {@code {name}} for a part that varies
 * @param operation its name for programs
 * @param summary what it answers, in one sentence
 * @param answer what the answer looks like
 * @param parameters what it takes
 * @param formats how the answer can be had, the usual one first
 * @param cost how much it may need
 * @param work what it does
 */
record Endpoint(String path, String operation, String summary, String answer, List<Param> parameters,
        List<AnswerFormat> formats, Cost cost, Work work) {
    static final String ROOT = "/api/v1";

    Endpoint {
        parameters = List.copyOf(parameters);
        formats = List.copyOf(formats);
    }

    /** One that reads every match. */
    Endpoint(String path, String operation, String summary, String answer, List<Param> parameters,
            List<AnswerFormat> formats, Work work) {
        this(path, operation, summary, answer, parameters, formats, Cost.LONG, work);
    }

    /** The same, which costs that. */
    Endpoint costs(Cost other) {
        return new Endpoint(path, operation, summary, answer, parameters, formats, other, work);
    }

    /** Answers the question. */
    interface Work {
        void answer(Call call) throws IOException;
    }

    /**
     * A question being answered.
     *
     * @param visit the request
     * @param parameters its parameters
     * @param index what is asked
     * @param format how the answer shall look
     * @param reply takes the answer
     */
    record Call(Visit visit, Parameters parameters, CorpusIndex index, AnswerFormat format, Reply reply) {
        OutputStream out() {
            return reply.out();
        }

        void header(String name, String value) {
            reply.header(name, value);
        }

        /** The part of the path that varies. */
        String path(String name) {
            return visit.context().pathParam(name);
        }
    }

    /** The names a URL may have. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        parameters.forEach(p -> names.add(p.name()));
        if (formats.size() > 1) {
            names.add(AnswerFormat.PARAMETER);
        }
        return names;
    }

    /** The parts of the path that vary. */
    List<String> pathNames() {
        List<String> names = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.startsWith("{")) {
                names.add(part.substring(1, part.length() - 1));
            }
        }
        return names;
    }
}
