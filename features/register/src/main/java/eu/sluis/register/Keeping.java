package eu.sluis.register;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long the conversations of a use case are kept, and what the archive has to know of them.
 *
 * @param months after the last question, {@link #MONTHS_MIN} to {@link #MONTHS_MAX}
 * @param valuation what happens when they have passed
 * @param category of the selection list, such as `14.1`; at most {@link #CATEGORY_MAX} characters
 *     of which none is a control character; blank when it is not known yet
 * @param activity where the register of processing activities describes the use case; empty: its
 *     page in Sluis does
 */
public record Keeping(int months, Valuation valuation, String category, Optional<URI> activity) {

  /** Who deploys high-risk AI keeps what it logs for at least six months (AI Act, art. 26(6)). */
  public static final int MONTHS_MIN = 6;

  public static final int MONTHS_MAX = 1200;

  public static final int CATEGORY_MAX = 100;

  public static final int ACTIVITY_MAX = 500;

  /** Legal days begin and end in the Netherlands, wherever the server stands. */
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  // Before USUAL, which is checked with it.
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** What holds until somebody decides: no longer than has to be (AVG art. 5(1)(e)). */
  public static final Keeping USUAL =
      new Keeping(MONTHS_MIN, Valuation.DESTROY, "", Optional.empty());

  /** What the selection list says of it (Dutch: waardering). */
  public enum Valuation {
    /** Destroyed when its months have passed. */
    DESTROY,
    /** Never destroyed: it goes to an archive. */
    PRESERVE
  }

  public Keeping {
    if (months < MONTHS_MIN || months > MONTHS_MAX) {
      throw new IllegalArgumentException(
          "retention must be %d to %d months, was `%d`".formatted(MONTHS_MIN, MONTHS_MAX, months));
    }
    if (category.length() > CATEGORY_MAX || CONTROL.matcher(category).find()) {
      throw new IllegalArgumentException(
          "a category must be one line of at most %d characters".formatted(CATEGORY_MAX));
    }
    activity.ifPresent(
        uri -> {
          if (!uri.isAbsolute() || uri.toString().length() > ACTIVITY_MAX) {
            throw new IllegalArgumentException(
                "a processing activity must be an absolute address of at most %d characters"
                    .formatted(ACTIVITY_MAX));
          }
        });
  }

  /** When what was last used at this moment is past its time; empty when it never is. */
  public Optional<Instant> endsFor(Instant used) {
    return endsFor(LocalDate.ofInstant(used, LEGAL_TIME))
        .map(day -> day.atStartOfDay(LEGAL_TIME).toInstant());
  }

  /** What was last used before this moment is past its time now; empty when nothing ever is. */
  public Optional<Instant> pastBefore(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, LEGAL_TIME);
    return switch (valuation) {
      case DESTROY ->
          Optional.of(lastExpired(today).plusDays(1).atStartOfDay(LEGAL_TIME).toInstant());
      case PRESERVE -> Optional.empty();
    };
  }

  /** The last day of which the end is today or earlier; months are not all as long. */
  private LocalDate lastExpired(LocalDate today) {
    LocalDate day = today.minusMonths(months);
    while (!day.plusDays(1).plusMonths(months).isAfter(today)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The first day on which a conversation that was last used on `day` is not kept any more. */
  public Optional<LocalDate> endsFor(LocalDate day) {
    return switch (valuation) {
      case DESTROY -> Optional.of(day.plusMonths(months));
      case PRESERVE -> Optional.empty();
    };
  }
}
