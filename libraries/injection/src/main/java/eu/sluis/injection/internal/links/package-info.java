/** Addresses in text: where they stand and whom they belong to. */
@NullMarked
package eu.sluis.injection.internal.links;

import org.jspecify.annotations.NullMarked;
