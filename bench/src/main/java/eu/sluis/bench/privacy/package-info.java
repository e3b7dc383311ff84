/**
 * Measures the detector of personal data beside its peers on labelled text. What counts as right is
 * written in `bench/privacy/README.md`; {@link eu.sluis.bench.privacy.Scorer} is where it happens.
 *
 * <p>One thread. Nothing here prints a text or a part of one: a set may be held back, or be the
 * letters of an organisation.
 */
@NullMarked
package eu.sluis.bench.privacy;

import org.jspecify.annotations.NullMarked;
