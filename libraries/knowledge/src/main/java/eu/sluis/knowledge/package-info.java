/**
 * Finds passages that answer a question in Dutch, and says what stands in them.
 *
 * <p>The road of a document: a {@link DocumentParser} reads it into a {@link ParsedDocument},
 * {@link Segmenter} cuts that into passages, the caller gives each passage its rights, and a {@link
 * KnowledgeIndex} makes it findable. The road of a question: {@link KnowledgeIndex#search}, then
 * {@link Relevance} (is this enough to answer from?), then the caller's live check with {@link
 * PassageStore}, then {@link Extract} (an answer in the passages' own words) or a model, then
 * {@link SupportCheck} for every sentence of the answer.
 *
 * <p>Who calls it: the sources feature writes, workplace and desk read. Everything here is safe on
 * every thread. Nothing reads a clock, the network or a database; the only thing that touches a
 * disk is {@link LuceneIndex}, in the folder that it is given. Failures of that disk surface as
 * {@link java.io.UncheckedIOException}; a caller then answers that it cannot search, never that
 * there is nothing.
 *
 * <p>Not here: who may read what (only carried and filtered), the models behind {@link Embeddings},
 * {@link Reranker} and {@link Entailment}, and generating text.
 */
@NullMarked
package eu.sluis.knowledge;

import org.jspecify.annotations.NullMarked;
