package eu.sluis.adapters.postgres;

import eu.sluis.audit.TreeStore;
import eu.sluis.audit.TreeStoreKit;
import eu.sluis.vocabulary.OrganisationId;

class PostgresTreeStoreTest extends TreeStoreKit {

  private final TreeStore store = new PostgresTreeStore(TestDatabase.database());

  @Override
  protected TreeStore store() {
    return store;
  }

  @Override
  protected TreeStore reopened() {
    return new PostgresTreeStore(TestDatabase.database());
  }

  @Override
  protected OrganisationId newOrganisation() {
    return Invented.municipality().id();
  }
}
