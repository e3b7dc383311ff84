/**
 * Takes personal data out of a PDF, a Word document (DOCX) or an OpenDocument text (ODT), so that
 * it is gone from the file and not only from sight. Bytes in, bytes out: no network, no clock, no
 * files. PDFBox alone looks at the fonts of the machine, for PDFs that do not bring their own, and
 * keeps a list of those in `.pdfbox.cache` in the home folder.
 *
 * <p><b>Who calls, in what order.</b> {@link eu.sluis.redaction.Redactor#propose} gives the list of
 * what could be taken out; a person decides; {@link eu.sluis.redaction.Redactor#redact} takes out
 * what was decided. {@link eu.sluis.redaction.RedactionList} is that list as a file.
 *
 * <p><b>A value, not a place.</b> What is taken out is taken out everywhere in the file. A name
 * that stays at one place and goes at another would tell what stood at the other; and only a value
 * can be searched for afterwards.
 *
 * <p><b>Written anew, from what is known.</b> The result holds only parts that are understood:
 * everything else (metadata, comments, older versions, attachments, scripts, thumbnails) is left
 * out and counted in a {@link eu.sluis.redaction.Remark}.
 *
 * <p><b>Read back.</b> Every result is read again from its bytes, in other ways than it was
 * written, and is not given when a removed value is still anywhere: {@link
 * eu.sluis.redaction.StillThere}.
 *
 * <p><b>Threads.</b> A {@link eu.sluis.redaction.Redactor} is safe on every thread when its finder
 * is.
 *
 * <p><b>Failure.</b> Everything throws rather than giving a file of which it is not known what is
 * in it. No message holds content of the document.
 *
 * <p><b>Not a goal.</b> Text in pictures: pages that are pictures are named and refused until a
 * person says to have looked at them. Finding everything personal: the finder finds what it knows,
 * and a person adds the rest.
 */
@NullMarked
package eu.sluis.redaction;

import org.jspecify.annotations.NullMarked;
