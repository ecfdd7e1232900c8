/** A made-up archive of any size, with the lengths and word frequencies of the real one, for measuring at full scale. */
package io.github.rmrbnlp.benchmarks.archive;
