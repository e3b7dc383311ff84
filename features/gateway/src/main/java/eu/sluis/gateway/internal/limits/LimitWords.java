package eu.sluis.gateway.internal.limits;

import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.gateway.limits.Use;
import eu.sluis.shell.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Limits in words. */
public final class LimitWords {

  private static final int CENTS = 2;
  private static final int EURO_DIGITS_MAX = 6;

  private LimitWords() {}

  /** Why there is no answer, until when, and who can change that. */
  public static Wording reached(OverLimit over, String owner) {
    Limit limit = over.limit();
    Wording what = of(limit.measure());
    Wording where = of(limit.scope());
    Wording who =
        limit.scope() instanceof LimitScope.OfOrganisation
            ? new Wording("De beheerder", "The administrator")
            : new Wording(owner + " of de beheerder", owner + " or the administrator");
    Locale dutch = Locale.of("nl", "NL");
    Wording then =
        over.retry().isPresent()
            ? new Wording("Probeer het later opnieuw. ", "Try again later. ")
            : new Wording(
                "Deze vraag is daar al te groot voor; vraag minder. ",
                "This question is too large for that by itself; ask for less. ");
    return new Wording(
        "De grens van %s %s %s is bereikt, dus er is niets verstuurd. %s%s kan de grens verhogen."
            .formatted(
                amount(limit, dutch), what.dutch(), where.dutch(), then.dutch(), who.dutch()),
        "The limit of %s %s %s was reached, so nothing was sent. %s%s can raise it."
            .formatted(
                amount(limit, Locale.UK),
                what.english(),
                where.english(),
                then.english(),
                who.english()));
  }

  static Wording of(LimitScope scope) {
    return switch (scope) {
      case LimitScope.OfOrganisation _ ->
          new Wording("voor de hele organisatie", "for the whole organisation");
      case LimitScope.OfUseCase _ -> new Wording("voor deze toepassing", "for this use case");
      case LimitScope.OfKey _ -> new Wording("voor deze sleutel", "for this key");
    };
  }

  static Wording of(Measure measure) {
    return switch (measure) {
      case REQUESTS_PER_MINUTE -> new Wording("vragen per minuut", "questions a minute");
      case TOKENS_PER_MINUTE -> new Wording("tokens per minuut", "tokens a minute");
      case TOKENS_PER_DAY -> new Wording("tokens per dag", "tokens a day");
      case EUROS_PER_DAY -> new Wording("per dag", "a day");
      case EUROS_PER_MONTH -> new Wording("per maand", "a month");
      case AT_ONCE -> new Wording("vragen tegelijk", "questions at once");
    };
  }

  static String amount(Limit limit, Locale language) {
    return amount(limit.measure(), limit.amount(), language);
  }

  /** As people write it: `€ 12,50`, `100.000`. */
  static String amount(Measure measure, long amount, Locale language) {
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    if (measure.unit() == 1) {
      return NumberFormat.getIntegerInstance(locale).format(amount);
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(CENTS);
    format.setMaximumFractionDigits(EURO_DIGITS_MAX);
    return "€\u00a0"
        + format.format(BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(Use.MICROS_PER_EURO)));
  }
}
