package eu.sluis.injection;

import eu.sluis.injection.internal.links.LinkFilter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes addresses that are not allowed out of an answer while it streams: links and images of
 * Markdown, also by reference, bare and bracketed addresses, HTML, `data:` and `javascript:`. The
 * text of a link stays, with a mark.
 *
 * <p>It gives what it can at once and holds back only the word, the tag or the address that is
 * being written, at most {@link #HELD_CHARACTERS_MAX}. The result does not depend on where the
 * answer was cut into pieces. For one answer and one thread; never throws on any text.
 */
public final class OutgoingLinks {

  /** In UTF-16 code units; what is longer and began as an address is taken out. */
  public static final int HELD_CHARACTERS_MAX = 4_096;

  private final LinkFilter filter;

  /**
   * @param said what the asker or a text without signs said: an address or a tag that stands in it
   *     to the letter tells nobody anything new
   * @param mark what stands in the place of an address, such as `(link weggelaten)`; without signs
   *     of Markdown
   */
  public OutgoingLinks(AllowedHosts allowed, Collection<String> said, String mark) {
    var texts = List.copyOf(said);
    Predicate<String> repeated = part -> texts.stream().anyMatch(text -> holds(text, part));
    this.filter =
        new LinkFilter(
            address -> allowed.allow(address) || repeated.test(address),
            repeated,
            mark,
            HELD_CHARACTERS_MAX);
  }

  /**
   * As a whole: what was said of `https://a.example/x` does not hold for the shorter part of it.
   */
  private static boolean holds(String text, String part) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      int end = at + part.length();
      if ((at == 0 || !joins(text.charAt(at - 1), part.charAt(0)))
          && (end == text.length() || !joins(text.charAt(end), part.charAt(part.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(char outside, char edge) {
    return Character.isLetterOrDigit(outside)
        && (Character.isLetterOrDigit(edge) || "/=?&#%_-.@".indexOf(edge) >= 0);
  }

  /** What may be shown after this piece; may be empty. */
  public String next(String piece) {
    return filter.next(piece);
  }

  /** The rest, when the answer is complete. */
  public String end() {
    return filter.end();
  }

  /** How many addresses were taken out so far. */
  public int removed() {
    return filter.removed();
  }
}
