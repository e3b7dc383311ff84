/**
 * A text, read once for all recognisers: a view without tricks, the way back to the original, and
 * the words in it. Places are places in the view.
 */
@NullMarked
package eu.sluis.privacy.internal.text;

import org.jspecify.annotations.NullMarked;
