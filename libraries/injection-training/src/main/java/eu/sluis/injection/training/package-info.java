/**
 * Makes what the recogniser of instructions has learned, from text that is generated here.
 * Deterministic: the same seed and the same sentences give the same bytes. Runs on the machine of a
 * developer; the application holds only its result.
 */
@NullMarked
package eu.sluis.injection.training;

import org.jspecify.annotations.NullMarked;
