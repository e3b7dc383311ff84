/**
 * Names of persons and of organisations.
 *
 * <p>{@link eu.sluis.privacy.internal.names.NameRecogniser} is the way in. {@code Features} says
 * what is seen around each word, {@code NameModel} holds what was learned about that, {@code
 * Tagging} chooses the best row of labels, {@code NameSpans} makes tight names of them with the
 * evidence, {@code TellingForms} adds what its form alone tells, and {@code LaterMentions} finds
 * the same people in the rest of the text. `libraries/privacy-training` makes the two files that
 * are read here.
 */
@NullMarked
package eu.sluis.privacy.internal.names;

import org.jspecify.annotations.NullMarked;
