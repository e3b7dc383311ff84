package eu.sluis.injection;

/**
 * Why a sentence was taken for an instruction to a model, in words that a privacy officer
 * understands; never the text itself.
 */
public enum Evidence {
  ADDRESSES_MODEL("spreekt een model of assistent aan", "addresses a model or assistant"),
  SETS_ASIDE("zegt dat iets niet meer geldt", "says that something no longer holds"),
  ABOUT_INSTRUCTIONS("gaat over opdrachten of regels", "is about instructions or rules"),
  GIVES_ROLE("geeft een rol of modus", "gives a role or mode"),
  CLAIMS_AUTHORITY("beroept zich op gezag", "claims authority"),
  KEEPS_FROM_PERSON("wil iets verzwijgen", "wants something kept quiet"),
  ABOUT_READER(
      "gaat over wat de gebruiker te zien krijgt", "is about what the user will get to see"),
  ABOUT_ANSWER("schrijft iets voor over het antwoord", "prescribes something about the answer"),
  FAVOURS("stuurt naar een gunstig of vast oordeel", "steers to a favourable or fixed verdict"),
  ASKS_DATA("vraagt om gegevens of gesprekken", "asks for data or conversations"),
  SENDS("wil iets versturen", "wants something sent"),
  ADDRESS("noemt een link, afbeelding of adres", "names a link, image or address"),
  ACTS("vraagt een handeling", "asks for an action"),
  TRIGGER("geldt zodra iets gevraagd wordt", "holds as soon as something is asked"),
  ORDER("staat in de gebiedende wijs", "is an imperative"),
  WORDING("de woorden en hun volgorde", "the words and their order"),
  // What it looks like.
  CHAT_SIGNS("tekens van een gesprek met een model", "signs of a conversation with a model"),
  INVISIBLE("onzichtbare tekens", "invisible signs"),
  LOOK_ALIKE("letters die op andere lijken", "letters that look like others"),
  SPACED("letters met spaties of tekens ertussen", "letters with spaces or signs between"),
  FIGURES_FOR_LETTERS("cijfers in plaats van letters", "figures instead of letters"),
  TURNED("omgekeerde of verschoven letters", "letters turned around or shifted"),
  ENCODED("gecodeerde tekst", "encoded text"),
  UNSEEN_ON_PAGE("onzichtbaar op de pagina", "not visible on the page");

  private final String dutch;
  private final String english;

  Evidence(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String dutch() {
    return dutch;
  }

  public String english() {
    return english;
  }
}
