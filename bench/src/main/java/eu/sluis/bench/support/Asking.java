package eu.sluis.bench.support;

import eu.sluis.bench.knowledge.Desk;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the questions of a set of all its passages. */
final class Asking {

  private static final int PASSAGES = 6;

  private final LuceneIndex index = LuceneIndex.inMemory();

  /** A document may have many texts of the set: the articles of a law. */
  Asking(LabelledSet set) {
    set.texts().values().stream()
        .flatMap(text -> text.passages().stream())
        .collect(Collectors.groupingBy(Passage::document))
        .forEach((document, passages) -> index.replace(Desk.ORGANISATION, document, passages));
  }

  List<Hit> found(LabelledSet.Question question) {
    return index.search(question.question(), Desk.EVERYONE, PASSAGES);
  }
}
