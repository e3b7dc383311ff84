package eu.sluis.monitor;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds acts in the log without reading all of it. It proves nothing and may lag; who shows what it
 * found reads the leaf. Calls block and may throw {@link eu.sluis.register.StoreUnavailable}.
 */
public interface LogIndex {

  /**
   * What was found.
   *
   * @param sequence of the intent or event
   * @param outcome empty for an event, and while an intent has none
   */
  record Found(long sequence, OptionalLong outcome) {}

  /**
   * How often something happened in one of the weeks up to a moment.
   *
   * @param subject a use case or a person, as the pattern has it; may be blank
   * @param detail a rule or a reason; may be blank
   * @param week 0 for the seven days up to that moment, 1 for the seven before
   */
  record Tally(String subject, String detail, int week, long count) {}

  /** How many leaves were taken in. */
  long reach(OrganisationId organisation);

  /**
   * Takes in leaves.
   *
   * @param from MUST be {@link #reach}; otherwise another node was first, and nothing is done
   * @param to the place after the last leaf that is taken in
   */
  void add(
      OrganisationId organisation,
      long from,
      long to,
      List<LogAct> acts,
      List<LogAct.Ended> endings);

  /**
   * The newest first.
   *
   * @param before only older ones than the act at this place
   */
  List<Found> find(OrganisationId organisation, LogQuery query, OptionalLong before, int limit);

  /** How many there are; no further than `most`. */
  long count(OrganisationId organisation, LogQuery query, long most);

  /** The act of an intent, an event, or an outcome. */
  Optional<Found> act(OrganisationId organisation, long sequence);

  /** The acts of a conversation, oldest first, at most `limit`. */
  List<Found> ofConversation(OrganisationId organisation, ConversationId conversation, int limit);

  /** People whose number begins so, at most two. */
  List<PersonId> people(OrganisationId organisation, String beginning);

  /** What the log knows of a pattern, by week. */
  List<Tally> tally(OrganisationId organisation, Pattern pattern, Instant now, int weeks);
}
