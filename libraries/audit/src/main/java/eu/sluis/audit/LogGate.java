package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;

/** Says whether a log may go on; asked before an intent. */
@FunctionalInterface
public interface LogGate {

  /** Always. */
  LogGate OPEN = _ -> {};

  /**
   * Returns when something may be intended.
   *
   * @throws AuditUnavailable when not
   */
  void require(OrganisationId organisation);
}
