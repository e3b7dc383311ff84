package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Marks words that show a special category (AVG art. 9) or criminal data (art. 10).
 *
 * <p>The lexicon `special-categories.txt` has one line per category: phrases parted by `;`. A `*`
 * ends a beginning of a word; `!` before a phrase asks that it is said of somebody (`is katholiek`
 * and not `katholieke school`). Words of policy (`zorg`, `Wmo`, `huishoudelijke hulp`) are not in
 * it: a lexicon that marks every text of the social domain is one that people switch off.
 */
final class SpecialCategoryRecogniser implements Recogniser {

  private static final int WORDS_BACK_MAX = 4;

  private static final Set<String> SAID_OF_SOMEBODY =
      Set.of(
          "is",
          "was",
          "ben",
          "bent",
          "werd",
          "wordt",
          "als",
          "hij",
          "zij",
          "ze",
          "zichzelf",
          "heeft",
          "hebben",
          "had",
          "heb",
          "blijkt",
          "bleek",
          "zijn",
          "haar",
          "mijn",
          "praktiserend",
          "waren");

  private record Phrase(DataCategory category, List<String> words, boolean prefix, boolean said) {}

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final List<Phrase> byPrefix = new ArrayList<>();

  SpecialCategoryRecogniser() {
    for (String line : WordList.lines("special-categories.txt")) {
      int colon = line.indexOf(':');
      DataCategory category = DataCategory.ofCode(line.substring(0, colon).strip());
      for (String part : line.substring(colon + 1).split(";", -1)) {
        add(category, Folding.fold(part.strip()));
      }
    }
  }

  private void add(DataCategory category, String written) {
    if (written.isEmpty()) {
      return;
    }
    boolean said = written.startsWith("!");
    boolean prefix = written.endsWith("*");
    String plain = written.substring(said ? 1 : 0, written.length() - (prefix ? 1 : 0));
    var phrase = new Phrase(category, List.of(plain.split(" ", -1)), prefix, said);
    if (prefix && phrase.words().size() == 1) {
      byPrefix.add(phrase);
    } else {
      byFirstWord.computeIfAbsent(phrase.words().getFirst(), w -> new ArrayList<>()).add(phrase);
    }
  }

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    for (int i = 0; i < reading.words().size(); i++) {
      String folded = reading.word(i).folded();
      for (Phrase phrase : byFirstWord.getOrDefault(folded, List.of())) {
        check(reading, i, phrase, found);
      }
      if (folded.length() <= 60) {
        for (Phrase phrase : byPrefix) {
          if (folded.startsWith(phrase.words().getFirst())) {
            check(reading, i, phrase, found);
          }
        }
      }
    }
  }

  private static void check(Reading reading, int i, Phrase phrase, Consumer<Candidate> found) {
    int last = i + phrase.words().size() - 1;
    if (last >= reading.words().size() || (phrase.said() && !said(reading, i))) {
      return;
    }
    for (int at = i; at <= last; at++) {
      String wanted = phrase.words().get(at - i);
      String folded = reading.word(at).folded();
      boolean open = phrase.prefix() && at == last;
      if (open ? !folded.startsWith(wanted) : !folded.equals(wanted)) {
        return;
      }
    }
    found.accept(
        new Candidate(
            phrase.category(),
            reading.word(i).start(),
            reading.word(last).end(),
            phrase.said() ? 0.7 : 0.8,
            Evidence.WORDS_SHOW_IT));
  }

  private static boolean said(Reading reading, int i) {
    for (int back = i - 1; back >= Math.max(0, i - WORDS_BACK_MAX); back--) {
      if (SAID_OF_SOMEBODY.contains(reading.word(back).folded())) {
        return true;
      }
      String gap = reading.gapAfter(back);
      if (gap.indexOf('.') >= 0 || gap.indexOf('\n') >= 0) {
        return false;
      }
    }
    return false;
  }
}
