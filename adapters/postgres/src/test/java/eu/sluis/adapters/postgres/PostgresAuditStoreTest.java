package eu.sluis.adapters.postgres;

import eu.sluis.audit.AuditStore;
import eu.sluis.audit.AuditStoreKit;
import eu.sluis.vocabulary.OrganisationId;

class PostgresAuditStoreTest extends AuditStoreKit {

  private final AuditStore store = new PostgresAuditStore(TestDatabase.database());

  @Override
  protected AuditStore store() {
    return store;
  }

  @Override
  protected AuditStore reopened() {
    return new PostgresAuditStore(TestDatabase.database());
  }

  @Override
  protected OrganisationId newOrganisation() {
    return Invented.municipality().id();
  }
}
