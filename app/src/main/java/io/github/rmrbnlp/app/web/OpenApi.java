package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Describes the endpoints as OpenAPI 3.1. Stateless. */
final class OpenApi {
    private OpenApi() {
    }

    static void write(List<Endpoint> endpoints, OutputStream out) throws IOException {
        new JsonLines(out).write(json -> {
            json.writeStringProperty("openapi", "3.1.0");
            json.writeObjectPropertyStart("info");
            json.writeStringProperty("title", "rmrb-nlp");
            json.writeStringProperty("version", ServerVersion.number());
            json.writeStringProperty("description", "Searches and analyses an archive of Chinese newspapers. "
                    + "Totals are exact. Offsets are UTF-16 indexes, start inclusive, end exclusive.");
            json.writeObjectPropertyStart("license");
            json.writeStringProperty("name", "Apache-2.0");
            json.writeStringProperty("identifier", "Apache-2.0");
            json.writeEndObject();
            json.writeEndObject();
            json.writeObjectPropertyStart("paths");
            endpoints.forEach(endpoint -> path(endpoint, json));
            json.writeEndObject();
            components(json);
        });
    }

    private static void path(Endpoint endpoint, JsonGenerator json) {
        json.writeObjectPropertyStart(endpoint.path());
        json.writeObjectPropertyStart("get");
        json.writeStringProperty("operationId", endpoint.operation());
        json.writeStringProperty("summary", endpoint.summary());
        json.writeArrayPropertyStart("parameters");
        endpoint.pathNames().forEach(name -> pathParameter(name, json));
        endpoint.parameters().forEach(parameter -> parameter(parameter, json));
        if (endpoint.formats().size() > 1) {
            List<String> names = endpoint.formats().stream().map(AnswerFormat::shortName).toList();
            parameter(new Param(AnswerFormat.PARAMETER, "string", "How the answer is written; wins over Accept.",
                    names.getFirst(), names, false, false), json);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("responses");
        json.writeObjectPropertyStart("200");
        json.writeStringProperty("description", endpoint.answer());
        json.writeObjectPropertyStart("content");
        for (AnswerFormat format : endpoint.formats()) {
            json.writeObjectPropertyStart(format.mediaType());
            json.writeObjectPropertyStart("schema");
            json.writeStringProperty("type", format == AnswerFormat.JSON ? "object" : "string");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("304");
        json.writeStringProperty("description", "The client's copy, named by If-None-Match, is still right.");
        json.writeEndObject();
        json.writeObjectPropertyStart("default");
        json.writeStringProperty("$ref", "#/components/responses/problem");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void pathParameter(String name, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("in", "path");
        json.writeBooleanProperty("required", true);
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void parameter(Param parameter, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        json.writeStringProperty("in", "query");
        json.writeStringProperty("description", parameter.description());
        json.writeBooleanProperty("required", parameter.required());
        json.writeObjectPropertyStart("schema");
        if (parameter.many()) {
            json.writeStringProperty("type", "array");
            json.writeObjectPropertyStart("items");
            type(parameter, json);
            json.writeEndObject();
        } else {
            type(parameter, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void type(Param parameter, JsonGenerator json) {
        json.writeStringProperty("type", parameter.type());
        if (!parameter.choices().isEmpty()) {
            json.writeArrayPropertyStart("enum");
            parameter.choices().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void components(JsonGenerator json) {
        json.writeObjectPropertyStart("components");
        json.writeObjectPropertyStart("responses");
        json.writeObjectPropertyStart("problem");
        json.writeStringProperty("description", "Why there is no answer (RFC 9457); 429 and 503 carry Retry-After.");
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart("application/problem+json");
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        for (String name : List.of("type", "title", "detail")) {
            property(name, "string", json);
        }
        property("status", "integer", json);
        property("column", "integer", json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void property(String name, String type, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        json.writeEndObject();
    }
}
