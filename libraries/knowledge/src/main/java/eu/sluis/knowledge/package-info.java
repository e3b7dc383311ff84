/** Contract to be written. */
@NullMarked
package eu.sluis.knowledge;

import org.jspecify.annotations.NullMarked;
