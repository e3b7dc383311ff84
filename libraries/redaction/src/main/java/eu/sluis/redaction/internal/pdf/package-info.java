/** Reads and writes PDF. */
@NullMarked
package eu.sluis.redaction.internal.pdf;

import org.jspecify.annotations.NullMarked;
