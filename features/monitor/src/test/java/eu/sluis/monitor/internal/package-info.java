@NullMarked
package eu.sluis.monitor.internal;

import org.jspecify.annotations.NullMarked;
