package eu.sluis.bench.injection;

import eu.sluis.injection.Origin;

/**
 * A labelled text.
 *
 * @param form a short free label of what it tries or is
 */
record Item(String id, boolean attack, Origin where, String form, String text) {}
