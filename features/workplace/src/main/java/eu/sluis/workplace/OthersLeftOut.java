package eu.sluis.workplace;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.shell.Terms;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes personal data of others out of a text for a citizen. What is theirs stays, and only that: a
 * person who works here says what it is. When in doubt it goes: a name of which only a part was
 * given, or a relative with the same surname, cannot be told apart from a stranger.
 */
public final class OthersLeftOut {

  private final Detector detector;
  private final List<String> own;

  /**
   * @param own data of the citizen, such as a name, an address or a BSN
   */
  public OthersLeftOut(Detector detector, List<String> own) {
    this.detector = detector;
    this.own = own.stream().map(OthersLeftOut::plain).filter(text -> !text.isEmpty()).toList();
  }

  /**
   * A text without data of others.
   *
   * @param changed whether anything was left out
   */
  public record Cleaned(String text, boolean changed) {}

  /**
   * Takes it out; where something was, `[naam weggelaten]` stands.
   *
   * @throws RuntimeException when the detector cannot do its work; then the text MUST NOT be given
   */
  public Cleaned clean(String text) {
    var cleaned = new StringBuilder();
    int done = 0;
    boolean changed = false;
    for (Finding finding : others(text).toList()) {
      int begin = finding.span().start();
      if (begin < done) {
        continue;
      }
      cleaned
          .append(text, done, begin)
          .append('[')
          .append(Terms.one(finding.category()).dutch())
          .append(" weggelaten]");
      done = finding.span().end();
      changed = true;
    }
    return new Cleaned(cleaned.append(text, done, text.length()).toString(), changed);
  }

  /** Whether a text holds nothing of others. */
  public boolean holdsNone(String text) {
    return others(text).findAny().isEmpty();
  }

  private Stream<Finding> others(String text) {
    return detector.detect(text).stream()
        .filter(finding -> ofPerson(finding.category()))
        .filter(
            finding ->
                !own.contains(plain(text.substring(finding.span().start(), finding.span().end()))));
  }

  /** Whether what was found is of a person; the name of an organisation is not. */
  private static boolean ofPerson(DataCategory category) {
    return category.replaceable() && category.kind() != DataCategory.Kind.ORGANISATIONAL;
  }

  /** Whether it points at somebody, and not only at a case. */
  public static boolean pointsAtSomebody(DataCategory category) {
    return ofPerson(category) && category != DataCategory.CASE_NUMBER;
  }

  /** Letters and digits only, so that `9999 90 019` is `999990019`. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
