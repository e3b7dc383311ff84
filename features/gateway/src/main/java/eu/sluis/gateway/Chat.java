package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation that a client sends whole, for the next turn of it. The client brings its own
 * instructions; what it may do with them is what the use case decides.
 *
 * @param model the one that the client wants; empty for the first that the decision allows
 * @param client the identifier of the key that it came with, for the record
 * @param highest the most closed of what tools of ours gave for it
 * @param kept which messages the client wants kept, with the answer; empty when it wants nothing
 *     kept
 */
public record Chat(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    Optional<ModelId> model,
    String client,
    ChatPrompt<TypedText> prompt,
    Pseudonyms pseudonyms,
    Confidentiality highest,
    Optional<Kept> kept)
    implements Requested {

  /**
   * Messages of this turn, without those of turns that were kept before.
   *
   * @param from the first of them, from 0
   * @param until the first behind them
   */
  public record Kept(int from, int until) {}

  /** As a client sends it: nobody knows how closed that is. */
  public Chat(
      Asker asker,
      UseCaseId useCase,
      ConversationId conversation,
      TurnId turn,
      Optional<ModelId> model,
      String client,
      ChatPrompt<TypedText> prompt,
      Pseudonyms pseudonyms,
      Optional<Kept> kept) {
    this(
        asker,
        useCase,
        conversation,
        turn,
        model,
        client,
        prompt,
        pseudonyms,
        Confidentiality.OPENBAAR,
        kept);
  }

  /** The same conversation, further on. */
  public Chat with(ChatPrompt<TypedText> further, Confidentiality highestNow) {
    return new Chat(
        asker, useCase, conversation, turn, model, client, further, pseudonyms, highestNow, kept);
  }

  /** All texts together, in UTF-16 code units; about a book of 400 pages. */
  public static final int CHARACTERS_MAX = 1_000_000;

  @Override
  public Set<Capability> needs() {
    var needs = EnumSet.of(Capability.CHAT);
    if (prompt.usesTools()) {
      needs.add(Capability.TOOLS);
    }
    if (prompt.shape().structured()) {
      needs.add(Capability.STRUCTURED_OUTPUT);
    }
    if (!prompt.images().isEmpty()) {
      needs.add(Capability.IMAGES);
    }
    if (prompt.sampling().answers() > 1) {
      needs.add(Capability.SEVERAL_ANSWERS);
    }
    return needs;
  }
}
