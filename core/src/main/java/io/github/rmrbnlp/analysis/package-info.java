/**
 * What the articles of an index have in common, counted: concordances, collocates, keywords, trends, frequency lists, networks.
 * Each analysis is a class of its own that scans the matching articles in parallel slices and returns a typed answer; an answer
 * turns into a {@link io.github.rmrbnlp.analysis.Table} for whoever prints it. Counts are exact, and do not depend on the
 * slices.
 */
package io.github.rmrbnlp.analysis;
