package io.github.rmrbnlp.opensearch.analysis;

import java.util.Map;
import java.util.Set;
import org.opensearch.script.AggregationScript;
import org.opensearch.script.ScriptContext;
import org.opensearch.script.ScriptEngine;

/** Scripts of the language {@value #LANGUAGE}, of which there is one: {@value #PLACES}, for aggregations, see {@link PlaceCounts}. */
final class PlaceScripts implements ScriptEngine {
    static final String LANGUAGE = "rmrb";
    static final String PLACES = "places";

    @Override
    public String getType() {
        return LANGUAGE;
    }

    @Override
    public <F> F compile(String name, String source, ScriptContext<F> context, Map<String, String> options) {
        if (!source.equals(PLACES) || !context.equals(AggregationScript.CONTEXT)) {
            throw new IllegalArgumentException(
                    "the language " + LANGUAGE + " has one script, " + PLACES + ", for aggregations");
        }
        AggregationScript.Factory factory = PlaceCounts::factory;
        return context.factoryClazz.cast(factory);
    }

    @Override
    public Set<ScriptContext<?>> getSupportedContexts() {
        return Set.of(AggregationScript.CONTEXT);
    }
}
