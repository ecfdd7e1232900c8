/** What was asked: the query language, its syntax tree and its errors. Knows no index. */
package io.github.rmrbnlp.query;
