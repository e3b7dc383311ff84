package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A recording that a client wants written out. Nobody looks in it; the words that come back go to
 * who sent it, as those of any answer.
 *
 * @param prompt words that it may hold, so that a model spells them right; blank for none
 * @param language spoken in it, in two or three letters of ISO 639
 * @param timed whether each part is wanted with its times
 */
public record Transcription(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    Optional<ModelId> model,
    String client,
    Recording recording,
    TypedText prompt,
    Optional<String> language,
    Optional<BigDecimal> temperature,
    boolean timed,
    Pseudonyms pseudonyms)
    implements Requested {

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.TRANSCRIPTION);
  }
}
