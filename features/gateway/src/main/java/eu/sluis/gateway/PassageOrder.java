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
 * Passages that were found, to be held against the question once more.
 *
 * @param pieces 1 to {@link Ranking#DOCUMENTS_MAX}
 */
public record PassageOrder(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    ModelId model,
    String question,
    List<Piece> pieces)
    implements ForSearch {

  public PassageOrder {
    pieces = List.copyOf(pieces);
  }

  public PassageOrder(
      OrganisationId organisation,
      UseCaseId useCase,
      ModelId model,
      String question,
      List<Piece> pieces) {
    this(
        ForSearch.engineOf(organisation),
        useCase,
        ConversationId.random(),
        TurnId.random(),
        model,
        question,
        pieces);
  }

  /** The same for some of them. */
  PassageOrder of(List<Piece> some) {
    return new PassageOrder(asker.organisation(), useCase, model, question, some);
  }

  @Override
  public Confidentiality highest() {
    return pieces.stream()
        .map(Piece::confidentiality)
        .reduce(Confidentiality.OPENBAAR, Confidentiality::max);
  }

  /** Never the question. */
  @Override
  public String toString() {
    return "PassageOrder[" + pieces.size() + " passages]";
  }
}
