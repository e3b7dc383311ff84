package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Piece;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of all names of a conversation that are worth looking for where no name was found. */
public final class KnownNames {

  /** Shorter words of a name, as `Li`, are replaced only where they were found. */
  private static final int CHARS_MIN = 3;

  /** A name of which the recogniser was less sure is looked for only as it was written. */
  private static final double SURE = 0.6;

  private static final String GLUE = "@_-./\\";

  private final Set<String> keys = new HashSet<>();
  private final NameForms forms = new NameForms();
  private final NameCodes codes = new NameCodes();

  /** One word of a name. */
  public void add(String word) {
    String key = Folding.unspaced(word);
    if (key.length() >= CHARS_MIN && !key.endsWith(".")) {
      keys.add(key);
    }
  }

  /** The words of the names that were found in a text. */
  public void addAll(String text, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.category() == DataCategory.NAME) {
        String name = finding.span().of(text);
        boolean sure = finding.confidence() >= SURE;
        for (Piece piece : NamePieces.of(name)) {
          String word = name.substring(piece.start(), piece.end());
          add(word);
          if (sure) {
            forms.add(Folding.unspaced(word));
          }
        }
        if (sure) {
          codes.add(text, finding.span().start(), finding.span().end());
        }
      }
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Where the known name in this word ends (before a genitive s), or its start when it is none. */
  int endIn(String text, int start, int end) {
    String word = text.substring(start, end);
    if (Character.isUpperCase(word.charAt(0))) {
      String key = Folding.unspaced(word);
      if (keys.contains(key)) {
        return end;
      }
      if (key.endsWith("s") && keys.contains(key.substring(0, key.length() - 1))) {
        return end - 1;
      }
    }
    boolean form =
        !forms.isEmpty() && (forms.has(word) || (glued(text, start, end) && forms.is(word)));
    return form ? end : start;
  }

  /** Part of a name of code, a file or an account, where an ordinary word means the person too. */
  private static boolean glued(String text, int start, int end) {
    boolean before = start > 1 && joins(text.charAt(start - 1), text.charAt(start - 2));
    return before || (end + 1 < text.length() && joins(text.charAt(end), text.charAt(end + 1)));
  }

  private static boolean joins(char sign, char beyond) {
    return GLUE.indexOf(sign) >= 0 && Character.isLetterOrDigit(beyond);
  }

  /** The initials and short forms in a text that stand for somebody who is known. */
  List<int[]> codesIn(String text) {
    return codes.in(text);
  }
}
