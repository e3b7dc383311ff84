package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.UUID;

/**
 * An intent that is durably recorded and waits for its outcome.
 *
 * @param sequence its place in the organisation's log, from 0
 * @param act names what is being done
 * @param leaf the hash of its leaf, which its outcome names
 */
public record OpenIntent(
    OrganisationId organisation, long sequence, AuditLog.Action action, UUID act, Hash leaf) {}
