@NullMarked
package eu.sluis.gateway.internal;

import org.jspecify.annotations.NullMarked;
