package eu.sluis.workplace;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.vocabulary.TurnId;
import java.time.Instant;
import java.util.List;

/**
 * One question with what came of it.
 *
 * @param material passages that went along with the question
 * @param nearest passages that come nearest when nothing supports an answer
 */
public record Turn(
    TurnId id,
    Instant asked,
    KeptQuestion question,
    Answer answer,
    Closing closing,
    Account account,
    List<Answer.Cited> material,
    List<Answer.Cited> nearest,
    long milliseconds) {

  public Turn {
    material = List.copyOf(material);
    nearest = List.copyOf(nearest);
  }

  /**
   * How it ended, for the reader.
   *
   * @param kind what happened
   * @param detail a code that chooses the sentence: the refusal or the cause
   * @param advice what would help, when a rule refused it; else empty
   */
  public record Closing(Kind kind, String detail, String advice) {

    public static Closing of(Kind kind) {
      return new Closing(kind, "", "");
    }

    /** What happened. */
    public enum Kind {
      ANSWERED,
      NO_ANSWER,
      REFUSED,
      FAILED,
      CUT_OFF,
      CANCELLED,
      UNRECORDED
    }
  }
}
