package eu.sluis.gateway.internal;

import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.Health;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.limits.Use;
import eu.sluis.shell.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one model is doing, in words.
 *
 * @param tone the colour of its health
 * @param first how long the first word took: half of the answers, and 95 in 100
 * @param failures by cause; blank for none
 */
public record StateView(
    String name,
    String health,
    String tone,
    String busy,
    String first,
    String whole,
    String failures,
    String tokens,
    String euros) {

  private static final int CENTS = 2;
  private static final double MILLIS_PER_SECOND = 1_000;

  static StateView of(
      ModelCard card, Traffic.Standing standing, DailyUse.Sum today, Locale language) {
    NumberFormat whole = NumberFormat.getIntegerInstance(locale(language));
    String busy = whole.format(standing.inFlight());
    return new StateView(
        card.name(),
        health(standing.health()).in(language),
        tone(standing.health()),
        card.capacity().atOnce().isPresent()
            ? busy + " / " + whole.format(card.capacity().atOnce().getAsInt())
            : busy,
        speed(standing.firstPiece(), language),
        speed(standing.whole(), language),
        new TreeMap<>(standing.failures())
            .entrySet().stream()
                .map(entry -> of(entry.getKey()).in(language) + ": " + entry.getValue())
                .collect(Collectors.joining("; ")),
        whole.format(today.tokens()),
        euros(today.micros(), language));
  }

  private static Wording health(Health health) {
    return switch (health) {
      case WELL -> new Wording("Antwoordt", "Answers");
      case ON_TRIAL -> new Wording("Wordt weer geprobeerd", "Being tried again");
      case RESTING -> new Wording("Rust even na fouten", "Resting after failures");
    };
  }

  private static String tone(Health health) {
    return switch (health) {
      case WELL -> "ok";
      case ON_TRIAL -> "";
      case RESTING -> "out";
    };
  }

  private static Wording of(Cause cause) {
    return switch (cause) {
      case UNREACHABLE -> new Wording("onbereikbaar", "unreachable");
      case BUSY -> new Wording("te druk", "too busy");
      case TOOK_TOO_LONG -> new Wording("te traag", "too slow");
      case CUT_OFF -> new Wording("halverwege gestopt", "stopped half way");
      case TOO_LONG -> new Wording("vraag te lang", "question too long");
      case UNSUITED -> new Wording("vraag niet aangenomen", "question not taken");
      case BROKEN -> new Wording("onbruikbaar antwoord", "unusable answer");
      case UNSAFE -> new Wording("tegengehouden", "held back");
      case CANCELLED -> new Wording("gestopt door de vrager", "stopped by who asked");
    };
  }

  private static String speed(Optional<Traffic.Speed> speed, Locale language) {
    return speed
        .map(found -> seconds(found.median(), language) + " / " + seconds(found.p95(), language))
        .orElse("–");
  }

  private static String seconds(long millis, Locale language) {
    return String.format(locale(language), "%.2f s", millis / MILLIS_PER_SECOND);
  }

  private static String euros(long micros, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(locale(language));
    format.setMinimumFractionDigits(CENTS);
    format.setMaximumFractionDigits(CENTS * 2);
    return "€\u00a0"
        + format.format(BigDecimal.valueOf(micros).divide(BigDecimal.valueOf(Use.MICROS_PER_EURO)));
  }

  private static Locale locale(Locale language) {
    return language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
  }
}
