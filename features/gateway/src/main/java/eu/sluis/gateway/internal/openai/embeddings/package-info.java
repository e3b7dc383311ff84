/** Vectors of texts: `/v1/embeddings`; closed to other modules. */
@NullMarked
package eu.sluis.gateway.internal.openai.embeddings;

import org.jspecify.annotations.NullMarked;
