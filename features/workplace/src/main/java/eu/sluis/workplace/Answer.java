package eu.sluis.workplace;

import eu.sluis.vocabulary.PassageId;
import java.util.List;

/**
 * An answer as it was checked: sentences, each with the passages it cites and whether they say it.
 *
 * @param sources what it cites, by the number that readers see, from 1
 */
public record Answer(List<Sentence> sentences, List<Cited> sources) {

  public static final Answer EMPTY = new Answer(List.of(), List.of());

  public Answer {
    sentences = List.copyOf(sentences);
    sources = List.copyOf(sources);
  }

  /** Its sentences, one a line: what the record of the answer commits to. */
  public String said() {
    return String.join("\n", sentences.stream().map(Sentence::text).toList());
  }

  /**
   * One sentence.
   *
   * @param shape where it stands on the page
   * @param number of an item of a numbered list, as the source or the model counts; else 0
   * @param citations numbers of sources, in order
   * @param missing what the cited passages do not say; empty when supported
   */
  public record Sentence(
      String text,
      Shape shape,
      int number,
      List<Integer> citations,
      Support support,
      List<String> missing) {

    public Sentence {
      citations = List.copyOf(citations);
      missing = List.copyOf(missing);
    }
  }

  /** Where a sentence stands on the page. */
  public enum Shape {
    /** Goes on in the paragraph. */
    RUNNING,
    /** Begins a paragraph. */
    PARAGRAPH,
    /** An item of a list. */
    ITEM
  }

  /** Whether the cited passages say it. */
  public enum Support {
    SUPPORTED,
    PARTLY,
    UNSUPPORTED
  }

  /** A source of this answer; the hash tells whether the passage is still the same. */
  public record Cited(int number, PassageId passage, String hash) {}
}
