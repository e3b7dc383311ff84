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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Optional<Embeddings> embeddings;
  private final Optional<Vectors> vectors;
  private final Map<List<Synonyms.Pair>, Twins> twins = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private LuceneIndex(Optional<Path> folder, Synonyms synonyms, Optional<Embeddings> embeddings) {
    this.folder = folder;
    this.synonyms = synonyms;
    this.embeddings = embeddings;
    this.vectors = embeddings.map(Embeddings::model).map(Vectors::of);
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
    return open(folder, synonyms, Optional.empty());
  }

  /**
   * An index in a folder that searches by meaning too, when a model for that is given. Without one
   * vectors that are there stay where they are, and are not used.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static LuceneIndex open(Path folder, Synonyms synonyms, Optional<Embeddings> embeddings) {
    Path formatted = folder.resolve(Shelf.format());
    try {
      Files.createDirectories(formatted);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new LuceneIndex(Optional.of(formatted), synonyms, embeddings);
  }

  /** An index that is gone when the process ends: for tests and tools. */
  public static LuceneIndex inMemory() {
    return inMemory(Synonyms.ofGovernment());
  }

  /** The same, with another list of synonyms. */
  public static LuceneIndex inMemory(Synonyms synonyms) {
    return inMemory(synonyms, Optional.empty());
  }

  /** The same, by meaning too when a model for that is given. */
  public static LuceneIndex inMemory(Synonyms synonyms, Optional<Embeddings> embeddings) {
    return new LuceneIndex(Optional.empty(), synonyms, embeddings);
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
    change(organisation, shelf -> shelf.replace(document, passages, vectors));
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
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was `" + limit + "`");
    }
    String asked = question.substring(0, Math.min(question.length(), QUESTION_CHARS_MAX));
    Optional<Shelf.Meant> meant = meant(asked);
    return read(
        rights.organisation(),
        shelf ->
            shelf.search(
                asked, rights, twins(rights.organisation()), meant, Math.min(limit, HITS_MAX)),
        List.of());
  }

  /** The question as a vector; empty without a model, or when it does not answer. */
  private Optional<Shelf.Meant> meant(String question) {
    if (embeddings.isEmpty() || question.isBlank()) {
      return Optional.empty();
    }
    String cut = question.substring(0, Math.min(question.length(), Embeddings.TEXT_CHARS_MAX));
    try {
      float[] vector = Vectors.unit(embeddings.get().ofQuestion(cut));
      return vectors.map(of -> new Shelf.Meant(of, vector));
    } catch (Embeddings.Unavailable away) {
      // Words still find: a search does not fail because the model does.
      return Optional.empty();
    }
  }

  @Override
  public int embed(OrganisationId organisation, int atMost) throws Embeddings.Unavailable {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost must be 1 or more, was `" + atMost + "`");
    }
    if (embeddings.isEmpty() || vectors.isEmpty()) {
      return 0;
    }
    Vectors of = vectors.get();
    List<Passage> missing =
        read(organisation, shelf -> shelf.without(of, atMost), List.<Passage>of());
    var found = new LinkedHashMap<Passage, float[]>();
    for (int from = 0; from < missing.size(); from += Embeddings.TEXTS_MAX) {
      List<Passage> some =
          missing.subList(from, Math.min(missing.size(), from + Embeddings.TEXTS_MAX));
      List<float[]> vectors =
          embeddings.get().ofPassages(some.stream().map(Embeddings::text).toList());
      if (vectors.size() != some.size()) {
        throw new Embeddings.Unavailable(
            "the model gave %d vectors for %d texts".formatted(vectors.size(), some.size()));
      }
      for (int i = 0; i < some.size(); i++) {
        found.put(some.get(i), Vectors.unit(vectors.get(i)));
      }
    }
    if (!found.isEmpty()) {
      change(organisation, shelf -> shelf.attach(found, of));
    }
    return found.size();
  }

  @Override
  public int count(OrganisationId organisation) {
    return read(organisation, Shelf::count, 0);
  }

  @Override
  public void close() {
    closed = true;
    shelves.forEach(
        (organisation, shelf) -> {
          try {
            shelf.close();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    shelves.clear();
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
