/** x */
@NullMarked
package eu.sluis.injection;

import org.jspecify.annotations.NullMarked;
