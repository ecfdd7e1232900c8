package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.web.Endpoint.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The one table of the REST API's questions, and how each is answered. Thread-safe. */
final class Endpoints {
    private final Service service;
    private final List<Endpoint> all = new ArrayList<>();

    /** @param more those of the caller's own beside the usual ones */
    Endpoints(Service service, List<Endpoint> more) {
        this.service = service;
        all.add(SearchEndpoint.endpoint());
        all.addAll(ArticleEndpoints.all());
        all.addAll(AnalysisEndpoints.all());
        all.addAll(AnnotationEndpoints.all());
        all.addAll(FormulaEndpoints.all());
        all.addAll(WordEndpoints.all());
        all.add(ProposalsEndpoint.endpoint());
        all.add(ExportEndpoint.endpoint());
        all.add(CorpusEndpoint.endpoint());
        all.add(QueryEndpoint.endpoint());
        all.addAll(more);
    }

    List<Endpoint> all() {
        return List.copyOf(all);
    }

    void answer(Endpoint endpoint, Visit visit) throws IOException {
        Parameters parameters = visit.parameters();
        parameters.requireKnown(endpoint.names());
        for (Param parameter : endpoint.parameters()) {
            if (parameter.required() && visit.context().queryParams(parameter.name()).isEmpty()) {
                throw WebProblem.parameter(parameter.name(), "is needed");
            }
        }
        String wish = endpoint.formats().size() > 1 ? parameters.text(AnswerFormat.PARAMETER) : "";
        AnswerFormat format = AnswerFormat.of(wish, visit.context().header("Accept"), endpoint.formats());
        if (endpoint.cost() == Cost.EXPORT) {
            service.stream(visit, format.shortName(), index -> {
                visit.context().contentType(format.contentType());
                Reply reply = Reply.streamed(visit);
                answer(endpoint, new Call(visit, parameters, index, format, reply));
                reply.finish();
            });
        } else {
            service.ask(visit, endpoint.cost(), format.shortName(), index -> {
                Reply reply = Reply.kept();
                answer(endpoint, new Call(visit, parameters, index, format, reply));
                return reply.answer(format.contentType());
            });
        }
    }

    private static void answer(Endpoint endpoint, Call call) throws IOException {
        if (call.format() != AnswerFormat.JSON) {
            call.header("Content-Disposition",
                    "attachment; filename=\"" + endpoint.operation() + "." + call.format().shortName() + "\"");
        }
        endpoint.work().answer(call);
    }
}
