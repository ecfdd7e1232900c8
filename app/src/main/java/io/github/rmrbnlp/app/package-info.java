/**
 * The {@code rmrb} command: one class for each verb, thin over the libraries. {@link io.github.rmrbnlp.app.RmrbCommand} says
 * how to add one.
 */
package io.github.rmrbnlp.app;
