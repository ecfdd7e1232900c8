package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The rules of OpenAPI 3.1.0 (spec.openapis.org/oas/v3.1.0) for the parts the description uses; any other part fails. */
class OpenApiTest {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "object", "array");

    @RegisterExtension
    static final SampleSite SITE = new SampleSite();
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        api = SITE.json("/api/v1/openapi.json");
    }

    /** The object has these members and may have those. */
    private static void requireMembers(JsonNode object, Set<String> needed, Set<String> allowed, String where) {
        assertNotNull(object, where);
        assertTrue(object.isObject(), where + " is an object");
        Set<String> names = new TreeSet<>(object.propertyNames());
        assertTrue(names.containsAll(needed), where + " has " + names + ", needs " + needed);
        names.removeAll(needed);
        names.removeAll(allowed);
        assertEquals(Set.of(), names, where + " has unknown members");
    }

    private static void requireText(JsonNode object, String member, String where) {
        assertTrue(object.get(member).isString() && !object.get(member).asString().isBlank(), where + "." + member);
    }

    @Test
    void theDocumentHasTheFixedMembers() {
        requireMembers(api, Set.of("openapi", "info", "paths"), Set.of("components"), "document");
        assertTrue(api.get("openapi").asString().matches("3\\.1\\.\\d+"));
        requireMembers(api.get("info"), Set.of("title", "version"), Set.of("description", "license"), "info");
        requireMembers(api.get("info").get("license"), Set.of("name"), Set.of("identifier"), "license");
    }

    @Test
    void everyPathHasOneOperationOfANameOfItsOwn() {
        Set<String> operations = new HashSet<>();
        for (String path : api.get("paths").propertyNames()) {
            assertTrue(path.startsWith("/"), path);
            JsonNode item = api.get("paths").get(path);
            requireMembers(item, Set.of("get"), Set.of(), path);
            JsonNode operation = item.get("get");
            requireMembers(operation, Set.of("operationId", "summary", "parameters", "responses"), Set.of(), path);
            requireText(operation, "summary", path);
            assertTrue(operations.add(operation.get("operationId").asString()), path + " has its own operationId");
        }
    }

    @Test
    void parametersAreNamedOnceAndThoseOfThePathAreRequired() {
        for (String path : api.get("paths").propertyNames()) {
            Set<String> names = new HashSet<>();
            Set<String> ofPath = new TreeSet<>();
            for (JsonNode parameter : api.get("paths").get(path).get("get").get("parameters")) {
                String where = path + " " + parameter;
                requireMembers(parameter, Set.of("name", "in", "schema"), Set.of("required", "description"), where);
                String in = parameter.get("in").asString();
                assertTrue(List.of("query", "path").contains(in), where);
                assertTrue(names.add(in + " " + parameter.get("name").asString()), where + " twice");
                if (in.equals("path")) {
                    assertTrue(parameter.get("required").asBoolean(), where);
                    ofPath.add("{" + parameter.get("name").asString() + "}");
                }
                requireSchema(parameter.get("schema"), where);
            }
            Set<String> inPath = new TreeSet<>();
            for (String part : path.split("/")) {
                if (part.startsWith("{")) {
                    inPath.add(part);
                }
            }
            assertEquals(inPath, ofPath, path);
        }
    }

    private static void requireSchema(JsonNode schema, String where) {
        requireMembers(schema, Set.of("type"), Set.of("items", "enum", "properties"), where);
        String type = schema.get("type").asString();
        assertTrue(TYPES.contains(type), where);
        assertEquals(type.equals("array"), schema.has("items"), where);
        if (schema.has("items")) {
            requireSchema(schema.get("items"), where);
        }
        if (schema.has("enum")) {
            assertFalse(schema.get("enum").isEmpty(), where);
            Set<JsonNode> values = new HashSet<>();
            schema.get("enum").forEach(value -> assertTrue(values.add(value), where + " has a value twice"));
        }
        if (schema.has("properties")) {
            for (String name : schema.get("properties").propertyNames()) {
                requireSchema(schema.get("properties").get(name), where + "." + name);
            }
        }
    }

    @Test
    void everyResponseIsDescribedAndEveryReferenceLeadsSomewhere() {
        for (String path : api.get("paths").propertyNames()) {
            JsonNode responses = api.get("paths").get(path).get("get").get("responses");
            assertTrue(responses.has("200") && responses.has("default"), path);
            for (String status : responses.propertyNames()) {
                assertTrue(status.equals("default") || status.matches("[1-5]\\d\\d"), path + " " + status);
                JsonNode response = responses.get(status);
                if (response.has("$ref")) {
                    response = api.at(response.get("$ref").asString().substring(1));
                }
                requireMembers(response, Set.of("description"), Set.of("content"), path + " " + status);
                requireText(response, "description", path);
                if (response.has("content")) {
                    for (String type : response.get("content").propertyNames()) {
                        assertTrue(type.matches("[a-z]+/[a-z+.-]+"), type);
                        requireMembers(response.get("content").get(type), Set.of("schema"), Set.of(), path);
                        requireSchema(response.get("content").get(type).get("schema"), path + " " + type);
                    }
                }
            }
        }
    }
}
