@NullMarked
package eu.sluis.gateway.internal.openai.responses;

import org.jspecify.annotations.NullMarked;
