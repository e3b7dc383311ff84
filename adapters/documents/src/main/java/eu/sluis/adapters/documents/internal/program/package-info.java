/**
 * Runs a program of this machine over pipes, with a deadline. Apart from the rest, so that what may
 * start a program is seen at once.
 */
@NullMarked
package eu.sluis.adapters.documents.internal.program;

import org.jspecify.annotations.NullMarked;
