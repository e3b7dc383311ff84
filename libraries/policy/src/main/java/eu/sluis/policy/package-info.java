/** Contract to be written. */
@NullMarked
package eu.sluis.policy;

import org.jspecify.annotations.NullMarked;
