/** Which stretches of tokens does a pattern of words and parts of speech match? Knows no index. */
package io.github.rmrbnlp.query.cql;
