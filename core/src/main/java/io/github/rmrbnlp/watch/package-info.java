/** What is new to a saved query, and what has it been told of already? */
package io.github.rmrbnlp.watch;
