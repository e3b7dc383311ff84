package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.names.NamesInText;
import eu.sluis.privacy.internal.text.Reading;

/** Texts as the rules for numbers see them. */
final class Pages {

  private Pages() {}

  static Page of(String text) {
    var reading = new Reading(text);
    NamesInText names = new NameRecogniser().read(reading);
    return new Page(reading, new CueWords("cues.txt"), new People(names.candidates(), text), names);
  }

  /** The token that this piece of the text begins with. */
  static int token(Page page, String piece) {
    return page.tokens().from(page.text().indexOf(piece));
  }
}
