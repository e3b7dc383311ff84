/**
 * What an organisation makes of the recognition of personal data: its own words, and the texts with
 * which it checks that what must be found is found.
 *
 * <p>{@link eu.sluis.recognition.WordBook} and {@link eu.sluis.recognition.ExampleSet} are the ones
 * that change something; each change stands in the log before it happens, without the words. {@link
 * eu.sluis.recognition.OrganisationDetectors} gives the detector that knows the words of this
 * moment; it throws when they cannot be read, and its caller refuses.
 *
 * <p>Everything is safe on every thread and may block on the database.
 */
@NullMarked
package eu.sluis.recognition;

import org.jspecify.annotations.NullMarked;
