/** Which number is this numeral, in whichever script, however a column broke it? */
package io.github.rmrbnlp.annotate.number;
