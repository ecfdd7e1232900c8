package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;
import static io.github.rmrbnlp.opensearch.ClusterSearch.jsonArray;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes whole articles out of the cluster. Stateless. */
final class ArticleFetch {
    private static final int PAGE = 500;
    private static final String KEPT = "5m";

    private ArticleFetch() {
    }

    /** Takes an article. */
    interface Taker {
        void take(Article article) throws IOException;
    }

    /** The first articles by date and then id, at most {@link ClusterIndex#MOST_HITS}; those without a date last. */
    static List<Article> first(ClusterSearch search, ObjectNode query, boolean newest, int count) throws IOException {
        ObjectNode request = request(query, count);
        request.set("sort", jsonArray("[{'date': {'order': '%s', 'missing': '_last'}}, {'id': 'asc'}]"
                .formatted(newest ? "desc" : "asc")));
        List<Article> articles = new ArrayList<>();
        search.ask(request).path("hits").path("hits")
                .forEach(hit -> articles.add(StoredArticles.of(hit.path("_source"))));
        return articles;
    }

    /** Hands over every article, as the cluster was when this began; returns how many there were. */
    static long all(ClusterSearch search, ObjectNode query, Taker taker) throws IOException {
        String moment = search.open(KEPT);
        try {
            long taken = 0;
            JsonNode after = null;
            do {
                ObjectNode request = request(query, PAGE);
                request.set("sort", jsonArray("[{'id': 'asc'}]"));
                request.putObject("pit").put("id", moment).put("keep_alive", KEPT);
                if (after != null) {
                    request.set("search_after", after);
                }
                after = null;
                for (JsonNode hit : search.askAt(request).path("hits").path("hits")) {
                    taker.take(StoredArticles.of(hit.path("_source")));
                    taken++;
                    after = hit.path("sort");
                }
            } while (after != null);
            return taken;
        } finally {
            search.release(moment);
        }
    }

    private static ObjectNode request(ObjectNode query, int size) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("size", size).put("track_total_hits", false);
        request.set("query", query);
        request.set("_source", json("{'excludes': ['statements', 'figures', 'mentioned', 'terms']}"));
        return request;
    }
}
