package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;

/**
 * An intent that is durably recorded and waits for its outcome.
 *
 * @param sequence its number in the organisation's log, from 0
 */
public record OpenIntent(OrganisationId organisation, long sequence, AuditLog.Action action) {}
