/** Measures a detector of personal data on labelled texts; holds no text itself. */
@NullMarked
package eu.sluis.privacy.training.measure;

import org.jspecify.annotations.NullMarked;
