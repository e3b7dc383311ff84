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

  private final Set<String> keys = new HashSet<>();

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
        for (Piece piece : NamePieces.of(name)) {
          add(name.substring(piece.start(), piece.end()));
        }
      }
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Where the known name in this word ends (before a genitive s), or its start when it is none. */
  int endIn(String text, int start, int end) {
    String key = Folding.unspaced(text.substring(start, end));
    if (keys.contains(key)) {
      return end;
    }
    boolean genitive = key.endsWith("s") && keys.contains(key.substring(0, key.length() - 1));
    return genitive ? end - 1 : start;
  }
}
