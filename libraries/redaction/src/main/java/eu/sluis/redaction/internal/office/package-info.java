/** Reads and writes DOCX and ODT: packages of XML. */
@NullMarked
package eu.sluis.redaction.internal.office;

import org.jspecify.annotations.NullMarked;
