package eu.sluis.injection.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences that the recogniser of names is trained on: letters, minutes, notes and news, with
 * slots of their own. They were written to be ordinary, and so they are here: text in which nothing
 * speaks to a model.
 */
final class Everyday {

  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

  private Everyday() {}

  /** As patterns of our own. */
  static List<String> sentences(Path folder) {
    var sentences = new ArrayList<String>();
    for (Path file : new Resources(folder).files("sentences")) {
      for (String line : Resources.lines(file)) {
        sentences.add(pattern(line));
      }
    }
    return sentences;
  }

  private static String pattern(String line) {
    String safe = line.replace("[", "\\[").replace("]", "\\]").replace("|", "\\|");
    return SLOT.matcher(safe.replace("\\t", " ")).replaceAll(slot -> filler(slot.group(1)));
  }

  private static String filler(String slot) {
    String name = slot.replaceAll("^-|^(caps|lower):-?|:.*", "").replaceAll(":.*", "");
    return switch (name) {
      case "name", "given", "surname", "initials", "reversed" -> "{surname}";
      case "place", "nationality" -> "{place}";
      case "org" -> "{firm}";
      case "email" -> "{gmail}";
      default -> "{n}";
    };
  }
}
