/** Contract to be written. */
@NullMarked
package eu.sluis.privacy;

import org.jspecify.annotations.NullMarked;
