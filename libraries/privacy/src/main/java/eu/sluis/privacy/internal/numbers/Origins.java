package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Where somebody comes from, in words that say so; news and letters come from somewhere too. */
final class Origins {

  private Origins() {}

  /** `mevrouw Jansen uit Almelo`, `Mo (34) uit almelo`. */
  static void from(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean town = page.town(token + 1, true) && !abroad(page, token + 1);
    boolean named = page.capital(token + 1) && !abroad(page, token + 1);
    if (!page.spaced(token + 1) || (!town && !named)) {
      return;
    }
    if (arrives(page, token) && (town || named)) {
      Places.claim(page, token + 1, DataCategory.PLACE, false, 0.88, found);
      return;
    }
    boolean person = false;
    for (int i = token - 1; i >= 0 && i >= token - 4; i--) {
      if (Streets.endsSentence(page, i)) {
        break;
      }
      person |=
          tokens.says(i, Cue.TITLE)
              || tokens.says(i, Cue.PERSON)
              || page.is(i, "jarige")
              || page.is(i, "kom");
    }
    int before = tokens.end(token - 1);
    boolean age = token > 0 && tokens.number(token - 1) && page.at(before) == ')';
    if (person || age || Persons.endsBefore(page, token, " ,")) {
      Places.claim(page, token + 1, DataCategory.PLACE, false, 0.85, found);
    }
  }

  /**
   * `Hij komt uit Zwolle`, `ik kom uit`, `zij is afkomstig uit`: somebody, and no letter or news.
   */
  private static boolean arrives(Page page, int token) {
    Tokens tokens = page.tokens();
    boolean verb = false;
    boolean somebody = false;
    for (int i = token - 1; i >= 0 && i >= token - 5 && !Streets.endsSentence(page, i); i--) {
      verb |=
          page.is(i, "komt")
              || page.is(i, "kom")
              || page.is(i, "kwam")
              || page.is(i, "afkomstig")
              || page.is(i, "vertrok")
              || page.is(i, "vertrokken")
              || page.is(i, "verhuisd")
              || page.is(i, "verhuisde");
      somebody |=
          tokens.says(i, Cue.PERSON)
              || tokens.says(i, Cue.TITLE)
              || page.people().at(tokens.start(i));
    }
    return verb && somebody;
  }

  static boolean abroad(Page page, int token) {
    return COUNTRIES.has(page, token);
  }

  /** A country is no place of residence that tells who somebody is. */
  private static final Listed COUNTRIES =
      Listed.of(
          " nederland belgie duitsland frankrijk spanje italie portugal engeland polen bulgarije roemenie"
              + " hongarije griekenland turkije marokko tunesie algerije egypte syrie irak iran afghanistan"
              + " eritrea ethiopie somalie soedan ghana nigeria suriname curacao aruba indonesie china india"
              + " pakistan vietnam thailand oekraine rusland amerika europa afrika azie brabant limburg"
              + " zeeland friesland drenthe overijssel gelderland flevoland holland ");

  static boolean citizen(Page page, int token) {
    return page.is(token, "inwoner")
        || page.is(token, "inwoonster")
        || page.is(token, "ingezetene");
  }

  static boolean moves(Page page, int token) {
    return page.is(token, "verhuisd")
        || page.is(token, "verhuizen")
        || page.is(token, "verhuis")
        || page.is(token, "verhuisde")
        || page.is(token, "verhuizing")
        || page.is(token, "verhuist");
  }
}
