@NullMarked
package eu.sluis.gateway.internal.openai.rerank;

import org.jspecify.annotations.NullMarked;
