/** The pages of the register of use cases; closed to other modules. */
@NullMarked
package eu.sluis.register.internal;

import org.jspecify.annotations.NullMarked;
