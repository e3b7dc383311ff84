package eu.sluis.workplace.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.shell.Wording;
import eu.sluis.workplace.internal.Views.SourceLink;
import java.util.ArrayList;
import java.util.Locale;

/** Where a passage stands, in words and as a link. */
public final class Places {

  private Places() {}

  /** To the passage in its original, below the address of Sluis. */
  public static String link(Passage passage) {
    return "/documenten/" + passage.document() + "?passage=" + passage.id() + "#passage";
  }

  /** With its title and its place. */
  static SourceLink linked(Passage passage, Locale language) {
    return new SourceLink(passage.documentTitle(), of(passage, language), link(passage));
  }

  /** `Artikel 4.3, pagina 18 · geldig vanaf 1 januari 2026`; empty when nothing is known. */
  static String of(Passage passage, Locale language) {
    var place = new ArrayList<String>();
    var headings = passage.place().headings();
    if (passage.place().article().isPresent()) {
      place.add(new Wording("Artikel ", "Article ").in(language) + passage.place().article().get());
    } else if (!headings.isEmpty()) {
      place.add(headings.getLast());
    }
    if (passage.place().page().isPresent()) {
      place.add(new Wording("pagina ", "page ").in(language) + passage.place().page().getAsInt());
    }
    String where = String.join(", ", place);
    String when =
        passage
            .validity()
            .from()
            .map(
                day ->
                    new Wording("geldig vanaf ", "valid from ").in(language)
                        + Phrases.day(day, language))
            .orElse("");
    if (where.isEmpty() || when.isEmpty()) {
      return where + when;
    }
    return where + " · " + when;
  }
}
