package eu.sluis.audit;

class InMemoryWitnessStoreTest extends WitnessStoreKit {

  private final InMemoryWitnessStore store = new InMemoryWitnessStore();

  @Override
  protected WitnessStore store() {
    return store;
  }
}
