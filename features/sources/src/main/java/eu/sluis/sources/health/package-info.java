/**
 * Grip on data: what is the matter with the documents of a source, and what could be done about it.
 *
 * <p>{@link eu.sluis.sources.health.Inspection} looks at documents in the background after they
 * were read, keeps facts of each (counts and sketches, never words or values), and derives {@link
 * eu.sluis.sources.health.Finding}s from them. A finding changes nothing: {@link
 * eu.sluis.sources.health.Proposals} does what it proposes when a person accepts, and records who
 * did. Everything here may block on the database and throw {@link
 * eu.sluis.register.StoreUnavailable}.
 */
@NullMarked
package eu.sluis.sources.health;

import org.jspecify.annotations.NullMarked;
