package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;

/**
 * Texts of the knowledge, or a question, to make vectors of.
 *
 * @param pieces 1 to {@link Embedding#TEXTS_MAX}
 */
public record PassageVectors(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    ModelId model,
    List<Piece> pieces)
    implements ForSearch {

  public PassageVectors {
    pieces = List.copyOf(pieces);
  }

  public PassageVectors(
      OrganisationId organisation, UseCaseId useCase, ModelId model, List<Piece> pieces) {
    this(
        ForSearch.engineOf(organisation),
        useCase,
        ConversationId.random(),
        TurnId.random(),
        model,
        pieces);
  }

  /** The same for some of them. */
  PassageVectors of(List<Piece> some) {
    return new PassageVectors(asker.organisation(), useCase, model, some);
  }

  @Override
  public Confidentiality highest() {
    return pieces.stream()
        .map(Piece::confidentiality)
        .reduce(Confidentiality.OPENBAAR, Confidentiality::max);
  }
}
