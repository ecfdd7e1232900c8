/** How near is this to the gold standard? */
package io.github.rmrbnlp.eval;
