package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.DamagedIndex;
import eu.sluis.vocabulary.OrganisationId;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** The racks of all organisations, each opened when it is first used. */
public final class Racks implements AutoCloseable {

  private final Optional<Path> folder;
  private final Map<OrganisationId, Rack> racks = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** In a folder for this format, or in memory. */
  public Racks(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A change of one of them. */
  public interface Change {
    void on(Rack rack) throws IOException;
  }

  /** Makes a change; a rack that it broke is opened again by who comes next. */
  public void change(OrganisationId organisation, Change change) {
    Rack rack = of(organisation);
    try {
      change.on(rack);
    } catch (IOException failure) {
      if (rack.broken() && racks.remove(organisation, rack)) {
        abandon(rack, failure);
      }
      throw new UncheckedIOException(failure);
    }
  }

  /** What is read, or `nothing` where there is nothing of this organisation. */
  public <T> T read(OrganisationId organisation, Rack.Read<T> read, T nothing) {
    try {
      return racks.containsKey(organisation) || stored(organisation)
          ? of(organisation).read(read)
          : nothing;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean stored(OrganisationId organisation) throws IOException {
    return folder.isPresent() && Rack.stored(folder.get().resolve(organisation.toString()));
  }

  /** That of an organisation, which is made when it is not there. */
  public Rack of(OrganisationId organisation) {
    return racks.computeIfAbsent(organisation, this::open);
  }

  private Rack open(OrganisationId organisation) {
    if (closed) {
      throw new IllegalStateException("the index is closed; open it again");
    }
    try {
      return new Rack(folder.map(path -> path.resolve(organisation.toString())));
    } catch (LockObtainFailedException busy) {
      throw new UncheckedIOException(
          "the index in `%s` is in use by another process; stop that one first"
              .formatted(folder.map(Path::toString).orElse("memory")),
          busy);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException damaged) {
      throw new DamagedIndex(organisation, damaged);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the index of organisation `%s` cannot be opened; check its folder"
              .formatted(organisation),
          failure);
    }
  }

  /** See {@link eu.sluis.knowledge.LuceneIndex#discard}. */
  public void discard(OrganisationId organisation) {
    try {
      Rack open = racks.remove(organisation);
      if (open != null) {
        open.close();
      }
      if (folder.isPresent()) {
        Rack.discard(folder.get().resolve(organisation.toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** See {@link eu.sluis.knowledge.LuceneIndex#restore}. */
  public boolean restore(Path copies, OrganisationId organisation) {
    Path copy = copyOf(copies, organisation);
    if (folder.isEmpty() || !Files.isDirectory(copy)) {
      return false;
    }
    try {
      Rack.restore(copy, folder.get().resolve(organisation.toString()));
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the copy of the index of organisation `%s` cannot be put back".formatted(organisation),
          failure);
    }
  }

  /** Where the copy of an organisation lies, for this format of index. */
  public static Path copyOf(Path copies, OrganisationId organisation) {
    return copies.resolve(Shelf.format()).resolve(organisation.toString());
  }

  @Override
  public void close() {
    closed = true;
    var failures = new ArrayList<IOException>();
    for (Rack rack : racks.values()) {
      try {
        rack.close();
      } catch (IOException failure) {
        failures.add(failure);
      }
    }
    racks.clear();
    if (!failures.isEmpty()) {
      var first = new UncheckedIOException(failures.removeFirst());
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }

  private static void abandon(Rack rack, IOException because) {
    try {
      rack.close();
    } catch (IOException second) {
      because.addSuppressed(second);
    }
  }
}
