/** Where do sentences and quotations begin and end? */
package io.github.rmrbnlp.annotate.sentence;
