@NullMarked
package eu.sluis.gateway.internal.openai.embeddings;

import org.jspecify.annotations.NullMarked;
