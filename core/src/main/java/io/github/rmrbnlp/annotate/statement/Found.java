package io.github.rmrbnlp.annotate.statement;

/**
 * A statement accepted so far, in compact offsets. Immutable.
 *
 * @param start first char of the cue
 * @param end the char behind the cue
 * @param speaker who spoke, resolved
 * @param contentStart first char of the content
 * @param contentEnd the char behind the last of the content
 */
record Found(int start, int end, Mention speaker, int contentStart, int contentEnd, CueWord.Kind kind, boolean direct) {
}
