package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Shelf;
import eu.sluis.knowledge.internal.Twins;
import eu.sluis.knowledge.internal.Vectors;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index on one machine, in Apache Lucene.
 *
 * <p>Every organisation has a Lucene index of its own: nothing that is asked for one organisation
 * touches the files of another, its words do not weigh, and its cost does not grow with the others.
 * Within an organisation, groups, confidentiality and validity are a filter, and all statistics are
 * taken over what the filter lets through; {@code FilteredSearch} says how and why.
 *
 * <p><b>Durability.</b> A change is committed (written and synchronised to disk) before its call
 * returns and is visible to every search that starts after that; an answered call survives a killed
 * process. A call that fails changes nothing. The database has the truth all the same: the folder
 * may be thrown away at any time and be filled again, which is also what happens after an upgrade
 * that changes the analysis (the folder's name carries the format, so that {@link #count} is 0
 * then).
 *
 * <p>One process at a time may open a folder.
 */
public final class LuceneIndex implements KnowledgeIndex {

  /** Longer questions are cut there, in characters. */
  public static final int QUESTION_CHARS_MAX = 4_000;

  /** More hits than this are never returned. */
  public static final int HITS_MAX = 1_000;

  private final Optional<Path> folder;
  private final Map<OrganisationId, Shelf> shelves = new ConcurrentHashMap<>();
  private final Synonyms synonyms;
  private final Embeddings.Models models;
  private final Set<OrganisationId> silent = ConcurrentHashMap.newKeySet();
  private final Map<OrganisationId, Set<String>> leftOut = new ConcurrentHashMap<>();
  private final Map<List<Synonyms.Pair>, Twins> twins = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private LuceneIndex(Optional<Path> folder, Synonyms synonyms, Embeddings.Models models) {
    this.folder = folder;
    this.synonyms = synonyms;
    this.models = models;
  }

  /**
   * An index in a folder, which is made when it is not there.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static LuceneIndex open(Path folder) {
    return open(folder, Synonyms.ofGovernment());
  }

  /**
   * An index in a folder, with another list of synonyms.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static LuceneIndex open(Path folder, Synonyms synonyms) {
    return open(folder, synonyms, Embeddings.Models.NONE);
  }

  /**
   * An index in a folder that searches by meaning too for organisations that have a model for that.
   * Without one vectors that are there stay where they are, and are not used.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static LuceneIndex open(Path folder, Synonyms synonyms, Embeddings.Models models) {
    Path formatted = folder.resolve(Shelf.format());
    try {
      Files.createDirectories(formatted);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new LuceneIndex(Optional.of(formatted), synonyms, models);
  }

  /** An index that is gone when the process ends: for tests and tools. */
  public static LuceneIndex inMemory() {
    return inMemory(Synonyms.ofGovernment());
  }

  /** The same, with another list of synonyms. */
  public static LuceneIndex inMemory(Synonyms synonyms) {
    return inMemory(synonyms, Embeddings.Models.NONE);
  }

  /** The same, by meaning too for organisations that have a model for that. */
  public static LuceneIndex inMemory(Synonyms synonyms, Embeddings.Models models) {
    return new LuceneIndex(Optional.empty(), synonyms, models);
  }

  @Override
  public void replace(OrganisationId organisation, DocumentId document, List<Passage> passages) {
    for (Passage passage : passages) {
      if (!passage.organisation().equals(organisation) || !passage.document().equals(document)) {
        throw new IllegalArgumentException(
            "passage `%s` is not of document `%s`; give the passages of one document"
                .formatted(passage.id(), document));
      }
    }
    change(organisation, shelf -> shelf.replace(document, passages));
  }

  @Override
  public void removeDocument(OrganisationId organisation, DocumentId document) {
    change(organisation, shelf -> shelf.removeDocument(document));
  }

  @Override
  public void removeSource(OrganisationId organisation, SourceId source) {
    change(organisation, shelf -> shelf.removeSource(source));
  }

  @Override
  public List<Hit> search(String question, ReadingRights rights, int limit) {
    return search(question, rights, limit, meant(cut(question), rights.organisation()));
  }

  @Override
  public List<Hit> searchWords(String question, ReadingRights rights, int limit) {
    return search(question, rights, limit, Optional.empty());
  }

  private List<Hit> search(
      String question, ReadingRights rights, int limit, Optional<Shelf.Meant> meant) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was `" + limit + "`");
    }
    return read(
        rights.organisation(),
        shelf ->
            shelf.search(
                cut(question),
                rights,
                twins(rights.organisation()),
                meant,
                Math.min(limit, HITS_MAX)),
        List.of());
  }

  private static String cut(String question) {
    return question.substring(0, Math.min(question.length(), QUESTION_CHARS_MAX));
  }

  /** The question as a vector; empty without vectors, or when their model does not answer. */
  private Optional<Shelf.Meant> meant(String question, OrganisationId organisation) {
    Optional<Embeddings> serving = question.isBlank() ? Optional.empty() : serving(organisation);
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    String cut = question.substring(0, Math.min(question.length(), Embeddings.TEXT_CHARS_MAX));
    try {
      float[] vector = Vectors.unit(serving.get().ofQuestion(cut));
      silent.remove(organisation);
      return Optional.of(new Shelf.Meant(Vectors.of(serving.get().model()), vector));
    } catch (Embeddings.Unavailable away) {
      // Words still find: a search does not fail because the model does.
      silent.add(organisation);
      return Optional.empty();
    }
  }

  /** The model with the most vectors; of equals the one that was chosen. */
  private Optional<Embeddings> serving(OrganisationId organisation) {
    Optional<Embeddings> best = Optional.empty();
    int most = 0;
    for (Embeddings one : models.of(organisation)) {
      int vectors = read(organisation, shelf -> shelf.count(Vectors.of(one.model())), 0);
      if (vectors > most) {
        most = vectors;
        best = Optional.of(one);
      }
    }
    return best;
  }

  private Optional<Embeddings> chosen(OrganisationId organisation) {
    return models.of(organisation).stream().findFirst();
  }

  @Override
  public int embed(OrganisationId organisation, int atMost) throws Embeddings.Unavailable {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost must be 1 or more, was `" + atMost + "`");
    }
    Optional<Embeddings> chosen = chosen(organisation);
    if (chosen.isEmpty()) {
      return 0;
    }
    Vectors of = Vectors.of(chosen.get().model());
    Set<String> skipped = leftOut.computeIfAbsent(organisation, _ -> ConcurrentHashMap.newKeySet());
    List<Passage> missing =
        read(organisation, shelf -> shelf.without(of, skipped, atMost), List.<Passage>of());
    if (missing.isEmpty()) {
      // A model that may have nothing takes no other's place.
      if (read(organisation, shelf -> shelf.count(of), 0) > 0) {
        change(organisation, shelf -> shelf.keepOnly(of));
      }
      return 0;
    }
    var found = new LinkedHashMap<Passage, float[]>();
    try {
      for (int from = 0; from < missing.size(); from += Embeddings.TEXTS_MAX) {
        int to = Math.min(missing.size(), from + Embeddings.TEXTS_MAX);
        embed(chosen.get(), missing.subList(from, to), found, skipped);
      }
    } finally {
      // What was made before a call that fails was paid for.
      if (!found.isEmpty()) {
        change(organisation, shelf -> shelf.attach(found, of));
      }
    }
    return missing.size();
  }

  private static void embed(
      Embeddings model, List<Passage> some, Map<Passage, float[]> found, Set<String> skipped)
      throws Embeddings.Unavailable {
    List<Optional<float[]>> vectors = model.ofPassages(some);
    if (vectors.size() != some.size()) {
      throw new Embeddings.Unavailable(
          "the model gave %d vectors for %d texts".formatted(vectors.size(), some.size()));
    }
    for (int i = 0; i < some.size(); i++) {
      Optional<float[]> vector = vectors.get(i);
      if (vector.isPresent()) {
        found.put(some.get(i), Vectors.unit(vector.get()));
      } else {
        skipped.add(Vectors.key(some.get(i)));
      }
    }
  }

  @Override
  public void offerAgain(OrganisationId organisation) {
    leftOut.remove(organisation);
  }

  @Override
  public Optional<Vectored> vectored(OrganisationId organisation) {
    return chosen(organisation)
        .map(
            model ->
                new Vectored(
                    model.model(),
                    count(organisation),
                    read(organisation, shelf -> shelf.count(Vectors.of(model.model())), 0),
                    leftOut.getOrDefault(organisation, Set.of()).size(),
                    serving(organisation).map(Embeddings::model),
                    silent.contains(organisation)));
  }

  @Override
  public int count(OrganisationId organisation) {
    return read(organisation, Shelf::count, 0);
  }

  @Override
  public void close() {
    closed = true;
    var failures = new ArrayList<IOException>();
    for (Shelf shelf : shelves.values()) {
      try {
        shelf.close();
      } catch (IOException failure) {
        failures.add(failure);
      }
    }
    shelves.clear();
    if (!failures.isEmpty()) {
      var first = new UncheckedIOException(failures.removeFirst());
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }

  private Twins twins(OrganisationId organisation) {
    return twins.computeIfAbsent(synonyms.of(organisation), Twins::of);
  }

  private interface Change {
    void on(Shelf shelf) throws IOException;
  }

  private interface Read<T> {
    T on(Shelf shelf) throws IOException;
  }

  private void change(OrganisationId organisation, Change change) {
    Shelf shelf = shelf(organisation);
    try {
      change.on(shelf);
    } catch (IOException failure) {
      if (shelf.broken() && shelves.remove(organisation, shelf)) {
        abandon(shelf, failure);
      }
      throw new UncheckedIOException(failure);
    }
  }

  private <T> T read(OrganisationId organisation, Read<T> read, T nothing) {
    if (!shelves.containsKey(organisation) && !stored(organisation)) {
      return nothing;
    }
    try {
      return read.on(shelf(organisation));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean stored(OrganisationId organisation) {
    return folder
        .map(path -> Files.isDirectory(path.resolve(organisation.toString())))
        .orElse(false);
  }

  private Shelf shelf(OrganisationId organisation) {
    return shelves.computeIfAbsent(
        organisation,
        _ -> {
          if (closed) {
            throw new IllegalStateException("the index is closed; open it again");
          }
          try {
            return new Shelf(directory(organisation));
          } catch (LockObtainFailedException busy) {
            throw new UncheckedIOException(
                "the index in `%s` is in use by another process; stop that one first"
                    .formatted(folder.map(Path::toString).orElse("memory")),
                busy);
          } catch (IOException failure) {
            throw new UncheckedIOException(
                "the index of organisation `%s` cannot be opened; remove its folder and index again"
                    .formatted(organisation),
                failure);
          }
        });
  }

  private Directory directory(OrganisationId organisation) throws IOException {
    return folder.isEmpty()
        ? new ByteBuffersDirectory()
        : FSDirectory.open(folder.get().resolve(organisation.toString()));
  }

  private static void abandon(Shelf shelf, IOException because) {
    try {
      shelf.close();
    } catch (IOException second) {
      because.addSuppressed(second);
    }
  }
}
