package eu.sluis.recognition.internal;

import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.KnownWord;
import eu.sluis.recognition.WordRefused;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.DataCategory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word that somebody wants to add, with what is wrong beside each field. Keeps what was typed.
 *
 * @param meaning {@link #STAYS}, the code of a category, or whatever came
 */
record WordForm(String phrase, String meaning, String why, Map<String, String> errors) {

  static final String STAYS = "blijft";

  static WordForm empty() {
    return new WordForm("", "", "", new LinkedHashMap<>());
  }

  static WordForm typed(@Nullable String phrase, @Nullable String meaning, @Nullable String why) {
    return new WordForm(
        PlainText.of(phrase).strip(),
        meaning == null ? "" : meaning,
        PlainText.of(why).strip(),
        new LinkedHashMap<>());
  }

  public boolean valid() {
    return errors.isEmpty();
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /** The word, checked; empty when something is wrong. */
  Optional<OrganisationWords.Word> word(Locale language) {
    checkPhrase(language);
    if (why.length() > KnownWord.WHY_CHARS_MAX) {
      wrong(
          "waarom",
          new Wording(
              "Houd de reden onder de 200 tekens.", "Keep the reason under 200 characters."),
          language);
    }
    Optional<DataCategory> category =
        Corrections.category(meaning).filter(DataCategory::replaceable);
    if (!meaning.equals(STAYS) && category.isEmpty()) {
      wrong(
          "betekenis",
          new Wording(
              "Kies of het mag blijven staan, of welk soort gegeven het is.",
              "Choose whether it may stay, or what kind of data it is."),
          language);
    }
    if (!valid()) {
      return Optional.empty();
    }
    return Optional.of(
        category.isPresent()
            ? new OrganisationWords.Personal(phrase, category.get())
            : new OrganisationWords.MayStay(phrase));
  }

  void refused(WordRefused.Reason reason, Locale language) {
    wrong(
        "woord",
        switch (reason) {
          case KNOWN_ALREADY ->
              new Wording(
                  "Dit woord staat al in de lijst. Verwijder het daar eerst als het iets anders"
                      + " betekent.",
                  "This word is in the list already. Remove it there first if it means something"
                      + " else.");
          case TOO_MANY ->
              new Wording(
                  "De lijst is vol: 5.000 woorden. Verwijder eerst woorden die u niet meer nodig"
                      + " hebt.",
                  "The list is full: 5,000 words. First remove words you no longer need.");
        },
        language);
  }

  private void checkPhrase(Locale language) {
    switch (OrganisationWords.fitness(phrase)) {
      case FIT -> {
        if (phrase.indexOf('\n') >= 0) {
          wrong(
              "woord",
              new Wording("Zet het woord op één regel.", "Put the word on one line."),
              language);
        }
      }
      case SAYS_NOTHING ->
          wrong(
              "woord",
              new Wording(
                  "Vul een woord of naam in van ten minste twee letters of cijfers.",
                  "Fill in a word or name of at least two letters or digits."),
              language);
      case TOO_LONG ->
          wrong(
              "woord",
              new Wording(
                  "Een woord mag 120 tekens en twaalf woorden lang zijn. Kort het in.",
                  "A word can be 120 characters and twelve words long. Shorten it."),
              language);
    }
  }

  private void wrong(String field, Wording wording, Locale language) {
    errors.put(field, wording.in(language));
  }
}
