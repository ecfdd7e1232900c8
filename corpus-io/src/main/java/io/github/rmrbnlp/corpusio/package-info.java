/** What is an article, where did each of its chars stand, and what was wrong with its source? */
package io.github.rmrbnlp.corpusio;
