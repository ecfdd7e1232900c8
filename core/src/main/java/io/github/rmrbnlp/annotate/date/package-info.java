/** Which day, month, year or period is this expression? */
package io.github.rmrbnlp.annotate.date;
