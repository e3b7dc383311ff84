package eu.sluis.sources.health;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something about a source that a person should look at, with what they decided.
 *
 * @param mark tells it from every other finding of its source; the same as long as what it is about
 *     did not change
 * @param subject the document that something would happen to; empty when it is the source itself
 * @param other the document that `subject` is held against
 * @param details codes, counts and identifiers; never words or values
 * @param found the day on which it was first seen
 */
public record Finding(
    UUID id,
    SourceId source,
    Kind kind,
    String mark,
    Optional<DocumentId> subject,
    Optional<DocumentId> other,
    Map<String, String> details,
    LocalDate found,
    Decision decision) {

  public Finding {
    details = Map.copyOf(details);
  }

  /** What is the matter. Each has one thing that can be done about it ({@link Proposals}). */
  public enum Kind {
    /** A document seems more open than what it holds; accepting raises its class. */
    TOO_OPEN,
    /** There is a newer version that holds now; accepting withdraws this one. */
    OLDER_VERSION,
    /** Another, newer document has another figure for the same; accepting withdraws this one. */
    CONTRADICTION,
    /** The same, or nearly, stands in another document; accepting hides this one. */
    COPY,
    /** It could not be read; accepting reads it again. */
    UNREADABLE,
    /** Many of its words are no words; accepting hides it. */
    ILLEGIBLE,
    /** It did not change for years and has no last day; accepting withdraws it. */
    OUTDATED,
    /** No question found any of it; accepting hides it. */
    NEVER_FOUND,
    /** The source was not read for long; accepting reads it. */
    NOT_FRESH,
    /** Questions without an answer came nearest to the source; who accepts adds what is missing. */
    UNANSWERED,
    /** Nobody looks after the source; who accepts does from then on. */
    NO_STEWARD;

    /** The name in the log: `too_open`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a person decided. */
  public sealed interface Decision {
    /** Nothing yet. */
    record Open() implements Decision {}

    /** Done as proposed. */
    record Accepted(Optional<PersonId> by, Instant when) implements Decision {}

    /** It is right as it is. */
    record Declined(Optional<PersonId> by, Instant when) implements Decision {}
  }
}
