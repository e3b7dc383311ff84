/** The page where an information manager gives a program a key to documents. */
@NullMarked
package eu.sluis.sources.internal.programs;

import org.jspecify.annotations.NullMarked;
