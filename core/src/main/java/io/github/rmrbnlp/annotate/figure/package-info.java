/** Which numeral is a figure, of what, in which unit? */
package io.github.rmrbnlp.annotate.figure;
