package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.ReadingRights;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** Searches at once that need not make their own arrays, of some fifty bytes a passage each. */
  private static final int SPACES_MAX = 4;

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
  private final Deque<Workspace> spaces = new ArrayDeque<>();

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

  /** A cleared one, for this thread until it gives it back. */
  Workspace borrow() {
    synchronized (spaces) {
      Workspace left = spaces.poll();
      if (left != null) {
        return left;
      }
    }
    return new Workspace(reader.maxDoc());
  }

  /** After {@link Workspace#clear}. */
  void giveBack(Workspace cleared) {
    synchronized (spaces) {
      if (spaces.size() < SPACES_MAX) {
        spaces.push(cleared);
      }
    }
  }

  /** What somebody sees of these documents; those of all documents are kept. */
  View view(ReadingRights rights, Scope scope) throws IOException {
    View all = view(rights);
    return scope.documents().isEmpty() ? all : all.within(leaves(), facts, scope.documents().get());
  }

  private View view(ReadingRights rights) throws IOException {
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
