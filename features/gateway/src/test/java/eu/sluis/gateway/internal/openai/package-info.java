@NullMarked
package eu.sluis.gateway.internal.openai;

import org.jspecify.annotations.NullMarked;
