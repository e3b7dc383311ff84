package eu.sluis.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A log whose files are kept in memory, for tests. */
final class LogFiles implements Function<String, Optional<byte[]>> {

  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private TiledLog log = TiledLog.EMPTY;

  static List<byte[]> numbered(int count) {
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      entries.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
    }
    return entries;
  }

  static LogFiles of(List<byte[]> entries) {
    var files = new LogFiles();
    files.append(entries);
    return files;
  }

  void append(List<byte[]> entries) {
    TiledLog.Batch batch = log.append(entries);
    batch.files().forEach((path, bytes) -> files.put(path.path(), bytes));
    log = batch.log();
  }

  TreeHead head() {
    return log.head();
  }

  void put(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  Map<String, byte[]> files() {
    return files;
  }

  TileReader reader() throws TileDamaged {
    return new TileReader(this, head());
  }

  @Override
  public Optional<byte[]> apply(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }
}
