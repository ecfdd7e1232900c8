/** What does a word list hold, and which of its words stands at this place of a text? */
package io.github.rmrbnlp.lexicon;
