/** How an evidence pack is written, read and checked; closed to other modules. */
@NullMarked
package eu.sluis.audit.internal.pack;

import org.jspecify.annotations.NullMarked;
