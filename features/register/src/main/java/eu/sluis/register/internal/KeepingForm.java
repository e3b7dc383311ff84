package eu.sluis.register.internal;

import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.shell.Wording;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to keep, as somebody typed it.
 *
 * @param errors what is wrong, by field: `maanden`, `categorie`, `register`
 */
record KeepingForm(
    String months,
    String valuation,
    String category,
    String activity,
    Map<String, Wording> errors) {

  private static final int DIGITS_MAX = 4;

  static KeepingForm of(Keeping keeping) {
    return new KeepingForm(
        Integer.toString(keeping.months()),
        keeping.valuation().name().toLowerCase(Locale.ROOT),
        keeping.category(),
        keeping.activity().map(URI::toString).orElse(""),
        Map.of());
  }

  static KeepingForm typed(
      @Nullable String months,
      @Nullable String valuation,
      @Nullable String category,
      @Nullable String activity) {
    var typed =
        new KeepingForm(text(months), text(valuation), text(category), text(activity), Map.of());
    var errors = new HashMap<String, Wording>();
    if (typed.number().isEmpty()) {
      errors.put(
          "maanden",
          new Wording(
              "Vul een aantal maanden in van "
                  + Keeping.MONTHS_MIN
                  + " tot en met "
                  + Keeping.MONTHS_MAX
                  + ". Korter dan zes maanden mag niet: de AI-verordening (artikel 26, lid 6)"
                  + " vraagt dat wat wordt vastgelegd zo lang te vinden blijft.",
              "Enter a number of months from "
                  + Keeping.MONTHS_MIN
                  + " to "
                  + Keeping.MONTHS_MAX
                  + ". Shorter than six months is not allowed: the AI Act (article 26(6)) asks that"
                  + " what is recorded can be found for that long."));
    }
    if (typed.category().length() > Keeping.CATEGORY_MAX
        || typed.category().chars().anyMatch(Character::isISOControl)) {
      errors.put(
          "categorie",
          new Wording(
              "Houd de categorie op één regel van ten hoogste " + Keeping.CATEGORY_MAX + " tekens.",
              "Keep the category to one line of at most " + Keeping.CATEGORY_MAX + " characters."));
    }
    if (!typed.activity().isEmpty() && typed.address().isEmpty()) {
      errors.put(
          "register",
          new Wording(
              "Vul een volledig adres in, dat begint met https://, of laat het leeg.",
              "Enter a whole address that begins with https://, or leave it empty."));
    }
    return new KeepingForm(
        typed.months(), typed.valuation(), typed.category(), typed.activity(), Map.copyOf(errors));
  }

  /** What was decided; empty when something is wrong. */
  Optional<Keeping> keeping() {
    return errors.isEmpty()
        ? number()
            .map(
                count ->
                    new Keeping(
                        count,
                        valuation.equals("preserve") ? Valuation.PRESERVE : Valuation.DESTROY,
                        category,
                        address()))
        : Optional.empty();
  }

  private Optional<Integer> number() {
    if (months.isEmpty()
        || months.length() > DIGITS_MAX
        || !months.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int count = Integer.parseInt(months);
    return count >= Keeping.MONTHS_MIN && count <= Keeping.MONTHS_MAX
        ? Optional.of(count)
        : Optional.empty();
  }

  private Optional<URI> address() {
    try {
      URI uri = URI.create(activity);
      return "https".equals(uri.getScheme())
              && uri.getHost() != null
              && activity.length() <= Keeping.ACTIVITY_MAX
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
