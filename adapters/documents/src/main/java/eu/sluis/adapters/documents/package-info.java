/**
 * Reads documents into text with structure: PDF, Word, OpenDocument, HTML, Markdown, mail, plain
 * text, CSV and what else Apache Tika reads of Office.
 *
 * <p>Implements the port {@link eu.sluis.knowledge.DocumentParser} of knowledge; only the server
 * wires it. Safe on every thread. Every document is read on a thread of its own with a deadline and
 * under the limits of {@code Limits}; whatever happens there ends in {@link
 * eu.sluis.knowledge.DocumentParser.Unreadable}. No parser reaches the network or another file:
 * links, images, external entities and templates are not followed.
 *
 * <p>What a reader would not see is not read: scripts, comments, text that a page hides. Text in a
 * document is data, never an instruction; nothing here judges it.
 *
 * <p>Not here: recognising text in scans, and tables in PDF (their cells come as lines of text).
 */
@NullMarked
package eu.sluis.adapters.documents;

import org.jspecify.annotations.NullMarked;
