/** How is the segmentation engine's model made from a corpus? Never needed to read a model. */
package io.github.rmrbnlp.segment.train;
