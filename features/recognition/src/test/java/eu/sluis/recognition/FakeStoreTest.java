package eu.sluis.recognition;

import eu.sluis.vocabulary.OrganisationId;

/** The store of the other tests does what a real one does. */
class FakeStoreTest extends RecognitionStoreKit {

  private final FakeStore store = new FakeStore();

  @Override
  protected RecognitionStore store() {
    return store;
  }

  @Override
  protected OrganisationId organisation() {
    return OrganisationId.random();
  }
}
