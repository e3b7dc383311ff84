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
 * <p>Beside the chain, and ready to replace it, stands a Merkle tree: {@link
 * eu.sluis.audit.TiledLog} says which files a batch of {@link eu.sluis.audit.Leaf leaves} writes,
 * {@link eu.sluis.audit.Checkpoint} is signed, {@link eu.sluis.audit.TileReader} makes proofs from
 * files that it does not trust, {@link eu.sluis.audit.Witness} co-signs, and {@link
 * eu.sluis.audit.LogVerifier}, {@link eu.sluis.audit.CheckpointVerifier} and {@link
 * eu.sluis.audit.EvidencePackVerifier} check what was given out. All of it is computing on bytes:
 * no file, no network, no clock, the JDK and nothing else. Formats: `docs/formats/audit-log.md` and
 * `docs/formats/evidence-pack.md`.
 *
 * <p>The format of the chain is described in `FORMAT.md` beside this module, precisely enough to
 * write another verifier. What it cannot show, without a head hash that was kept elsewhere: that
 * the whole log was written anew, or that entries at the end are missing.
 */
@NullMarked
package eu.sluis.audit;

import org.jspecify.annotations.NullMarked;
