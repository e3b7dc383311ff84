/**
 * How many instructions to a model are found in labelled texts, how often an innocent text gives a
 * false alarm, and what still gets through behind each other defence. Never prints a text.
 */
@NullMarked
package eu.sluis.bench.injection;

import org.jspecify.annotations.NullMarked;
