package eu.sluis.policy.internal;

import eu.sluis.policy.Layer;
import eu.sluis.policy.Medium;
import eu.sluis.policy.Reason;
import eu.sluis.policy.RuleId;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.Collection;
import java.util.Optional;

/**
 * What holds where no rule speaks, as reasons. They count as floors: they are shipped with Sluis
 * and no layer can lift them other than by a rule that says more.
 */
final class Defaults {

  /** No rule of a bouwcode may begin like this. */
  static final String PREFIX = "standaard-";

  private static final String SOURCE = "Sluis: wat niet is toegestaan, mag niet";

  static Reason nobodyMayAsk() {
    return reason("nee-vragen", "Geen regel van deze toepassing staat toe dat iemand iets vraagt.");
  }

  static Reason notForYou() {
    return reason("nee-groep", "U hoort niet bij een groep die deze toepassing mag gebruiken.");
  }

  static Reason noDocuments(Layer layer, Confidentiality ceiling) {
    return reason(
        "nee-documenten",
        "%s staat alleen documenten toe tot en met %s."
            .formatted(who(layer), DutchNames.of(ceiling)));
  }

  static Reason noModel(Layer layer) {
    return reason(
        layer == Layer.BASELINE ? "nee-model-basis" : "nee-model",
        who(layer) + " staat geen van de beschikbare modellen toe.");
  }

  static Reason noModelAtAll() {
    return reason("geen-model", "Er is geen model beschikbaar.");
  }

  static Reason removed(Collection<DataCategory> categories) {
    return reason(
        "weghalen",
        "Waar geen geldige regel over gaat, wordt weggehaald: %s."
            .formatted(DutchNames.of(categories)));
  }

  static Reason staysHere(Collection<DataCategory> categories) {
    return reason(
        "eigen-server",
        "Gevoelige gegevens blijven op de eigen server als de toepassing er geen geldige regel voor"
            + " heeft: %s.".formatted(DutchNames.of(categories)));
  }

  static Reason not(Medium medium) {
    return reason(
        switch (medium) {
          case IMAGES -> "nee-beeld";
          case AUDIO -> "nee-geluid";
        },
        switch (medium) {
              case IMAGES -> "Beeld";
              case AUDIO -> "Geluid";
            }
            + " gaat alleen mee waar de organisatie en de toepassing dat allebei toestaan: niemand"
            + " kan erin zoeken naar persoonsgegevens.");
  }

  private static String who(Layer layer) {
    return switch (layer) {
      case FLOOR -> "De wet";
      case BASELINE -> "De organisatie";
      case USE_CASE -> "Deze toepassing";
    };
  }

  private static Reason reason(String name, String sentence) {
    return new Reason(
        new RuleId(PREFIX + name),
        Layer.FLOOR,
        sentence,
        SOURCE,
        Optional.empty(),
        Optional.empty());
  }

  private Defaults() {}
}
