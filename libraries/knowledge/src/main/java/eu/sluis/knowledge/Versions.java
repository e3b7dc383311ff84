package eu.sluis.knowledge;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Puts the newest version of a text before the older ones that were found with it, and tells of
 * each older one which came in its place. Nothing is left out.
 *
 * <p>Two passages are versions of one text when their documents have the same title but for its
 * year or number, tell which of the two is later (by the first day on which they hold, or else by
 * that year or number), and the passages are the same article, stand below the same heading, or are
 * nearly alike. A question that names a year asks for what held then: for it nothing changes
 * places.
 */
public final class Versions {

  /**
   * Share of the runs of words; versions of a passage that was written anew have less in common.
   */
  private static final double ALIKE_MIN = 0.3;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private Versions() {}

  /**
   * A hit in its place.
   *
   * @param newer the newest version of the same text among what was found; empty for that one
   *     itself and for what has no other version
   */
  public record Placed(Hit hit, Optional<Passage> newer) {}

  /**
   * The same hits, each newest version before the first of its older ones. A place keeps its score.
   *
   * @param hits best first
   */
  public static List<Placed> newestFirst(String question, List<Hit> hits) {
    if (YEAR.matcher(question).find()) {
      return hits.stream().map(hit -> new Placed(hit, Optional.empty())).toList();
    }
    var ordered = new ArrayList<Hit>();
    for (Hit hit : hits) {
      newest(hit, hits).filter(newer -> !ordered.contains(newer)).ifPresent(ordered::add);
      if (!ordered.contains(hit)) {
        ordered.add(hit);
      }
    }
    var placed = new ArrayList<Placed>();
    for (Hit hit : ordered) {
      double score = hits.get(placed.size()).score();
      placed.add(new Placed(hit.placed(hit.passage(), score), newest(hit, hits).map(Hit::passage)));
    }
    return List.copyOf(placed);
  }

  /** The latest of the versions that came in its place. */
  private static Optional<Hit> newest(Hit of, List<Hit> hits) {
    Optional<Hit> newest = Optional.empty();
    Passage latest = of.passage();
    for (Hit other : hits) {
      if (later(other.passage(), latest) && sameText(other.passage(), of.passage())) {
        latest = other.passage();
        newest = Optional.of(other);
      }
    }
    return newest;
  }

  private static boolean sameText(Passage one, Passage other) {
    boolean article =
        one.place().article().isPresent() && one.place().article().equals(other.place().article());
    boolean heading =
        !one.place().headings().isEmpty()
            && !other.place().headings().isEmpty()
            && one.place().headings().getLast().equals(other.place().headings().getLast());
    return article
        || heading
        || Sketch.of(List.of(one.text())).likeness(Sketch.of(List.of(other.text()))) >= ALIKE_MIN;
  }

  /** Whether the document of the first came after that of the other, about the same. */
  private static boolean later(Passage one, Passage other) {
    Edition ours = Edition.of(one.documentTitle());
    Edition theirs = Edition.of(other.documentTitle());
    if (one.document().equals(other.document())
        || ours.subject().isBlank()
        || !ours.subject().equals(theirs.subject())) {
      return false;
    }
    Optional<LocalDate> from = one.validity().from();
    Optional<LocalDate> otherFrom = other.validity().from();
    if (from.isPresent() && otherFrom.isPresent() && !from.equals(otherFrom)) {
      return from.get().isAfter(otherFrom.get());
    }
    OptionalLong order = ours.order();
    return order.isPresent()
        && theirs.order().isPresent()
        && order.getAsLong() > theirs.order().getAsLong();
  }
}
