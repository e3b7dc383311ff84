/** Takes text out of its disguise, so that it is read as it was meant. */
@NullMarked
package eu.sluis.injection.internal.disguise;

import org.jspecify.annotations.NullMarked;
