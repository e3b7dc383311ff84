/**
 * The words that every room of Sluis shares: identifiers, roles, rights, classes of data and places
 * of processing.
 *
 * <p>Everything here is an immutable value and safe on every thread. Nothing here does work, reads
 * a clock, or knows a framework; everything else may depend on this package and it depends on
 * nothing.
 */
@NullMarked
package eu.sluis.vocabulary;

import org.jspecify.annotations.NullMarked;
