/**
 * What can be seen of what happened: the log for auditors and privacy officers, searched through an
 * index that proves nothing, patterns in it, and evidence to take along. Reads what others
 * recorded; records only that it was searched for a person, exported or packed. The root has the
 * ports that an adapter fills.
 */
@NullMarked
package eu.sluis.monitor;

import org.jspecify.annotations.NullMarked;
