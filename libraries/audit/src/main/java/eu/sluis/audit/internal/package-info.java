/** Canonical JSON, envelopes and hashes of the log; closed to other modules. */
@NullMarked
package eu.sluis.audit.internal;

import org.jspecify.annotations.NullMarked;
