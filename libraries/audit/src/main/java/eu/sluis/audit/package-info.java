/** Contract to be written. */
@NullMarked
package eu.sluis.audit;

import org.jspecify.annotations.NullMarked;
