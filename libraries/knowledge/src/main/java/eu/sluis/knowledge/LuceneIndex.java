package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Rack;
import eu.sluis.knowledge.internal.Racks;
import eu.sluis.knowledge.internal.Scope;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
public final class LuceneIndex implements KnowledgeIndex, Rebuilding {

  /** Longer questions are cut there, in characters. */
  public static final int QUESTION_CHARS_MAX = 4_000;

  /** More hits than this are never returned. */
  public static final int HITS_MAX = 1_000;

  private final Racks racks;
  private final Synonyms synonyms;
  private final Embeddings.Models models;
  private final Set<OrganisationId> silent = ConcurrentHashMap.newKeySet();
  private final Map<OrganisationId, Set<String>> leftOut = new ConcurrentHashMap<>();
  private final Map<List<Synonyms.Pair>, Twins> twins = new ConcurrentHashMap<>();

  private LuceneIndex(Optional<Path> folder, Synonyms synonyms, Embeddings.Models models) {
    this.racks = new Racks(folder);
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
    racks.change(organisation, rack -> rack.replace(document, passages));
  }

  @Override
  public void removeDocument(OrganisationId organisation, DocumentId document) {
    racks.change(organisation, rack -> rack.removeDocument(document));
  }

  @Override
  public void removeSource(OrganisationId organisation, SourceId source) {
    racks.change(organisation, rack -> rack.removeSource(source));
  }

  @Override
  public void rebuild(OrganisationId organisation, Documents documents) {
    racks.change(organisation, rack -> rack.rebuild(documents));
  }

  @Override
  public List<Hit> search(String question, ReadingRights rights, int limit) {
    return search(question, rights, Scope.ALL, meant(cut(question), rights), limit);
  }

  @Override
  public List<Hit> searchWords(String question, ReadingRights rights, int limit) {
    return search(question, rights, Scope.ALL, Optional.empty(), limit);
  }

  @Override
  public List<Hit> searchWithin(
      Set<DocumentId> documents, String question, ReadingRights rights, int limit) {
    return search(question, rights, Scope.of(documents), meant(cut(question), rights), limit);
  }

  private List<Hit> search(
      String question, ReadingRights rights, Scope scope, Optional<Shelf.Meant> meant, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was `" + limit + "`");
    }
    return racks.read(
        rights.organisation(),
        shelf ->
            shelf.search(
                cut(question),
                rights,
                scope,
                twins(rights.organisation()),
                meant,
                Math.min(limit, HITS_MAX)),
        List.of());
  }

  private static String cut(String question) {
    return question.substring(0, Math.min(question.length(), QUESTION_CHARS_MAX));
  }

  /** The question as a vector; empty without vectors, or when their model does not answer. */
  private Optional<Shelf.Meant> meant(String question, ReadingRights rights) {
    OrganisationId organisation = rights.organisation();
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
      int vectors = racks.read(organisation, shelf -> shelf.count(Vectors.of(one.model())), 0);
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
    return chosen.isEmpty()
        ? 0
        : racks.of(organisation).unlessRebuilding(() -> embed(organisation, chosen.get(), atMost));
  }

  private int embed(OrganisationId organisation, Embeddings model, int atMost)
      throws Embeddings.Unavailable {
    Vectors of = Vectors.of(model.model());
    Set<String> skipped = leftOut.computeIfAbsent(organisation, _ -> ConcurrentHashMap.newKeySet());
    List<Passage> missing =
        racks.read(organisation, shelf -> shelf.without(of, skipped, atMost), List.<Passage>of());
    if (missing.isEmpty()) {
      // A model that may have nothing takes no other's place.
      if (racks.read(organisation, shelf -> shelf.count(of), 0) > 0) {
        changeVectors(organisation, shelf -> shelf.keepOnly(of));
      }
      return 0;
    }
    var found = new LinkedHashMap<Passage, float[]>();
    try {
      for (int from = 0; from < missing.size(); from += Embeddings.TEXTS_MAX) {
        int to = Math.min(missing.size(), from + Embeddings.TEXTS_MAX);
        embed(model, missing.subList(from, to), found, skipped);
      }
    } finally {
      // What was made before a call that fails was paid for.
      if (!found.isEmpty()) {
        changeVectors(organisation, shelf -> shelf.attach(found, of));
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
                    racks.read(organisation, shelf -> shelf.count(Vectors.of(model.model())), 0),
                    leftOut.getOrDefault(organisation, Set.of()).size(),
                    serving(organisation).map(Embeddings::model),
                    silent.contains(organisation)));
  }

  /**
   * Brings a copy of an organisation's index up to date, while searches and changes go on: only
   * files that are new since the last time are copied.
   *
   * @param copies a folder for the copies of all organisations, kept by one process at a time
   * @return how many files were copied
   * @throws UncheckedIOException when it breaks off; the copy of before is still whole then
   */
  public int copyTo(Path copies, OrganisationId organisation) {
    return racks.read(organisation, shelf -> shelf.copyTo(Racks.copyOf(copies, organisation)), 0);
  }

  /**
   * Puts back the copy of an organisation of which there is no index, after every byte was checked.
   * What changed since is not in it.
   *
   * @return whether there was a copy to put back
   * @throws UncheckedIOException when there is one that is not whole, or there is an index already
   */
  public boolean restore(Path copies, OrganisationId organisation) {
    return racks.restore(copies, organisation);
  }

  /** Throws away what there is of an organisation, also when it is damaged. */
  public void discard(OrganisationId organisation) {
    racks.discard(organisation);
  }

  /**
   * @throws DamagedIndex when its files are not what was written
   */
  @Override
  public int count(OrganisationId organisation) {
    return racks.read(organisation, Shelf::count, 0);
  }

  @Override
  public void close() {
    racks.close();
  }

  private Twins twins(OrganisationId organisation) {
    return twins.computeIfAbsent(synonyms.of(organisation), Twins::of);
  }

  private void changeVectors(OrganisationId organisation, Rack.Change vectors) {
    racks.change(organisation, rack -> rack.changeVectors(vectors));
  }
}
