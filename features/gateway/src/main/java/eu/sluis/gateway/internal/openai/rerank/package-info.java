/**
 * Documents in the order in which they answer a query: `/v1/rerank`, in the form that Cohere, Jina
 * and vLLM share; closed to other modules.
 */
@NullMarked
package eu.sluis.gateway.internal.openai.rerank;

import org.jspecify.annotations.NullMarked;
