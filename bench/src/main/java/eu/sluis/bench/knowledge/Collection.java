package eu.sluis.bench.knowledge;

import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.ReadingRights;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts and questions about them.
 *
 * @param name as the tables show it
 */
public record Collection(String name, List<Unit> units, List<Question> questions) {

  public Collection {
    units = List.copyOf(units);
    questions = List.copyOf(questions);
  }

  Collection named(String other, List<Question> asked) {
    return new Collection(other, units, asked);
  }

  /**
   * What must be found: an article, a page, a document.
   *
   * @param passages its text as Sluis cuts it, in reading order
   */
  public record Unit(String id, List<Passage> passages) {

    public Unit {
      passages = List.copyOf(passages);
    }

    public String text() {
      return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    boolean readableWith(ReadingRights rights) {
      return passages.stream().anyMatch(passage -> passage.readableWith(rights));
    }
  }

  /**
   * A question.
   *
   * @param answers the units of which each answers it
   */
  public record Question(String text, Set<String> answers, ReadingRights rights) {

    public Question {
      answers = Set.copyOf(answers);
    }
  }
}
