package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Texts that a client wants as vectors, to search in or to compare. The vectors are of what may
 * leave: of pseudonyms where names stood.
 *
 * @param texts 1 to {@link #TEXTS_MAX}
 * @param dimensions how long a vector should be; empty for the model's own length
 */
public record Embedding(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    Optional<ModelId> model,
    String client,
    List<TypedText> texts,
    OptionalInt dimensions,
    Pseudonyms pseudonyms)
    implements Requested {

  public static final int TEXTS_MAX = 2_048;

  public Embedding {
    texts = List.copyOf(texts);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.EMBEDDINGS);
  }
}
