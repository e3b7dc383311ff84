/**
 * Sources of knowledge: what an information manager connects, classifies and keeps fresh.
 *
 * <p>{@link Indexing} is the one that changes passages; {@link SourceStore} has the truth about
 * rights, and the search index is a copy of it that can be made again. A document that cannot be
 * read is listed with its reason and stops nothing.
 */
@NullMarked
package eu.sluis.sources;

import org.jspecify.annotations.NullMarked;
