/** A linear model: what is seen of a sentence, and what it weighs. */
@NullMarked
package eu.sluis.injection.internal.model;

import org.jspecify.annotations.NullMarked;
