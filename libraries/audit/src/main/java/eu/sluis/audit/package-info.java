/**
 * The log of everything with consequences: written before it happens, closed when it ended, and
 * provable by others.
 *
 * <p>Who calls it: features write through {@link eu.sluis.audit.AuditLog}; pages read through
 * {@link eu.sluis.audit.AuditReader}; an administrator writes an export with {@link
 * eu.sluis.audit.LogExport}; anybody checks one with {@link eu.sluis.audit.ChainVerifier}, without
 * Sluis and without a network. An adapter implements {@link eu.sluis.audit.AuditStore} and passes
 * its kit of tests, which is published as this module's test jar.
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>Safe on every thread; calls may block on the store. The clock and the store are given.
 *   <li>Order: {@code intend}, then the action, then {@code conclude}. An action without a returned
 *       intent MUST NOT happen. A start after a crash closes what was left open as INTERRUPTED.
 *   <li>Failure of the store is {@link eu.sluis.audit.AuditUnavailable}; nothing was written then.
 *   <li>Fields hold codes, counts, identifiers and hashes; names, lengths and number are bounded,
 *       and what a caller puts in them is the caller's promise.
 * </ul>
 *
 * <p>The format is described in `FORMAT.md` beside this module, precisely enough to write another
 * verifier. What it cannot show, without a head hash that was kept elsewhere: that the whole log
 * was written anew, or that entries at the end are missing.
 */
@NullMarked
package eu.sluis.audit;

import org.jspecify.annotations.NullMarked;
