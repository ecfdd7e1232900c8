/** Which terms does a corpus or a period use that no lexicon has yet? */
package io.github.rmrbnlp.annotate.term.discovery;
