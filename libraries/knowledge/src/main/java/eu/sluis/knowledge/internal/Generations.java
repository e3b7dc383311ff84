package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The folders of one organisation's index: `NAME`, and after it was made anew `NAME.1`, `NAME.2`
 * and on. The newest one that holds a whole index is in force: one that is being made has no commit
 * before it is whole, so a process that is killed meanwhile leaves the one of before in force.
 */
final class Generations {

  private final Path first;

  Generations(Path first) {
    this.first = first;
  }

  /** Whether there is anything of this organisation. */
  boolean any() throws IOException {
    return !all().isEmpty();
  }

  /** The folder to open. */
  Path inForce() throws IOException {
    Path newest = first;
    for (Path one : all()) {
      if (holdsAnIndex(one)) {
        newest = one;
      }
    }
    return newest;
  }

  /** Removes what was left beside the folder in force, by who has that one open for itself. */
  void keepOnly(Path inForce) throws IOException {
    for (Path one : all()) {
      if (!one.equals(inForce)) {
        IOUtils.rm(one);
      }
    }
  }

  void removeAll() throws IOException {
    for (Path one : all()) {
      IOUtils.rm(one);
    }
  }

  /** The folder for an index that comes after this one. */
  Path after(Path current) {
    return first.resolveSibling(first.getFileName() + "." + (number(current).orElse(0) + 1));
  }

  private static boolean holdsAnIndex(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /** Oldest first. */
  private List<Path> all() throws IOException {
    var found = new ArrayList<Path>();
    Path parent = first.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return found;
    }
    try (var folders = Files.newDirectoryStream(parent, first.getFileName() + "*")) {
      for (Path folder : folders) {
        if (number(folder).isPresent()) {
          found.add(first.resolveSibling(folder.getFileName()));
        }
      }
    }
    found.sort(Comparator.comparingInt(folder -> number(folder).orElse(0)));
    return found;
  }

  private Optional<Integer> number(Path folder) {
    String name = folder.getFileName().toString();
    String own = first.getFileName().toString();
    if (name.equals(own)) {
      return Optional.of(0);
    }
    String rest = name.startsWith(own + ".") ? name.substring(own.length() + 1) : "";
    return rest.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(rest)) : Optional.empty();
  }
}
