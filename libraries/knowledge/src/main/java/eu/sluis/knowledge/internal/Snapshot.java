package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/** One state of an organisation's index, with the views of those who search it. */
final class Snapshot {

  /** Views that are kept; the least recently used goes first. A view is one bit per passage. */
  private static final int VIEWS_MAX = 512;

  private final DirectoryReader reader;
  private final List<LeafFacts> facts;
  private final Map<ReadingRights, View> views =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReadingRights, View> eldest) {
          return size() > VIEWS_MAX;
        }
      };

  private final Map<String, Integer> vectors = new ConcurrentHashMap<>();

  Snapshot(DirectoryReader reader, List<LeafFacts> facts) {
    this.reader = reader;
    this.facts = List.copyOf(facts);
  }

  DirectoryReader reader() {
    return reader;
  }

  List<LeafReaderContext> leaves() {
    return reader.leaves();
  }

  List<LeafFacts> facts() {
    return facts;
  }

  /** How many passages have a vector of a model. */
  int count(Vectors of) throws IOException {
    Integer known = vectors.get(of.field());
    if (known == null) {
      known = of.count(reader);
      vectors.put(of.field(), known);
    }
    return known;
  }

  View view(ReadingRights rights) throws IOException {
    synchronized (views) {
      View known = views.get(rights);
      if (known != null) {
        return known;
      }
    }
    View view = View.of(leaves(), facts, rights);
    synchronized (views) {
      views.put(rights, view);
    }
    return view;
  }
}
