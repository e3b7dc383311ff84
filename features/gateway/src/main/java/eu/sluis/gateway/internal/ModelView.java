package eu.sluis.gateway.internal;

import eu.sluis.gateway.ModelCard;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A model of the catalogue in words.
 *
 * @param rank 1 for the one that is asked first
 * @param quotes whether it only quotes, and writes nothing itself
 */
public record ModelView(
    int rank,
    String id,
    String name,
    String supplier,
    String where,
    String law,
    String origin,
    String weights,
    String context,
    String price,
    boolean quotes) {

  private static final int CENTS = 2;
  private static final int PRICE_DIGITS_MAX = 6;

  static ModelView of(int rank, ModelCard card, Locale language) {
    return new ModelView(
        rank,
        card.id().value(),
        card.name(),
        card.supplier(),
        capital(Terms.where(card.residency()).in(language)),
        capital(Terms.law(card.jurisdiction()).in(language)),
        country(card.origin(), language),
        weights(card.openWeights()).in(language),
        NumberFormat.getIntegerInstance(locale(language)).format(card.contextTokens()),
        card.price().map(price -> price(price, language)).orElseGet(() -> free().in(language)),
        !card.generative());
  }

  private static Wording weights(boolean open) {
    return open ? new Wording("Ja", "Yes") : new Wording("Nee", "No");
  }

  private static Wording free() {
    return new Wording("Geen kosten per vraag", "No costs per question");
  }

  private static String price(ModelCard.Price price, Locale language) {
    if (price.minute().isPresent()) {
      String minute = euro(price.minute().get(), language);
      return new Wording(minute + " per minuut geluid", minute + " per minute of sound")
          .in(language);
    }
    String asked = euro(price.prompt(), language);
    String answered = euro(price.answer(), language);
    return new Wording(
            asked + " per miljoen tokens erin, " + answered + " eruit",
            asked + " per million tokens in, " + answered + " out")
        .in(language);
  }

  private static String euro(BigDecimal amount, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(locale(language));
    format.setMinimumFractionDigits(CENTS);
    format.setMaximumFractionDigits(PRICE_DIGITS_MAX);
    return "€\u00a0" + format.format(amount);
  }

  /** The country's name; a code that no country has stays a code. */
  private static String country(String code, Locale language) {
    String name = Locale.of("", code).getDisplayCountry(locale(language));
    return name.isEmpty() ? code : name;
  }

  private static Locale locale(Locale language) {
    return language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
