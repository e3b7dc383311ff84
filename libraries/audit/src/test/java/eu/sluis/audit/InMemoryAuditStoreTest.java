package eu.sluis.audit;

class InMemoryAuditStoreTest extends AuditStoreKit {

  private final AuditStore store = new InMemoryAuditStore();

  @Override
  protected AuditStore store() {
    return store;
  }
}
