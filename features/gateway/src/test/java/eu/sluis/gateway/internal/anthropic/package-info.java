@NullMarked
package eu.sluis.gateway.internal.anthropic;

import org.jspecify.annotations.NullMarked;
