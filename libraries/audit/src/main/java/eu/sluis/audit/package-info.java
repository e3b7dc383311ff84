/**
 * The log of everything with consequences: written before it happens, closed when it ended, and
 * provable by others.
 *
 * <p>Who calls it: features write through {@link eu.sluis.audit.AuditLog}, which is {@link
 * eu.sluis.audit.MerkleLog}; pages read through {@link eu.sluis.audit.AuditReader} and {@link
 * eu.sluis.audit.SignedTree}; a server calls {@link eu.sluis.audit.Publisher} once a second, and
 * serves {@link eu.sluis.audit.ServedLog}; an auditor takes a {@link eu.sluis.audit.LogExport}.
 * Anybody checks what was given out with {@link eu.sluis.audit.LogVerifier}, {@link
 * eu.sluis.audit.CheckpointVerifier} and {@link eu.sluis.audit.EvidencePackVerifier}, without Sluis
 * and without a network; {@link eu.sluis.audit.Witness} co-signs for others. An adapter implements
 * {@link eu.sluis.audit.LeafStore} and {@link eu.sluis.audit.TreeStore} and passes their kits of
 * tests, which are published as this module's test jar.
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>Safe on every thread, unless a class says otherwise; calls may block on the store. The
 *       clock, the keys and the stores are given. No network and no files.
 *   <li>Order: {@code intend}, then the action, then {@code conclude}. An action without a returned
 *       intent MUST NOT happen. A start after a crash closes what was left open as INTERRUPTED.
 *   <li>What is returned is durable as a leaf. It is signed a moment later: until then no
 *       checkpoint holds it.
 *   <li>Failure of the store is {@link eu.sluis.audit.AuditUnavailable}; nothing may happen then.
 *       What is stored and is not what was written is {@link eu.sluis.audit.AuditDamaged}.
 *   <li>Fields hold codes, counts, identifiers and hashes; names, lengths and number are bounded,
 *       and what a caller puts in them is the caller's promise.
 * </ul>
 *
 * <p>Formats: `docs/formats/audit-log.md` and `docs/formats/evidence-pack.md`, precisely enough to
 * write another verifier. What they cannot show, without a checkpoint that was kept elsewhere or a
 * witness: that the whole log was written anew.
 */
@NullMarked
package eu.sluis.audit;

import org.jspecify.annotations.NullMarked;
