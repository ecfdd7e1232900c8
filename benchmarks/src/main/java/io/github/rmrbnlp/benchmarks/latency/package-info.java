/** How long does each question take on an index of a generated archive, and is the answer right? */
package io.github.rmrbnlp.benchmarks.latency;
