package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.index.ScanEndedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says why a request is not answered: a page for people, RFC 9457 for programs. Stateless. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {
    }

    /** Words for whatever a handler threw; what is not meant for the client stays here. */
    static WebProblem of(Exception e) {
        if (e instanceof WebProblem problem) {
            return problem;
        }
        if (e instanceof ScanEndedException ended) {
            return WebProblem.later(WebProblem.Kind.TOO_SLOW,
                    ended.getMessage() + "; narrow it by date or by another text",
                    30);
        }
        // neither message nor trace: both may hold what a client asked
        LOG.log(Level.WARNING, () -> "request failed: " + e.getClass().getName() + " at " + place(e));
        return WebProblem.of(WebProblem.Kind.INTERNAL, "this is a fault of the server; its log says where");
    }

    private static String place(Exception e) {
        StackTraceElement[] trace = (e.getCause() == null ? e : e.getCause()).getStackTrace();
        return trace.length == 0 ? "unknown place" : trace[0].toString();
    }

    static void answer(WebProblem problem, Visit visit) {
        visit.context().status(problem.kind().status());
        visit.context().header("Cache-Control", "no-store");
        visit.context().removeHeader("ETag");
        if (problem.retryAfter() > 0) {
            visit.context().header("Retry-After", Integer.toString(problem.retryAfter()));
        }
        String title = visit.messages().of("problem." + problem.kind().code());
        if (visit.context().path().startsWith("/api/")) {
            json(problem, title, visit);
        } else {
            visit.send(page(problem, visit));
        }
    }

    /** The page that tells of it. */
    static Answer page(WebProblem problem, Visit visit) {
        String title = visit.messages().of("problem." + problem.kind().code());
        String query = Optional.ofNullable(visit.context().queryParam("q")).orElse("");
        QueryHelp hint = problem.column() == 0 ? null : QueryHelp.of(visit.messages(), problem.query());
        ProblemPage page = new ProblemPage(visit.page(title, Page.Place.PROBLEM, query), problem,
                visit.messages().of("advice." + problem.kind().code()),
                visit.messages().problem(problem), hint);
        return visit.html(out -> JteproblemGenerated.render(out, null, page));
    }

    private static void json(WebProblem problem, String title, Visit visit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonLines(out).write(json -> {
                json.writeStringProperty("type", "/api#" + problem.kind().code());
                json.writeStringProperty("title", title);
                json.writeNumberProperty("status", problem.kind().status());
                json.writeStringProperty("detail", visit.messages().problem(problem));
                if (problem.column() > 0) {
                    json.writeNumberProperty("column", problem.column());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visit.context().contentType("application/problem+json");
        visit.context().result(out.toByteArray());
    }
}
