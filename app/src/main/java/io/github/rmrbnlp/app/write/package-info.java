/** How an answer is written: the same CSV and JSON whether a command prints it or the server sends it. */
package io.github.rmrbnlp.app.write;
