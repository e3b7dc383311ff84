package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Piece;
import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Decides what of a text goes out: every finding by its treatment, and names that echo one. */
public final class Cuts {

  private final Function<DataCategory, Treatment> treatments;
  private final KnownNames names;
  private final KnownNumbers numbers;
  private final boolean keepsGender;

  public Cuts(
      Function<DataCategory, Treatment> treatments,
      KnownNames names,
      KnownNumbers numbers,
      boolean keepsGender) {
    this.treatments = treatments;
    this.names = names;
    this.numbers = numbers;
    this.keepsGender = keepsGender;
  }

  /**
   * The cuts, in order and apart.
   *
   * @param findings of replaceable categories, in order and apart
   */
  public List<Cut> of(String text, List<Finding> findings) {
    var cuts = new ArrayList<Cut>();
    for (Finding finding : findings) {
      DataCategory category = finding.category();
      int start = finding.span().start();
      int end = finding.span().end();
      switch (treatments.apply(category)) {
        case LEAVE -> {}
        case REMOVE -> cuts.add(Cut.removed(start, end, category));
        case PSEUDONYMISE -> {
          if (category == DataCategory.NAME) {
            addPieces(text, start, end, cuts);
          } else {
            cuts.add(Cut.replaced(start, end, category));
          }
        }
      }
    }
    var taken = new BitSet(text.length());
    cuts.forEach(cut -> taken.set(cut.start(), cut.end()));
    numbers.in(text, (place, category) -> addNumber(place, category, taken, cuts));
    if (treatments.apply(DataCategory.NAME) != Treatment.LEAVE && !names.isEmpty()) {
      addEchoes(text, taken, cuts);
    }
    cuts.sort(Comparator.comparingInt(Cut::start));
    return wholeWords(text, cuts);
  }

  private void addPieces(String text, int start, int end, List<Cut> cuts) {
    Look given = keepsGender ? Gender.of(text, start, end) : Look.GIVEN_NAME;
    for (Piece piece : NamePieces.of(text.substring(start, end))) {
      Look look = piece.look() == Look.GIVEN_NAME ? given : piece.look();
      cuts.add(
          new Cut(
              start + piece.start(),
              start + piece.end(),
              DataCategory.NAME,
              false,
              look,
              piece.style()));
    }
  }

  private void addNumber(Span place, DataCategory category, BitSet taken, List<Cut> cuts) {
    int next = taken.nextSetBit(place.start());
    Treatment treatment = treatments.apply(category);
    if (treatment != Treatment.LEAVE && (next < 0 || next >= place.end())) {
      taken.set(place.start(), place.end());
      cuts.add(
          treatment == Treatment.REMOVE
              ? Cut.removed(place.start(), place.end(), category)
              : Cut.replaced(place.start(), place.end(), category));
    }
  }

  /** A place or a firm that may go along holds the name of nobody who may not. */
  private void addEchoes(String text, BitSet taken, List<Cut> cuts) {
    boolean removed = treatments.apply(DataCategory.NAME) == Treatment.REMOVE;
    for (int[] code : names.codesIn(text)) {
      addEcho(text, code[0], code[1], removed, taken, cuts);
    }
    for (int[] word : NamePieces.words(text)) {
      if (!taken.get(word[0])) {
        addEcho(text, word[0], names.endIn(text, word[0], word[1]), removed, taken, cuts);
      }
    }
  }

  private static void addEcho(
      String text, int start, int end, boolean removed, BitSet taken, List<Cut> cuts) {
    int next = taken.nextSetBit(start);
    if (end > start && (next < 0 || next >= end)) {
      taken.set(start, end);
      var style = NamePieces.styleOf(text.substring(start, end));
      cuts.add(new Cut(start, end, DataCategory.NAME, removed, Look.SURNAME, style));
    }
  }

  /** With the letters and digits that a replaced value is glued to, for it to be known again. */
  private static List<Cut> wholeWords(String text, List<Cut> cuts) {
    var whole = new ArrayList<Cut>();
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      if (cut.removed()) {
        whole.add(cut);
        continue;
      }
      int free = whole.isEmpty() ? 0 : whole.getLast().end();
      int start = cut.start();
      while (start > free && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      int taken = i + 1 < cuts.size() ? cuts.get(i + 1).start() : text.length();
      int end = cut.end();
      if (!genitive(text, end, taken)) {
        while (end < taken && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
      }
      if (start == free && !whole.isEmpty() && oneWith(whole.getLast(), cut)) {
        Cut before = whole.removeLast();
        whole.add(before.within(before.start(), end, text));
      } else {
        whole.add(cut.within(start, end, text));
      }
    }
    return whole;
  }

  /** Only of one category: who may see the one may then see the other. */
  private static boolean oneWith(Cut before, Cut cut) {
    return !before.removed() && before.category() == cut.category();
  }

  /** The s that may stand behind a stand-in. */
  private static boolean genitive(String text, int end, int taken) {
    return end < taken
        && (text.charAt(end) == 's' || text.charAt(end) == 'S')
        && (end + 1 == text.length()
            || (end + 1 < taken && !Character.isLetterOrDigit(text.charAt(end + 1))));
  }
}
