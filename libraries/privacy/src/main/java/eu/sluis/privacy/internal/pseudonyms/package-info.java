/** What stands in the place of a value, and how it comes back. */
@NullMarked
package eu.sluis.privacy.internal.pseudonyms;

import org.jspecify.annotations.NullMarked;
