/**
 * Text that is written in another way than people read it: percent-encoding, escapes of JSON and
 * HTML, base64. What stands behind the encoding is read as any text; the places of what is found go
 * back to the text as it came. Stateless, safe on every thread, linear in the length, never throws.
 */
@NullMarked
package eu.sluis.privacy.internal.encodings;

import org.jspecify.annotations.NullMarked;
