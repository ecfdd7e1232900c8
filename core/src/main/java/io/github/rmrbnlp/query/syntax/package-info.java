/** Where, and why, can a query not be understood? */
package io.github.rmrbnlp.query.syntax;
