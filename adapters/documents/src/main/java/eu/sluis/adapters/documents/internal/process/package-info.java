/**
 * Reads documents in processes apart, so that one that hangs, eats memory or kills its process
 * takes nothing else along.
 *
 * <p>{@code ReaderPool} keeps a few {@code ReaderProcess}es warm and gives each document to one of
 * them, on the caller's thread; {@link ReaderMain} is what runs at the other side, and {@code Wire}
 * is what they say to each other. What comes back from such a process is not believed: it is read
 * under the limits of a document.
 */
@NullMarked
package eu.sluis.adapters.documents.internal.process;

import org.jspecify.annotations.NullMarked;
