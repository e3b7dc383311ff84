package eu.sluis.gateway.limits;

import java.util.UUID;

/** Whether a question may use what it needs. */
public sealed interface Verdict {

  /** No limit is for this spender, so nothing was reserved. */
  record Unlimited() implements Verdict {}

  /**
   * It was set apart, until it is settled or {@link Allowance#RESERVED_FOR} has passed.
   *
   * @param id of the reservation
   */
  record Reserved(UUID id) implements Verdict {}

  /** It would pass a limit. Nothing was reserved or counted. */
  record Refused(OverLimit because) implements Verdict {}
}
