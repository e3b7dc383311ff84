package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The long words of the names that are known: a short one is like too many others. */
final class NameParts {

  static final int CHARS_MIN = 6;
  static final int CHARS_MAX = 30;

  private static final Pattern PART =
      Pattern.compile("\\p{L}{" + CHARS_MIN + "," + CHARS_MAX + "}");

  private NameParts() {}

  static Set<String> of(String text, List<Finding> known) {
    var parts = new HashSet<String>();
    for (Finding finding : known) {
      if (finding.category() == DataCategory.NAME) {
        Matcher part = PART.matcher(finding.span().of(text));
        while (part.find()) {
          parts.add(part.group());
        }
      }
    }
    return parts;
  }
}
