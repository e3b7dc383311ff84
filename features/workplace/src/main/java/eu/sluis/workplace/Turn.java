package eu.sluis.workplace;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.TurnId;
import java.time.Instant;
import java.util.List;

/**
 * One question with what came of it. A turn that was kept before a list was known has none.
 *
 * @param material passages that went along with the question
 * @param nearest passages that come nearest when nothing supports an answer
 * @param about the documents that the question was about; empty for whatever can be found
 * @param older versions that were found and not used, because a newer one was
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
    List<Older> older,
    List<DocumentId> about,
    long milliseconds) {

  public Turn {
    material = List.copyOf(material);
    nearest = List.copyOf(nearest);
    older = older == null ? List.of() : List.copyOf(older);
    about = about == null ? List.of() : List.copyOf(about);
  }

  /**
   * A version of a text in place of which a newer one was used.
   *
   * @param newer the passage that was used
   * @param hash of the older passage, which tells whether it is still the same
   */
  public record Older(PassageId newer, PassageId passage, String hash) {}

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
