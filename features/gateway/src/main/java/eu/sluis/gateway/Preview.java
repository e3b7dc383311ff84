package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.ReadingRights;
import java.util.List;

/** What would happen to a text if it were asked now; nothing is sent and nothing is recorded. */
public sealed interface Preview {

  /**
   * It could be asked.
   *
   * @param model the one that would answer
   * @param search the text without the personal data that was recognised
   * @param rights what may be searched for it
   */
  record Possible(
      List<Account.Recognised> recognised,
      Account.AnsweringModel model,
      PseudonymisedText search,
      ReadingRights rights)
      implements Preview {}

  /** It would be refused. */
  record Impossible(List<Account.Recognised> recognised, Refusal refusal) implements Preview {}
}
