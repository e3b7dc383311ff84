package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;

/** The passages of one organisation in one Lucene index. */
public final class Shelf implements Closeable {

  private static final double WRITE_BUFFER_MEGABYTES = 16;

  private final Directory directory;
  private final SnapshotDeletionPolicy commits =
      new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
  private final IndexWriter writer;
  private final ReaderManager readers;
  private final Map<IndexReader.CacheKey, LeafFacts> facts = new ConcurrentHashMap<>();
  private final Object writing = new Object();
  private final Object snapshotLock = new Object();
  private Snapshot snapshot;
  private volatile State state;

  /** Whether changes are for good and seen at once, or when all of it is there. */
  public enum State {
    WHOLE,
    BEING_MADE
  }

  /** A question as a vector, no record because a record of an array is compared by its place. */
  public static final class Meant {
    private final Vectors vectors;
    private final float[] question;

    public Meant(Vectors vectors, float[] question) {
      this.vectors = vectors;
      this.question = question.clone();
    }

    Vectors vectors() {
      return vectors;
    }

    float[] question() {
      return question.clone();
    }
  }

  /** Opens or makes the index; owns the directory from then on. */
  public Shelf(Directory directory, State state) throws IOException {
    this.directory = directory;
    this.state = state;
    var settings = new IndexWriterConfig();
    settings.setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
    settings.setIndexDeletionPolicy(commits);
    this.writer = new IndexWriter(directory, settings);
    boolean opened = false;
    try {
      this.readers = new ReaderManager(writer);
      DirectoryReader first = readers.acquire();
      try {
        this.snapshot = new Snapshot(first, factsOf(first));
      } finally {
        readers.release(first);
      }
      opened = true;
    } finally {
      if (!opened) {
        // It holds the lock of the folder.
        IOUtils.closeWhileHandlingException(writer::rollback, directory);
      }
    }
  }

  /** The folder name for this format of index. */
  public static String format() {
    return PassageFields.FORMAT;
  }

  /**
   * Replaces the passages of one document: a search sees all of the old or all of the new.
   *
   * @param known vectors that are kept
   */
  public void replace(DocumentId document, List<Passage> passages, Vectors.Known known)
      throws IOException {
    synchronized (writing) {
      write(document, passages, known);
    }
  }

  /** The vectors that are here of these passages. */
  public Vectors.Known known(List<Passage> passages) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return Vectors.known(reader, passages);
    } finally {
      readers.release(reader);
    }
  }

  private void write(DocumentId document, List<Passage> passages, Vectors.Known known)
      throws IOException {
    var written = new ArrayList<Document>();
    for (Passage passage : passages) {
      Document one = PassageFields.write(passage);
      Vectors.write(one, passage, known);
      written.add(one);
    }
    Term old = new Term(PassageFields.DOCUMENT, document.toString());
    if (written.isEmpty()) {
      writer.deleteDocuments(old);
    } else {
      writer.updateDocuments(old, written);
    }
    settle();
  }

  /**
   * The first passages that have no vector, at most `limit`.
   *
   * @param skipped keys of passages that are not wanted
   */
  public List<Passage> without(Vectors vectors, Set<String> skipped, int limit) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return vectors.missing(reader, skipped, limit);
    } finally {
      readers.release(reader);
    }
  }

  /**
   * Gives passages their vectors. A passage that was changed or removed in the meantime is left as
   * it is now.
   *
   * @param found by passage
   */
  public void attach(Map<Passage, float[]> found, Vectors vectors) throws IOException {
    var documents = new LinkedHashSet<DocumentId>();
    found.keySet().forEach(passage -> documents.add(passage.document()));
    for (DocumentId document : documents) {
      synchronized (writing) {
        List<Passage> now = passagesOf(document);
        if (!now.isEmpty()) {
          Vectors.Known known = known(now);
          found.forEach(
              (passage, vector) -> known.add(Vectors.key(passage), vectors.field(), vector));
          write(document, now, known);
        }
      }
    }
  }

  /** Throws away the vectors of all other models. */
  public void keepOnly(Vectors vectors) throws IOException {
    Set<String> documents;
    DirectoryReader reader = readers.acquire();
    try {
      documents = vectors.withOthers(reader);
    } finally {
      readers.release(reader);
    }
    for (String id : documents) {
      DocumentId document = DocumentId.of(id);
      synchronized (writing) {
        List<Passage> now = passagesOf(document);
        Vectors.Known known = known(now);
        known.keepOnly(vectors.field());
        write(document, now, known);
      }
    }
  }

  /** How many passages have a vector of this model. */
  public int count(Vectors vectors) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return snapshotOf(reader).count(vectors);
    } finally {
      readers.release(reader);
    }
  }

  private List<Passage> passagesOf(DocumentId document) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      var passages = new ArrayList<Passage>();
      var term = new Term(PassageFields.DOCUMENT, document.toString());
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        PostingsEnum holding = leaf.postings(term, PostingsEnum.NONE);
        Bits live = leaf.getLiveDocs();
        while (holding != null && holding.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(holding.docID())) {
            passages.add(PassageFields.read(leaf.storedFields().document(holding.docID())));
          }
        }
      }
      return passages;
    } finally {
      readers.release(reader);
    }
  }

  public void removeDocument(DocumentId document) throws IOException {
    synchronized (writing) {
      writer.deleteDocuments(new Term(PassageFields.DOCUMENT, document.toString()));
      settle();
    }
  }

  public void removeSource(SourceId source) throws IOException {
    synchronized (writing) {
      writer.deleteDocuments(new Term(PassageFields.SOURCE, source.toString()));
      settle();
    }
  }

  private void settle() throws IOException {
    if (state == State.WHOLE) {
      writer.commit();
      readers.maybeRefreshBlocking();
    }
  }

  /** All of it is there. */
  public void finish() throws IOException {
    synchronized (writing) {
      state = State.WHOLE;
      settle();
    }
  }

  /** Closes one that was not finished, without keeping anything. */
  public void abandon() throws IOException {
    try (directory;
        readers) {
      writer.rollback();
      facts.clear();
    }
  }

  /**
   * The best passages.
   *
   * @param scope as if there were no other documents
   * @param meant the question as a vector of length 1, and whose; empty to search by words alone
   */
  public List<Hit> search(
      String question,
      ReadingRights rights,
      Scope scope,
      Twins twins,
      Optional<Meant> meant,
      int limit)
      throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      var search = new FilteredSearch(snapshotOf(reader), rights, scope, twins);
      var hits = new ArrayList<Hit>();
      StoredFields stored = reader.storedFields();
      for (FilteredSearch.Found found : search.best(question, meant, limit)) {
        int doc = reader.leaves().get(found.leaf()).docBase + found.doc();
        Passage passage = PassageFields.read(stored.document(doc));
        // The filter decided the same before; a fault there must not show a passage.
        if (passage.readableWith(rights)) {
          hits.add(new Hit(passage, found.score(), found.coverage(), found.meaning()));
        }
      }
      return List.copyOf(hits);
    } finally {
      readers.release(reader);
    }
  }

  public int count() throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return reader.numDocs();
    } finally {
      readers.release(reader);
    }
  }

  /**
   * Brings a copy in another folder up to date with the last commit, while changes go on.
   *
   * @return how many files were copied
   */
  public int copyTo(Path folder) throws IOException {
    synchronized (writing) {
      // An index that was never changed has no commit.
      writer.commit();
    }
    IndexCommit commit = commits.snapshot();
    try {
      return IndexCopy.update(directory, commit.getFileNames(), folder);
    } finally {
      commits.release(commit);
      writer.deleteUnusedFiles();
    }
  }

  /**
   * Whether a failed write closed the index for good; opening it again goes on from the last
   * commit.
   */
  public boolean broken() {
    return !writer.isOpen();
  }

  private Snapshot snapshotOf(DirectoryReader reader) throws IOException {
    synchronized (snapshotLock) {
      if (!snapshot.reader().equals(reader)) {
        snapshot = new Snapshot(reader, factsOf(reader));
      }
      return snapshot;
    }
  }

  private List<LeafFacts> factsOf(DirectoryReader reader) throws IOException {
    var all = new ArrayList<LeafFacts>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
      LeafFacts known = facts.get(core.getKey());
      if (known == null) {
        known = new LeafFacts(leaf);
        facts.put(core.getKey(), known);
        core.addClosedListener(facts::remove);
      }
      all.add(known);
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        readers) {
      facts.clear();
    }
  }
}
