package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the text says that a name is of a woman or of a man: by a title or a relation just before
 * it, or by a mark in brackets just after. A guess from the name itself is never made.
 */
public final class Gender {

  private static final int CHARS_BEFORE_MAX = 24;
  private static final int CHARS_AFTER_MAX = 10;

  private static final Set<String> WOMEN =
      Set.of(
          "mevrouw",
          "mevr",
          "mw",
          "mej",
          "juffrouw",
          "zuster",
          "vrouw",
          "moeder",
          "dochter",
          "zus",
          "zusje",
          "oma",
          "tante",
          "nicht",
          "echtgenote",
          "buurvrouw",
          "vriendin",
          "cliënte",
          "weduwe",
          "meisje",
          "mrs",
          "ms");
  private static final Set<String> MEN =
      Set.of(
          "heer",
          "dhr",
          "meneer",
          "mijnheer",
          "broeder",
          "man",
          "vader",
          "zoon",
          "broer",
          "broertje",
          "opa",
          "oom",
          "neef",
          "echtgenoot",
          "buurman",
          "vriend",
          "weduwnaar",
          "jongen",
          "mr.");

  private Gender() {}

  /** How a given name that stands there should look. */
  public static Look of(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - CHARS_BEFORE_MAX), start);
    String[] words = before.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    // The nearest first; two words back for `mevrouw dr.`.
    int seen = 0;
    for (int i = words.length - 1; i >= 0 && seen < 2; i--) {
      if (words[i].isEmpty()) {
        continue;
      }
      seen++;
      if (WOMEN.contains(words[i])) {
        return Look.WOMANS_NAME;
      }
      if (MEN.contains(words[i])) {
        return Look.MANS_NAME;
      }
    }
    String after =
        text.substring(end, Math.min(text.length(), end + CHARS_AFTER_MAX))
            .toLowerCase(Locale.ROOT);
    if (after.startsWith(" (v)") || after.startsWith(" (v,")) {
      return Look.WOMANS_NAME;
    }
    return after.startsWith(" (m)") || after.startsWith(" (m,") ? Look.MANS_NAME : Look.GIVEN_NAME;
  }
}
