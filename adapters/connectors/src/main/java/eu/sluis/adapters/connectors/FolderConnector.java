package eu.sluis.adapters.connectors;

import eu.sluis.sources.Connector;
import eu.sluis.sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Documents in a folder on the server.
 *
 * <p>A folder may be used only when it lies, after following all links, below one of the roots that
 * the administrator opened: an information manager types the location, and must not be able to read
 * the rest of the server with it. Links inside the folder are not followed. Names that begin with a
 * dot are skipped.
 */
public final class FolderConnector implements Connector {

  /** Documents in one source; more are not listed. */
  static final int DOCUMENTS_MAX = 200_000;

  private final Source.Kind kind;
  private final Supplier<List<Path>> roots;

  /** A connector for `kind`; the roots are asked anew at each use. */
  public FolderConnector(Source.Kind kind, Supplier<List<Path>> roots) {
    this.kind = kind;
    this.roots = roots;
  }

  @Override
  public Source.Kind kind() {
    return kind;
  }

  @Override
  public void check(String location) throws LocationRefused {
    Path real;
    try {
      Path folder = Path.of(location);
      if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
        throw new LocationRefused(LocationRefused.Reason.NOT_A_FOLDER);
      }
      real = folder.toRealPath();
    } catch (IOException | InvalidPathException unusable) {
      throw new LocationRefused(LocationRefused.Reason.NOT_A_FOLDER);
    }
    if (!opened(real)) {
      throw new LocationRefused(LocationRefused.Reason.NOT_OPENED_BY_ADMINISTRATOR);
    }
    if (!Files.isReadable(real)) {
      throw new LocationRefused(LocationRefused.Reason.NOT_READABLE);
    }
  }

  private boolean opened(Path real) {
    for (Path root : roots.get()) {
      if (below(root, real)) {
        return true;
      }
    }
    return false;
  }

  private static boolean below(Path root, Path real) {
    try {
      return real.startsWith(root.toRealPath());
    } catch (IOException away) {
      // A root that is not there opens nothing.
      return false;
    }
  }

  @Override
  public Visit visit(Place place) {
    return new FolderVisit(place.location());
  }

  private final class FolderVisit implements Visit {
    private final String location;

    FolderVisit(String location) {
      this.location = location;
    }

    @Override
    public Listing list(Known known) throws IOException {
      return Listing.all(entries(folder(location)));
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      return Optional.of(new Content(content(folder(location), entry), ""));
    }
  }

  private static List<Entry> entries(Path folder) throws IOException {
    var entries = new ArrayList<Entry>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && hidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !hidden(file)) {
              entries.add(
                  new Entry(
                      name(folder, file),
                      attributes.size(),
                      attributes.lastModifiedTime().toInstant()));
            }
            return entries.size() < DOCUMENTS_MAX
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return unseen(file, failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : unseen(dir, failure);
          }

          /**
           * What went away is no document any more; what is closed is listed, and stops nothing.
           */
          private FileVisitResult unseen(Path path, IOException failure) throws IOException {
            if (path.equals(folder)) {
              throw failure;
            }
            if (!(failure instanceof NoSuchFileException) && !hidden(path)) {
              entries.add(new Entry(name(folder, path), 0, Instant.EPOCH));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::path));
    return entries;
  }

  private static InputStream content(Path folder, Entry entry) throws IOException {
    Path file = folder.resolve(entry.path()).normalize();
    try {
      if (!file.startsWith(folder) || !file.toRealPath().startsWith(folder)) {
        throw new AccessDeniedException("a document lies outside its source");
      }
      // A pipe in its place would be waited for without end.
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new AccessDeniedException("not a file");
      }
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      throw new EntryAway(true, gone);
    } catch (IOException closed) {
      throw new EntryAway(false, closed);
    }
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private Path folder(String location) throws IOException {
    try {
      check(location);
    } catch (LocationRefused refused) {
      throw new Unreached(refused.reason(), refused);
    }
    return Path.of(location).toRealPath();
  }

  private static boolean hidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
