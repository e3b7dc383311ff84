package eu.sluis.audit;

class InMemoryTreeStoreTest extends TreeStoreKit {

  private final TreeStore store = new InMemoryTreeStore();

  @Override
  protected TreeStore store() {
    return store;
  }
}
