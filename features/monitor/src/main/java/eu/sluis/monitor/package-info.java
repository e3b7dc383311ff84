/**
 * What can be seen of what happened: the log for auditors and privacy officers, and its export.
 * Reads what others recorded; records only that it was exported. Has pages and nothing to call.
 */
@NullMarked
package eu.sluis.monitor;

import org.jspecify.annotations.NullMarked;
