/**
 * What an organisation hands to others by law, made of what Sluis keeps: the log as a Logboek
 * Dataverwerkingen and as a log of acts (BIO2), conversations for the archive (MDTO), and what the
 * Woo asks of AI, searched and redacted.
 *
 * <p>Has pages and nothing to call. Reads what others keep and changes none of it; every file
 * stands in the log before its first byte, without what anybody typed. A file that cannot be made
 * whole breaks off, and the log says so.
 */
@NullMarked
package eu.sluis.archive;

import org.jspecify.annotations.NullMarked;
