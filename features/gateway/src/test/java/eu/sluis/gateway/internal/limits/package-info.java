@NullMarked
package eu.sluis.gateway.internal.limits;

import org.jspecify.annotations.NullMarked;
