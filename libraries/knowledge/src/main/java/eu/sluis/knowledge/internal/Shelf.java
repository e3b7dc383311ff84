package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/** The passages of one organisation in one Lucene index. */
public final class Shelf implements Closeable {

  private static final double WRITE_BUFFER_MEGABYTES = 16;

  private final Directory directory;
  private final IndexWriter writer;
  private final ReaderManager readers;
  private final Map<IndexReader.CacheKey, LeafFacts> facts = new ConcurrentHashMap<>();
  private final Object snapshotLock = new Object();
  private Snapshot snapshot;

  /** Opens or makes the index; owns the directory from then on. */
  public Shelf(Directory directory) throws IOException {
    this.directory = directory;
    var settings = new IndexWriterConfig();
    settings.setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
    this.writer = new IndexWriter(directory, settings);
    this.readers = new ReaderManager(writer);
    DirectoryReader first = readers.acquire();
    try {
      this.snapshot = new Snapshot(first, factsOf(first));
    } finally {
      readers.release(first);
    }
  }

  /** The folder name for this format of index. */
  public static String format() {
    return PassageFields.FORMAT;
  }

  /** Replaces the passages of one document: a search sees all of the old or all of the new. */
  public void replace(DocumentId document, List<Passage> passages) throws IOException {
    var written = new ArrayList<org.apache.lucene.document.Document>();
    passages.forEach(passage -> written.add(PassageFields.write(passage)));
    Term old = new Term(PassageFields.DOCUMENT, document.toString());
    if (written.isEmpty()) {
      writer.deleteDocuments(old);
    } else {
      writer.updateDocuments(old, written);
    }
    settle();
  }

  public void removeDocument(DocumentId document) throws IOException {
    writer.deleteDocuments(new Term(PassageFields.DOCUMENT, document.toString()));
    settle();
  }

  public void removeSource(SourceId source) throws IOException {
    writer.deleteDocuments(new Term(PassageFields.SOURCE, source.toString()));
    settle();
  }

  private void settle() throws IOException {
    writer.commit();
    readers.maybeRefreshBlocking();
  }

  public List<Hit> search(String question, ReadingRights rights, Twins twins, int limit)
      throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      var search = new FilteredSearch(snapshotOf(reader), rights, twins);
      var hits = new ArrayList<Hit>();
      StoredFields stored = reader.storedFields();
      for (FilteredSearch.Found found : search.best(question, limit)) {
        int doc = reader.leaves().get(found.leaf()).docBase + found.doc();
        Passage passage = PassageFields.read(stored.document(doc));
        // The filter decided the same before; a fault there must not show a passage.
        if (passage.readableWith(rights)) {
          hits.add(new Hit(passage, found.score(), found.coverage()));
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
