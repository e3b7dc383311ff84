/** The pages where a privacy officer tries the recognition out, adds words, and keeps examples. */
@NullMarked
package eu.sluis.recognition.internal;

import org.jspecify.annotations.NullMarked;
