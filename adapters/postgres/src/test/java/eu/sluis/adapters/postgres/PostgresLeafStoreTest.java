package eu.sluis.adapters.postgres;

import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LeafStoreKit;
import eu.sluis.vocabulary.OrganisationId;

class PostgresLeafStoreTest extends LeafStoreKit {

  private final LeafStore store = new PostgresLeafStore(TestDatabase.database());

  @Override
  protected LeafStore store() {
    return store;
  }

  @Override
  protected LeafStore reopened() {
    return new PostgresLeafStore(TestDatabase.database());
  }

  @Override
  protected OrganisationId newOrganisation() {
    return Invented.municipality().id();
  }
}
