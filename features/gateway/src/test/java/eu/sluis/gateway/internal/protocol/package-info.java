@NullMarked
package eu.sluis.gateway.internal.protocol;

import org.jspecify.annotations.NullMarked;
