package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts that a client wants in the order in which they answer a query.
 *
 * @param documents 1 to {@link #DOCUMENTS_MAX}
 */
public record Ranking(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    Optional<ModelId> model,
    String client,
    TypedText query,
    List<TypedText> documents,
    Pseudonyms pseudonyms)
    implements Requested {

  public static final int DOCUMENTS_MAX = 1_000;

  public Ranking {
    documents = List.copyOf(documents);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.RERANK);
  }
}
