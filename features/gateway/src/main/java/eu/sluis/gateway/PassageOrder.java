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
 * Passages to be held against a text once more, by a model that gives each a number.
 *
 * @param aim what the numbers are for
 * @param pieces 1 to {@link Ranking#DOCUMENTS_MAX}
 */
public record PassageOrder(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    ModelId model,
    Aim aim,
    String question,
    List<Piece> pieces)
    implements ForSearch {

  /** What is asked of the model. */
  public enum Aim {
    /** Which of them answers a question best; of one there is no order. */
    ORDER,
    /** How surely each says what a sentence claims. */
    SUPPORT
  }

  public PassageOrder {
    pieces = List.copyOf(pieces);
  }

  public PassageOrder(
      OrganisationId organisation,
      UseCaseId useCase,
      ModelId model,
      Aim aim,
      String question,
      List<Piece> pieces) {
    this(
        ForSearch.engineOf(organisation),
        useCase,
        ConversationId.random(),
        TurnId.random(),
        model,
        aim,
        question,
        pieces);
  }

  /** The same for some of them. */
  PassageOrder of(List<Piece> some) {
    return new PassageOrder(asker.organisation(), useCase, model, aim, question, some);
  }

  @Override
  public Confidentiality highest() {
    return pieces.stream()
        .map(Piece::confidentiality)
        .reduce(Confidentiality.OPENBAAR, Confidentiality::max);
  }

  /** How many there must be for it to make sense. */
  int least() {
    return aim == Aim.ORDER ? 2 : 1;
  }

  /** Never the question. */
  @Override
  public String toString() {
    return "PassageOrder[" + pieces.size() + " passages]";
  }
}
