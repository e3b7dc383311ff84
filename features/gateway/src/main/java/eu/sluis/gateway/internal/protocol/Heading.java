package eu.sluis.gateway.internal.protocol;

import eu.sluis.vocabulary.TurnId;

/**
 * What stands above an answer, and the names of what is in it. The names are ours: nothing of a
 * model's server but its words reaches a client.
 *
 * @param created in seconds since 1970
 * @param model as it can be asked for again
 */
public record Heading(TurnId turn, long created, String model) {

  /** A name for this answer or a part of it, such as `msg_…`. */
  public String id(String prefix) {
    return prefix + turn.toString().replace("-", "");
  }
}
