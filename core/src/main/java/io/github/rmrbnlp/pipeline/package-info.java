/** In which order do the extractors run, and how is the result written? */
package io.github.rmrbnlp.pipeline;
