package eu.sluis.knowledge.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * A copy of one index in another folder, of which only what is new is copied.
 *
 * <p>Lucene writes a file once. One that is there with the same name, length and checksum is the
 * same; the file that names all others comes last, under a name of its own until it is whole, so a
 * copy that breaks off leaves the one of before. Only an index that was begun anew uses names
 * again: then the old copy is given up first.
 */
public final class IndexCopy {

  private IndexCopy() {}

  /**
   * Brings a copy up to date.
   *
   * @param names the files of one commit, which stay while this runs
   * @return how many files were copied
   */
  static int update(Directory from, Collection<String> names, Path to) throws IOException {
    Files.createDirectories(to);
    try (Directory target = FSDirectory.open(to)) {
      Set<String> there = Set.of(target.listAll());
      var wanted = new ArrayList<String>();
      for (String name : names) {
        if (!there.contains(name) || !same(from, target, name)) {
          wanted.add(name);
        }
      }
      if (wanted.isEmpty()) {
        return 0;
      }
      if (wanted.stream().anyMatch(there::contains)) {
        giveUp(target, there);
        names.stream().filter(name -> commit(name) && !wanted.contains(name)).forEach(wanted::add);
      }
      copy(from, target, wanted, there);
      for (String name : target.listAll()) {
        if (!names.contains(name)) {
          target.deleteFile(name);
        }
      }
      return wanted.size();
    }
  }

  /** Takes away what names all others. */
  private static void giveUp(Directory target, Set<String> there) throws IOException {
    for (String name : there) {
      if (commit(name)) {
        target.deleteFile(name);
      }
    }
    target.syncMetaData();
  }

  private static void copy(Directory from, Directory target, List<String> wanted, Set<String> there)
      throws IOException {
    for (String name : wanted) {
      if (there.contains(name) && !commit(name)) {
        target.deleteFile(name);
      }
    }
    for (String name : wanted) {
      target.copyFrom(from, name, commit(name) ? pending(name) : name, IOContext.DEFAULT);
    }
    target.sync(wanted.stream().map(name -> commit(name) ? pending(name) : name).toList());
    for (String name : wanted) {
      if (commit(name)) {
        target.rename(pending(name), name);
      }
    }
    target.syncMetaData();
  }

  private static boolean commit(String name) {
    return name.startsWith(IndexFileNames.SEGMENTS);
  }

  private static String pending(String name) {
    return "pending_" + name;
  }

  private static boolean same(Directory one, Directory other, String name) throws IOException {
    return one.fileLength(name) == other.fileLength(name)
        && checksum(one, name) == checksum(other, name);
  }

  /** As it stands at the end of the file. */
  private static long checksum(Directory directory, String name) throws IOException {
    try (var input = directory.openInput(name, IOContext.DEFAULT)) {
      return CodecUtil.retrieveChecksum(input);
    }
  }

  /**
   * Puts a copy where there is no index, after every byte of it was checked.
   *
   * @throws IOException when the copy is not whole, or cannot be put there
   */
  public static void restore(Path copy, Path to) throws IOException {
    try (Directory from = FSDirectory.open(copy)) {
      List<String> names;
      try (var reader = DirectoryReader.open(from)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        names = List.copyOf(reader.getIndexCommit().getFileNames());
      }
      update(from, names, to);
    }
  }
}
