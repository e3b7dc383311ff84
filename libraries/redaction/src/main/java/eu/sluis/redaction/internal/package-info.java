/** What the kinds of files have in common: passages, values, and reading back. */
@NullMarked
package eu.sluis.redaction.internal;

import org.jspecify.annotations.NullMarked;
