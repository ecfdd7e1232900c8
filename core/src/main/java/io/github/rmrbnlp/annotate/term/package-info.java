/** Which policy vocabulary does a text use, where, and under which full name? */
package io.github.rmrbnlp.annotate.term;
