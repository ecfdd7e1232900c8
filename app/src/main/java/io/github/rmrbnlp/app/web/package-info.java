/**
 * The web page and the REST API over one index: {@link io.github.rmrbnlp.app.web.WebServer} serves what {@code Endpoints} and
 * {@code Pages} list. Nothing here keeps state between requests but the open index; a URL holds all there is.
 */
package io.github.rmrbnlp.app.web;
