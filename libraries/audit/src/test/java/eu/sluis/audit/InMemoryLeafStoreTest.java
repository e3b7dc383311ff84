package eu.sluis.audit;

class InMemoryLeafStoreTest extends LeafStoreKit {

  private final LeafStore store = new InMemoryLeafStore();

  @Override
  protected LeafStore store() {
    return store;
  }
}
