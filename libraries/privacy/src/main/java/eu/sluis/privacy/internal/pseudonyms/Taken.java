package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The texts, values and stand-ins, folded, that a new stand-in may not be confused with. */
final class Taken {

  /** Stands in no spelling of a stand-in, so none is found over the border of two values. */
  private static final char BORDER = '\0';

  private final List<String> texts;

  /** All values and stand-ins in one row, to look through at once. */
  private final StringBuilder values = new StringBuilder();

  private final List<String> standIns = new ArrayList<>();

  Taken(List<String> foldedTexts, Collection<Pseudonym> assigned) {
    this.texts = foldedTexts;
    assigned.forEach(this::add);
  }

  void add(Pseudonym pseudonym) {
    String standIn = Folding.fold(pseudonym.standIn());
    standIns.add(standIn);
    values.append(Folding.fold(pseudonym.real())).append(BORDER).append(standIn).append(BORDER);
  }

  /** Whether no spelling of a stand-in occurs in any of these, and no stand-in in it. */
  boolean leaves(Pseudonym candidate) {
    for (String spelling : StandIns.spellings(candidate)) {
      String folded = Folding.fold(spelling);
      if (values.indexOf(folded) >= 0 || texts.stream().anyMatch(text -> text.contains(folded))) {
        return false;
      }
      for (String standIn : standIns) {
        if (folded.contains(standIn)) {
          return false;
        }
      }
    }
    return true;
  }
}
