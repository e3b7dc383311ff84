/** A text as words and sentences, without making strings of them. */
@NullMarked
package eu.sluis.injection.internal.text;

import org.jspecify.annotations.NullMarked;
