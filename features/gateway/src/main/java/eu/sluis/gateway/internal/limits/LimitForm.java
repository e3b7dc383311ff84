package eu.sluis.gateway.internal.limits;

import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.shell.Wording;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody filled in for the limits of one thing: a text for each measure. */
final class LimitForm {

  private static final Pattern WHOLE =
      Pattern.compile("[0-9]{1,15}|[0-9]{1,3}([. ,][0-9]{3}){1,4}");
  private static final Pattern EUROS = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

  private final Map<Measure, String> typed;

  private LimitForm(Map<Measure, String> typed) {
    this.typed = typed;
  }

  /**
   * @param given in the order of {@link Measure}
   */
  static LimitForm typed(@Nullable String... given) {
    var typed = new EnumMap<Measure, String>(Measure.class);
    int next = 0;
    for (Measure measure : Measure.values()) {
      String text = given[next++];
      typed.put(measure, text == null ? "" : text.strip());
    }
    return new LimitForm(typed);
  }

  static LimitForm of(Iterable<Limit.Standing> standings, Locale language) {
    var typed = new EnumMap<Measure, String>(Measure.class);
    for (Limit.Standing standing : standings) {
      Limit limit = standing.limit();
      typed.put(limit.measure(), written(limit, language));
    }
    return new LimitForm(typed);
  }

  String text(Measure measure) {
    return typed.getOrDefault(measure, "");
  }

  /** The first measure that cannot be read. */
  Optional<Measure> wrong() {
    for (Measure measure : Measure.values()) {
      String text = text(measure);
      if (!text.isEmpty() && amount(measure, text).isEmpty()) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** The limits; only when nothing is {@link #wrong}. */
  Map<Measure, Long> amounts() {
    var amounts = new EnumMap<Measure, Long>(Measure.class);
    typed.forEach(
        (measure, text) -> amount(measure, text).ifPresent(value -> amounts.put(measure, value)));
    return amounts;
  }

  static Wording wrong(Measure measure) {
    return measure.unit() == 1
        ? new Wording(
            "Vul een heel getal in, zoals 100.000, of laat het leeg.",
            "Fill in a whole number, such as 100000, or leave it empty.")
        : new Wording(
            "Vul een bedrag in, zoals 12,50, of laat het leeg.",
            "Fill in an amount, such as 12.50, or leave it empty.");
  }

  private static Optional<Long> amount(Measure measure, String text) {
    if (measure.unit() == 1) {
      return WHOLE.matcher(text).matches()
          ? bounded(new BigDecimal(text.replaceAll("[^0-9]", "")))
          : Optional.empty();
    }
    return EUROS.matcher(text).matches()
        ? bounded(
            new BigDecimal(text.replace(',', '.')).multiply(BigDecimal.valueOf(measure.unit())))
        : Optional.empty();
  }

  private static Optional<Long> bounded(BigDecimal amount) {
    return amount.compareTo(BigDecimal.valueOf(Limit.AMOUNT_MAX)) <= 0
        ? Optional.of(amount.longValueExact())
        : Optional.empty();
  }

  /** As it can be typed again. */
  private static String written(Limit limit, Locale language) {
    BigDecimal amount =
        BigDecimal.valueOf(limit.amount())
            .divide(BigDecimal.valueOf(limit.measure().unit()))
            .stripTrailingZeros();
    String plain = (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    return language.getLanguage().equals("en") ? plain : plain.replace('.', ',');
  }
}
