package io.github.rmrbnlp.opensearch;

/**
 * What is published of an article.
 *
 * @param id the article's id, also the document's
 * @param hash names the content
 * @param json one line of JSON
 */
record ClusterDocument(String id, String hash, String json) {
}
