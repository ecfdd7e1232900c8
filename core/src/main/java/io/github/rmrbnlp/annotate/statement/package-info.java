/** Who says what, and by which word do we know? */
package io.github.rmrbnlp.annotate.statement;
