package eu.sluis.gateway;

/** How what was asked ended. */
public sealed interface Ended {

  Account account();

  /** The question as it may be kept and shown again. */
  KeptQuestion question();

  /** A whole answer was given. */
  record Answered(Account account, KeptQuestion question, Completion completion) implements Ended {}

  /** Nothing that may be read supports an answer. No model was asked, or it had nothing to say. */
  record NoAnswer(Account account, KeptQuestion question) implements Ended {}

  /** It was not sent. */
  record Refused(Account account, KeptQuestion question, Refusal refusal) implements Ended {}

  /**
   * It was sent, but no whole answer came.
   *
   * @param begun whether part of the answer was given
   */
  record Broken(Account account, KeptQuestion question, ModelFailure.Cause cause, boolean begun)
      implements Ended {}

  /** It was answered, but the outcome could not be recorded; the log closes it later. */
  record Unrecorded(Account account, KeptQuestion question) implements Ended {}
}
