package eu.sluis.workplace;

import java.util.List;

/**
 * Opens conversations. Calls block and may throw {@link eu.sluis.register.StoreUnavailable}; one of
 * which the seal does not open throws another {@link RuntimeException}.
 */
public interface ConversationContents {

  /** The turns, oldest first. */
  List<Turn> turns(Conversation conversation);
}
