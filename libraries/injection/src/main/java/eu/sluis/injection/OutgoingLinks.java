package eu.sluis.injection;

import eu.sluis.injection.internal.links.LinkFilter;

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
   * @param mark what stands in the place of an address, such as `(link weggelaten)`; without signs
   *     of Markdown
   */
  public OutgoingLinks(AllowedHosts allowed, String mark) {
    this.filter = new LinkFilter(allowed::allow, mark, HELD_CHARACTERS_MAX);
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
