/** How does HanLP answer where words end? For comparison. */
package io.github.rmrbnlp.segment.hanlp;
