package eu.sluis.gateway;

import eu.sluis.vocabulary.ModelId;
import java.util.Optional;
import java.util.Set;

/** What a program asks with a key. */
public sealed interface Requested extends Asked permits Chat, Embedding, Ranking, Transcription {

  /** The model that the client wants; empty for the first that the decision allows. */
  Optional<ModelId> model();

  /** The identifier of the key that it came with, for the record. */
  String client();

  /** What a model must be able to do to answer this. */
  Set<Capability> needs();
}
