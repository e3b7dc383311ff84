/** Tests of what the pages show. */
@NullMarked
package eu.sluis.recognition.internal;

import org.jspecify.annotations.NullMarked;
