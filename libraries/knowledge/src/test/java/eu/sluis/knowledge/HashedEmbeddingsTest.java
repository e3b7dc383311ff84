package eu.sluis.knowledge;

import java.util.Map;

class HashedEmbeddingsTest extends EmbeddingsKit {

  @Override
  protected Embeddings embeddings() {
    return new HashedEmbeddings("hashed", Map.of());
  }
}
