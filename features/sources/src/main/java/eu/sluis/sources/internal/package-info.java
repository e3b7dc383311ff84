/** The pages of sources and of a document opened at a place. */
@NullMarked
package eu.sluis.sources.internal;

import org.jspecify.annotations.NullMarked;
