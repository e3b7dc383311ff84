/** The pages of the log; closed to other modules. */
@NullMarked
package eu.sluis.monitor.internal;

import org.jspecify.annotations.NullMarked;
