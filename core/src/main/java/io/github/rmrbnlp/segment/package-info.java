/** Where do words end? The compiled engine, and the interface any engine meets. */
package io.github.rmrbnlp.segment;
