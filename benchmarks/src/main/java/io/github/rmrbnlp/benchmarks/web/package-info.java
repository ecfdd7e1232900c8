/** How does the server behave when many ask at the same time? */
package io.github.rmrbnlp.benchmarks.web;
