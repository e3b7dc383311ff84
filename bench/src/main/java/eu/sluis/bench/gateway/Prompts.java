package eu.sluis.bench.gateway;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Questions of a municipality, of about 400 characters, with an invented person in each. Unless
 * told otherwise no two are the same, as no two letters are: a gateway that remembers what it was
 * sent must not gain by it.
 */
final class Prompts {

  /** Family names that must not leave; in no other word of a question. */
  static final List<String> FAMILY_NAMES =
      List.of("Okonjo", "Yıldız", "Hoekstra", "Terpstra", "Amrani", "Wojciechowski", "Dijkhuizen");

  private static final List<String> GIVEN_NAMES =
      List.of("Fatima", "Sjoerd", "Anneke", "Willem", "Marieke", "Johan", "Ayşe", "Katarzyna");

  private final AtomicInteger asked = new AtomicInteger();
  private final int different;

  /**
   * @param different after so many the first comes again
   */
  Prompts(int different) {
    this.different = different;
  }

  /** The body of a chat, with the next question. */
  String chat(String model, Step.Form form) {
    int number = Math.floorMod(asked.incrementAndGet(), different);
    String given = GIVEN_NAMES.get(number % GIVEN_NAMES.size());
    String family = FAMILY_NAMES.get(number % FAMILY_NAMES.size());
    String text =
        ("Beste collega, mevrouw %s %s heeft hulp bij het huishouden volgens besluit %d van de"
                + " gemeente. Zij belde vanochtend omdat zij na een val zes weken bij haar dochter in een"
                + " andere plaats verblijft en wil weten of de hulp in die tijd wordt opgeschort, en wie"
                + " zij moet bellen als zij weer thuis is. Schrijf een korte, vriendelijke brief op"
                + " taalniveau B1 aan mevrouw %s, met wat zij zelf moet doen en binnen welke termijn.")
            .formatted(given, family, 100_000 + number, family);
    return "{\"model\":\""
        + model
        + "\",\"messages\":[{\"role\":\"user\",\"content\":\""
        + text
        + "\"}],\"stream\":"
        + String.valueOf(form == Step.Form.STREAM).toLowerCase(Locale.ROOT)
        + "}";
  }
}
