package eu.sluis.monitor;

import java.time.Instant;
import java.util.List;

/**
 * What the index of the log keeps of an intent or an event. A blank text where the leaf has nothing
 * of it.
 *
 * @param sequence its place in the log, from 0
 * @param at in whole milliseconds
 * @param action as a code; {@link #DAMAGED} for a leaf that cannot be trusted
 * @param person a number, no name
 * @param refusal why it was refused, as a code
 * @param rules those that counted, as `layer:rule`
 */
public record LogAct(
    long sequence,
    Instant at,
    String action,
    String useCase,
    String person,
    String conversation,
    String approval,
    String refusal,
    List<String> rules) {

  /** No action of the log has this name. */
  public static final String DAMAGED = "!damaged";

  public LogAct {
    rules = List.copyOf(rules);
  }

  /**
   * How an act ended.
   *
   * @param sequence of its intent
   * @param outcome the place of the leaf that says so
   * @param ending as a code
   * @param refusal a blank text leaves what the intent says
   * @param model that was asked; blank when none was
   */
  public record Ended(long sequence, long outcome, String ending, String refusal, String model) {}
}
