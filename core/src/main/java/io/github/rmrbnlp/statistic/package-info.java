/**
 * What counts say: how strongly two words attract each other ({@link io.github.rmrbnlp.statistic.AssociationMeasure}), which
 * words set one corpus apart ({@link io.github.rmrbnlp.statistic.KeynessTable}), how evenly a word is spread
 * ({@link io.github.rmrbnlp.statistic.Dispersion}), how sure a rate is ({@link io.github.rmrbnlp.statistic.Rate},
 * {@link io.github.rmrbnlp.statistic.Proportion}), when it changed ({@link io.github.rmrbnlp.statistic.ChangePoints}), and a
 * sample that comes out the same each time ({@link io.github.rmrbnlp.statistic.ReproducibleSample}). Numbers in, numbers
 * out; nothing here knows a text or an index.
 */
package io.github.rmrbnlp.statistic;
