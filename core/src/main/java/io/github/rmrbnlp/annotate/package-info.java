/** What is an annotation, and what does an extractor see? */
package io.github.rmrbnlp.annotate;
