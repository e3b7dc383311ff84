package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Something that ranks the units of a collection. */
interface Engine extends AutoCloseable {

  /** What is looked at of a ranking. */
  int DEPTH = 10;

  /** The identities of the best units, best first, each once, at most {@link #DEPTH}. */
  List<String> rank(Question question) throws IOException;

  @Override
  void close() throws IOException;

  /** The index of the product. A unit stands where its first passage stands. */
  static Engine sluis(Collection collection) {
    return sluis(collection, LuceneIndex.inMemory());
  }

  /** A given index of the product, which is filled here. */
  static Engine sluis(Collection collection, KnowledgeIndex index) {
    var documents = new LinkedHashMap<DocumentId, List<Passage>>();
    Map<PassageId, String> units = new HashMap<>();
    for (Unit unit : collection.units()) {
      for (Passage passage : unit.passages()) {
        documents.computeIfAbsent(passage.document(), _ -> new ArrayList<>()).add(passage);
        units.put(passage.id(), unit.id());
      }
    }
    documents.forEach((document, passages) -> index.replace(Desk.ORGANISATION, document, passages));
    return new Engine() {
      @Override
      public List<String> rank(Question question) {
        var found = new LinkedHashSet<String>();
        // Some passages of one unit may stand above the next unit.
        for (var hit : index.search(question.text(), question.rights(), DEPTH * 5)) {
          found.add(units.getOrDefault(hit.passage().id(), ""));
        }
        return found.stream().limit(DEPTH).toList();
      }

      @Override
      public void close() {
        index.close();
      }
    };
  }
}
