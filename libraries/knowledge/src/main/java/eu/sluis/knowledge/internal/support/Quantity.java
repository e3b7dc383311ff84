package eu.sluis.knowledge.internal.support;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure with what it measures, in one spelling: six weeks are 42 of `day`.
 *
 * @param kind what is measured: `money`, `percent`, `day`, `workday`, `month`, `hour`, `time`,
 *     `date`, `month-name`, `weekday`, `article`, `lid`, `ordinal`, `times`, `per`, `metre`, ...,
 *     or `number`
 * @param value canonical; a date is `year-month-day` with an empty year when none is written
 * @param bound whether it is a lower or an upper bound
 * @param anchor whether it counts back from a moment or on from it
 */
public record Quantity(
    String kind, String value, String written, int start, int end, Bound bound, Anchor anchor) {

  private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

  public enum Bound {
    NONE,
    UP,
    DOWN;

    boolean against(Bound other) {
      return this != NONE && other != NONE && this != other;
    }
  }

  public enum Anchor {
    NONE,
    BEFORE,
    AFTER;

    boolean against(Anchor other) {
      return this != NONE && other != NONE && this != other;
    }
  }

  /** The same figure, where one of the two may leave out its unit or its year. */
  public boolean equal(Quantity other) {
    if (kind.equals(other.kind)) {
      return value.equals(other.value)
          || (kind.equals("date")
              && (value.startsWith("-") || other.value.startsWith("-"))
              && day().equals(other.day()));
    }
    return bare(other)
        || other.bare(this)
        || clock(other)
        || other.clock(this)
        || period(other)
        || other.period(this)
        || hours(other)
        || other.hours(this);
  }

  /** `24 uur` and `een dag`, `48 uur` and `twee dagen`. */
  private boolean hours(Quantity other) {
    return kind.equals("hour")
        && other.kind.equals("day")
        && new BigDecimal(value).compareTo(new BigDecimal(other.value).multiply(HOURS_OF_DAY)) == 0;
  }

  private String day() {
    return value.substring(value.indexOf('-'));
  }

  /** A number without a unit, and the number as the other has it written. */
  private boolean bare(Quantity other) {
    return kind.equals("number")
        && !other.kind.equals("article")
        && value.equals(Quantities.firstNumber(other.written));
  }

  /** `zeven uur` and `7.00`. */
  private boolean clock(Quantity other) {
    return kind.equals("hour") && other.kind.equals("time") && other.value.equals(value + ":00");
  }

  /** `per week` and `zeven dagen`; `kwartaal` and `drie maanden`; a month in a date. */
  private boolean period(Quantity other) {
    if (kind.equals("per")) {
      return switch (value) {
        case "week" -> other.kind.equals("day") && other.value.equals("7");
        case "kwartaal" -> other.kind.equals("month") && other.value.equals("3");
        case "jaar" -> other.kind.equals("month") && other.value.equals("12");
        case "maand" -> other.kind.equals("month") && other.value.equals("1");
        case "dag" ->
            (other.kind.equals("hour") && other.value.equals("24"))
                || (other.kind.equals("day") && other.value.equals("1"));
        case "nacht" -> other.kind.equals("day") && other.value.equals("1");
        case "uur" -> other.kind.equals("hour") && other.value.equals("1");
        default -> false;
      };
    }
    return kind.equals("month-name")
        && other.kind.equals("date")
        && Objects.equals(value, other.day().substring(1, 3));
  }

  /** Whether the two could be mistaken for one another: the same kind of figure. */
  boolean comparable(Quantity other) {
    return kind.equals(other.kind) && !equal(other);
  }
}
