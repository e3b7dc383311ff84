/** How the library works inside; closed to everyone else. */
@NullMarked
package eu.sluis.privacy.internal;

import org.jspecify.annotations.NullMarked;
