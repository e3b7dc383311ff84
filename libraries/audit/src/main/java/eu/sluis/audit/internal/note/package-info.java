/** Strict base64, lines and raw public keys of signed notes; closed to other modules. */
@NullMarked
package eu.sluis.audit.internal.note;

import org.jspecify.annotations.NullMarked;
