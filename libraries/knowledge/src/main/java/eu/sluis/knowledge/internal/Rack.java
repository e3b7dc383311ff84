package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Rebuilding;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.SourceId;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of one organisation, and beside it the one that is to take its place while the index is
 * made anew.
 *
 * <p>A change goes to both, and what was changed is not filled in any more: who fills may have read
 * it before. The two change places when no search is under way, which takes as long as the slowest
 * one; then the old shelf is closed and its folder removed.
 */
public final class Rack implements Closeable {

  private final Optional<Generations> generations;
  private final ReentrantLock rebuilding = new ReentrantLock();
  private final ReentrantLock changing = new ReentrantLock();
  private final ReadWriteLock using = new ReentrantReadWriteLock();
  private Optional<Path> folder;
  private Shelf shelf;
  private @Nullable Making making;

  /** A shelf that is being made, and what need not be filled in. */
  private record Making(
      Shelf shelf, Optional<Path> folder, Set<DocumentId> changed, Set<SourceId> removed) {}

  /** Something that is read from the shelf that serves. */
  public interface Read<T> {
    T on(Shelf shelf) throws IOException;
  }

  /** Work that says how much it did. */
  public interface Work<E extends Exception> {
    int run() throws E;
  }

  /** A change of vectors. */
  public interface Change {
    void on(Shelf shelf) throws IOException;
  }

  /** Opens the shelf of an organisation, or makes it; in memory without a folder. */
  public Rack(Optional<Path> first) throws IOException {
    this.generations = first.map(Generations::new);
    this.folder =
        generations.isEmpty() ? Optional.empty() : Optional.of(generations.get().inForce());
    this.shelf = new Shelf(directory(folder), Shelf.State.WHOLE);
    if (generations.isPresent() && folder.isPresent()) {
      generations.get().keepOnly(folder.get());
    }
  }

  /** Whether a folder holds something of an organisation. */
  public static boolean stored(Path first) throws IOException {
    return new Generations(first).any();
  }

  /** Removes everything of an organisation from a folder. */
  static void discard(Path first) throws IOException {
    new Generations(first).removeAll();
  }

  private static Directory directory(Optional<Path> folder) throws IOException {
    return folder.isEmpty() ? new ByteBuffersDirectory() : FSDirectory.open(folder.get());
  }

  public <T> T read(Read<T> read) throws IOException {
    using.readLock().lock();
    try {
      return read.on(shelf);
    } finally {
      using.readLock().unlock();
    }
  }

  public void replace(DocumentId document, List<Passage> passages) throws IOException {
    changing.lock();
    try {
      if (making != null) {
        making.changed().add(document);
        making.shelf().replace(document, passages, shelf.known(passages));
      }
      shelf.replace(document, passages, shelf.known(passages));
    } finally {
      changing.unlock();
    }
  }

  public void removeDocument(DocumentId document) throws IOException {
    changing.lock();
    try {
      if (making != null) {
        making.changed().add(document);
        making.shelf().removeDocument(document);
      }
      shelf.removeDocument(document);
    } finally {
      changing.unlock();
    }
  }

  public void removeSource(SourceId source) throws IOException {
    changing.lock();
    try {
      if (making != null) {
        making.removed().add(source);
        making.shelf().removeSource(source);
      }
      shelf.removeSource(source);
    } finally {
      changing.unlock();
    }
  }

  /** A change of vectors, within {@link #unlessRebuilding}. */
  public void changeVectors(Change change) throws IOException {
    changing.lock();
    try {
      change.on(shelf);
    } finally {
      changing.unlock();
    }
  }

  /**
   * Work that must not go on while the index is made anew, such as that of vectors: they would be
   * paid for and thrown away. A new index waits until it is done.
   *
   * @return what it returns, or 0 while the index is made anew
   */
  public <E extends Exception> int unlessRebuilding(Work<E> work) throws E {
    if (!rebuilding.tryLock()) {
      return 0;
    }
    try {
      return work.run();
    } finally {
      rebuilding.unlock();
    }
  }

  /** See {@link Rebuilding}. */
  public void rebuild(Rebuilding.Documents documents) throws IOException {
    rebuilding.lock();
    try {
      Making fresh = begin();
      try {
        documents.each((document, passages) -> fill(fresh, document, passages));
        swap(fresh);
      } finally {
        abandonUnlessServing(fresh);
      }
    } finally {
      rebuilding.unlock();
    }
  }

  private Making begin() throws IOException {
    changing.lock();
    try {
      Optional<Path> next =
          generations.isEmpty() || folder.isEmpty()
              ? Optional.empty()
              : Optional.of(generations.get().after(folder.get()));
      var fresh =
          new Making(
              new Shelf(directory(next), Shelf.State.BEING_MADE),
              next,
              new HashSet<>(),
              new HashSet<>());
      making = fresh;
      return fresh;
    } finally {
      changing.unlock();
    }
  }

  private void fill(Making fresh, DocumentId document, List<Passage> passages) {
    changing.lock();
    try {
      boolean gone = passages.stream().anyMatch(one -> fresh.removed().contains(one.source()));
      if (!gone && !fresh.changed().contains(document)) {
        fresh.shelf().replace(document, passages, shelf.known(passages));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      changing.unlock();
    }
  }

  private void swap(Making fresh) throws IOException {
    changing.lock();
    try {
      fresh.shelf().finish();
      Shelf old = shelf;
      Optional<Path> oldFolder = folder;
      using.writeLock().lock();
      try {
        shelf = fresh.shelf();
        folder = fresh.folder();
        making = null;
      } finally {
        using.writeLock().unlock();
      }
      old.close();
      if (oldFolder.isPresent()) {
        IOUtils.rm(oldFolder.get());
      }
    } finally {
      changing.unlock();
    }
  }

  private void abandonUnlessServing(Making fresh) throws IOException {
    changing.lock();
    try {
      if (fresh.equals(making)) {
        making = null;
        fresh.shelf().abandon();
        if (fresh.folder().isPresent()) {
          IOUtils.rm(fresh.folder().get());
        }
      }
    } finally {
      changing.unlock();
    }
  }

  /**
   * Puts a copy in the place of an organisation of which nothing is there.
   *
   * @throws IOException when something is there, or the copy is not whole
   */
  public static void restore(Path copy, Path first) throws IOException {
    if (stored(first)) {
      throw new IOException("there is an index already; remove it first");
    }
    IndexCopy.restore(copy, first);
  }

  /** Whether a failed write closed the shelf for good. */
  public boolean broken() {
    return shelf.broken();
  }

  @Override
  public void close() throws IOException {
    using.writeLock().lock();
    try {
      shelf.close();
    } finally {
      using.writeLock().unlock();
    }
  }
}
