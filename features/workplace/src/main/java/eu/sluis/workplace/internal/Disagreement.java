package eu.sluis.workplace.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Statements;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A figure of the answer of which another document, that went along with the question, tells
 * another.
 *
 * @param here as the answer has it
 * @param there as the other document has it
 * @param passage of the other document
 */
record Disagreement(String here, String there, Passage passage) {

  /** More are not shown: a reader who must check three figures checks them all. */
  private static final int SHOWN_MAX = 3;

  /**
   * Those of one answer, among what may be read now. Two documents that the answer quotes against
   * each other are told of once.
   */
  static List<Disagreement> in(Turn turn, Map<PassageId, Passage> readable) {
    var found = new ArrayList<Disagreement>();
    Set<Set<DocumentId>> told = new HashSet<>();
    for (Answer.Sentence sentence : turn.answer().sentences()) {
      List<Passage> cited = cited(sentence, turn, readable);
      Set<DocumentId> own = cited.stream().map(Passage::document).collect(Collectors.toSet());
      for (Passage other : material(turn, readable)) {
        if (!own.contains(other.document()) && sameSubject(cited, other)) {
          against(sentence.text(), other)
              .filter(_ -> told.add(both(own, other)))
              .ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found.subList(0, Math.min(SHOWN_MAX, found.size())));
  }

  private static Optional<Disagreement> against(String sentence, Passage other) {
    for (Statements.Statement statement : Statements.of(other.text())) {
      var contradiction = Statements.contradiction(sentence, statement.span().of(other.text()));
      if (contradiction.isPresent()) {
        return contradiction.map(
            figures -> new Disagreement(figures.one(), figures.other(), other));
      }
    }
    return Optional.empty();
  }

  private static List<Passage> cited(
      Answer.Sentence sentence, Turn turn, Map<PassageId, Passage> readable) {
    return turn.answer().sources().stream()
        .filter(source -> sentence.citations().contains(source.number()))
        .map(source -> readable.get(source.passage()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Passage> material(Turn turn, Map<PassageId, Passage> readable) {
    return turn.material().stream()
        .map(one -> readable.get(one.passage()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean sameSubject(List<Passage> cited, Passage other) {
    return cited.stream().anyMatch(one -> Statements.sameSubject(headings(one), headings(other)));
  }

  private static String headings(Passage passage) {
    return passage.documentTitle() + " " + String.join(" ", passage.place().headings());
  }

  private static Set<DocumentId> both(Set<DocumentId> own, Passage other) {
    Set<DocumentId> both = new HashSet<>(own);
    both.add(other.document());
    return both;
  }
}
