package io.github.rmrbnlp.app.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The description of the REST API for people. Immutable.
 *
 * @param page what every page shows
 * @param endpoints what can be asked
 */
record ApiPage(Page page, List<Endpoint> endpoints) {
    String formats(Endpoint endpoint) {
        return String.join(", ", endpoint.formats().stream().map(AnswerFormat::mediaType).toList());
    }

    /** What the description says, in the page's language. */
    String said(String description) {
        return page.t().language() == Language.ZH ? Translations.ofApi().of(description) : description;
    }

    /** The same URL as people read it. */
    String readable(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }

    /** A URL that can be tried, or null where a part of the path varies. */
    String example(Endpoint endpoint) {
        if (!endpoint.pathNames().isEmpty()) {
            return null;
        }
        Urls urls = Urls.EMPTY;
        for (Param parameter : endpoint.parameters()) {
            if (parameter.required() || parameter.name().equals("q")) {
                urls = urls.and(parameter.name(), parameter.example());
            }
        }
        return urls.at(endpoint.path());
    }

    List<WebProblem.Kind> problems() {
        return List.of(WebProblem.Kind.values());
    }
}
