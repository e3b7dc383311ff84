/**
 * How the shell does it: headers, forged requests, errors, language, files. Nothing outside the
 * shell uses it.
 */
@NullMarked
package eu.sluis.shell.internal;

import org.jspecify.annotations.NullMarked;
