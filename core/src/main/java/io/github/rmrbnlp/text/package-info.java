/** Which char stands for this one when texts are compared (發 = 发, ３ = 3)? The length never changes. */
package io.github.rmrbnlp.text;
