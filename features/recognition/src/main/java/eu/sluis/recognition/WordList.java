package eu.sluis.recognition;

import eu.sluis.privacy.OrganisationWords;
import java.util.List;

/**
 * The words of an organisation.
 *
 * @param version 0 before the first change, and one more at every change
 * @param words oldest first
 */
public record WordList(long version, List<KnownWord> words) {

  /** Before the first change. */
  public static final WordList EMPTY = new WordList(0, List.of());

  public WordList {
    words = List.copyOf(words);
  }

  /** What a detector needs of them. */
  public OrganisationWords forDetector() {
    return new OrganisationWords(words.stream().map(KnownWord::word).toList());
  }
}
