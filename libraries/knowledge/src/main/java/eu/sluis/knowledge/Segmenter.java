package eu.sluis.knowledge;

import eu.sluis.knowledge.ParsedDocument.Block;
import eu.sluis.knowledge.internal.Headings;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts a document into passages along its own structure, so that each can be read, found and cited
 * alone.
 *
 * <p>A heading always begins a new passage and stands in its {@link Place}, not in its text. An
 * article is one passage, or when it is long one per member or group of members. Other text is
 * gathered up to {@link #WORDS_TARGET_MAX} words. A list stays with the sentence that introduces it
 * and rows of a table with each other; where a list is too long, its introduction is repeated. No
 * sentence is cut, unless it is longer than {@link #WORDS_MAX} words on its own. Words keep the
 * order and the spelling of the document; blocks are joined by a line break.
 */
public final class Segmenter {

  /**
   * Goes up by one with every change after which the same blocks may be cut differently; known
   * documents are then read again.
   */
  public static final int VERSION = 1;

  /** A passage goes on below this many words when its section does. */
  public static final int WORDS_TARGET_MIN = 80;

  /** A passage that would grow over this many words begins anew. */
  public static final int WORDS_TARGET_MAX = 250;

  /** No passage has more words, an introduction that is repeated included. */
  public static final int WORDS_MAX = 350;

  /** A longer introduction to a list is not repeated. */
  private static final int INTRODUCTION_WORDS_MAX = 60;

  /** Passages in reading order. */
  public List<Segment> segment(ParsedDocument document) {
    var segments = new ArrayList<Segment>();
    var headings = new Headings();
    var section = new ArrayList<Block>();
    for (Block block : document.blocks()) {
      Optional<Block.Heading> heading = heading(block);
      if (heading.isPresent()) {
        close(section, headings, segments);
        headings.enter(heading.get().level(), heading.get().text());
      } else if (!block.text().isBlank()) {
        headings.leave();
        section.add(block);
      }
    }
    close(section, headings, segments);
    return List.copyOf(segments);
  }

  private static Optional<Block.Heading> heading(Block block) {
    return switch (block) {
      case Block.Heading heading -> Optional.of(heading).filter(some -> !some.text().isBlank());
      case Block.Paragraph paragraph when Headings.looksLikeArticle(paragraph.text().strip()) ->
          Optional.of(new Block.Heading(6, paragraph.text().strip(), paragraph.page()));
      case Block.Paragraph _, Block.Item _, Block.Row _ -> Optional.empty();
    };
  }

  /** Turns the blocks below one heading into passages and forgets them. */
  private static void close(List<Block> section, Headings headings, List<Segment> segments) {
    if (section.isEmpty()) {
      return;
    }
    boolean article = headings.article().isPresent();
    var groups = groups(section);
    int words = groups.stream().mapToInt(Group::words).sum();
    int target = article && words <= WORDS_MAX ? WORDS_MAX : WORDS_TARGET_MAX;
    var packed = new Packed(target);
    groups.stream().flatMap(group -> pieces(group, target).stream()).forEach(packed::add);
    for (Piece piece : packed.finish()) {
      var place = new Place(headings.path(), headings.article(), piece.page());
      segments.add(new Segment(place, piece.text()));
    }
    section.clear();
  }

  /** A block with what belongs to it: a list with its introduction, a member with its parts. */
  private record Group(Block lead, List<Block> rest) {
    int words() {
      return Segmenter.words(lead.text())
          + rest.stream().mapToInt(block -> Segmenter.words(block.text())).sum();
    }
  }

  /** Text that stays together. */
  private record Piece(String text, OptionalInt page) {
    int words() {
      return Segmenter.words(text);
    }
  }

  private static List<Group> groups(List<Block> section) {
    var groups = new ArrayList<Group>();
    for (Block block : section) {
      if (!groups.isEmpty() && belongs(block, groups.getLast())) {
        groups.getLast().rest().add(block);
      } else {
        groups.add(new Group(block, new ArrayList<>()));
      }
    }
    return groups;
  }

  private static boolean belongs(Block block, Group group) {
    Block lead = group.lead();
    return switch (block) {
      case Block.Row _ -> lead instanceof Block.Row || (introduces(lead) && rowsOnly(group.rest()));
      case Block.Item item ->
          switch (lead) {
            case Block.Item first -> !kind(item).equals(kind(first)) || kind(item).equals("-");
            case Block.Paragraph _ ->
                introduces(lead) || kind(item).equals("-") || !group.rest().isEmpty();
            case Block.Heading _, Block.Row _ -> false;
          };
      case Block.Paragraph _, Block.Heading _ -> false;
    };
  }

  private static boolean rowsOnly(List<Block> rest) {
    return rest.stream().allMatch(Block.Row.class::isInstance);
  }

  private static boolean introduces(Block block) {
    String text = block.text().strip();
    return text.endsWith(":") || (text.endsWith(",") && block instanceof Block.Paragraph);
  }

  /** Members have numbers, parts have letters, parts of parts have something else. */
  private static String kind(Block.Item item) {
    String marker = item.marker().orElse("-").toLowerCase(Locale.ROOT);
    if (marker.matches("\\d+[a-z]*[.)]?")) {
      return "1";
    }
    if (marker.matches("[a-z]{1,2}[.)]?")) {
      return "a";
    }
    return marker.matches("\\d+°.*") ? "1°" : "-";
  }

  private static List<Piece> pieces(Group group, int target) {
    String introduction = line(group.lead());
    OptionalInt page = group.lead().page();
    if (words(joined(group)) <= target) {
      return List.of(new Piece(joined(group), page));
    }
    var pieces = new ArrayList<Piece>();
    if (group.rest().isEmpty() || words(introduction) > INTRODUCTION_WORDS_MAX) {
      split(introduction, page, pieces);
      introduction = "";
    }
    var packed = new Packed(WORDS_TARGET_MAX - words(introduction));
    for (Block block : group.rest()) {
      var parts = new ArrayList<Piece>();
      split(line(block), block.page(), parts);
      parts.forEach(packed::add);
    }
    for (Piece piece : packed.finish()) {
      pieces.add(
          introduction.isEmpty()
              ? piece
              : new Piece(introduction + "\n" + piece.text(), piece.page()));
    }
    return pieces;
  }

  private static String joined(Group group) {
    var text = new StringBuilder(line(group.lead()));
    group.rest().forEach(block -> text.append('\n').append(line(block)));
    return text.toString();
  }

  /** Cuts a long block between its sentences, and a long sentence between its words. */
  private static void split(String text, OptionalInt page, List<Piece> pieces) {
    if (words(text) <= WORDS_TARGET_MAX) {
      pieces.add(new Piece(text, page));
      return;
    }
    int from = 0;
    int to = 0;
    for (Span sentence : Sentences.of(text)) {
      if (to > from && words(text.substring(from, sentence.end())) > WORDS_TARGET_MAX) {
        pieces.add(new Piece(text.substring(from, to), page));
        from = sentence.start();
      }
      to = sentence.end();
      while (words(text.substring(from, to)) > WORDS_TARGET_MAX) {
        int cut = afterWords(text, from, WORDS_TARGET_MAX);
        pieces.add(new Piece(text.substring(from, cut).strip(), page));
        from = cut;
      }
    }
    if (!text.substring(from).isBlank()) {
      pieces.add(new Piece(text.substring(from).strip(), page));
    }
  }

  private static int afterWords(String text, int from, int count) {
    int at = from;
    for (int i = 0; i < count; i++) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static String line(Block block) {
    String text = block.text().strip();
    return switch (block) {
      case Block.Item item -> marker(item) + " " + text;
      case Block.Heading _, Block.Paragraph _, Block.Row _ -> text;
    };
  }

  private static String marker(Block.Item item) {
    String marker = item.marker().map(String::strip).orElse("-");
    boolean bare =
        !marker.isEmpty() && Character.isLetterOrDigit(marker.charAt(marker.length() - 1));
    return bare ? marker + "." : marker;
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  /** Fills passages up to a target, in order. */
  private static final class Packed {
    private final int target;
    private final List<Piece> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private OptionalInt page = OptionalInt.empty();
    private int words;

    Packed(int target) {
      this.target = target;
    }

    void add(Piece piece) {
      int more = piece.words();
      boolean small = words < WORDS_TARGET_MIN && words + more <= target + WORDS_TARGET_MIN;
      if (words > 0 && words + more > target && !small) {
        flush();
      }
      if (words == 0) {
        page = piece.page();
      } else {
        text.append('\n');
      }
      text.append(piece.text());
      words += more;
    }

    List<Piece> finish() {
      flush();
      return done;
    }

    private void flush() {
      if (words > 0) {
        done.add(new Piece(text.toString(), page));
        text.setLength(0);
        words = 0;
      }
    }
  }

  /** A passage before it has rights and an identity. */
  public record Segment(Place place, String text) {}
}
