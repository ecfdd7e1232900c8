/**
 * Publishing articles with their annotations to an OpenSearch cluster that has the plugin of {@code .analysis}, and asking it the
 * analyst's queries. Knows the cluster's REST API only, nothing of its code.
 */
package io.github.rmrbnlp.opensearch;
