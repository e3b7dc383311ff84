package eu.sluis.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries is served (C2SP tlog-tiles): `tile/0/x001/234.p/17` or
 * `tile/entries/000`.
 */
public sealed interface TilePath {

  /** Hashes in a full tile and entries in a full bundle. */
  int FULL = 256;

  int LEVEL_MAX = 63;

  /** Place among the tiles of its level, from 0. */
  long index();

  /** Hashes or entries in it, 1 to {@link #FULL}; fewer than that is a partial tile. */
  int width();

  /** The path below the address of the log. */
  String path();

  /** The same tile when it is full. */
  TilePath whole();

  /**
   * Hashes.
   *
   * @param level 0 for hashes of leaves; each level above has the tops of full tiles below
   */
  record Hashes(int level, long index, int width) implements TilePath {
    public Hashes {
      if (level < 0 || level > LEVEL_MAX) {
        throw new IllegalArgumentException("a level must be 0 to 63, was `" + level + "`");
      }
      requireBounds(index, width);
    }

    @Override
    public String path() {
      return "tile/" + level + "/" + place(index, width);
    }

    @Override
    public TilePath whole() {
      return new Hashes(level, index, FULL);
    }
  }

  /** Entries, each with its length before it. */
  record Entries(long index, int width) implements TilePath {
    public Entries {
      requireBounds(index, width);
    }

    @Override
    public String path() {
      return "tile/entries/" + place(index, width);
    }

    @Override
    public TilePath whole() {
      return new Entries(index, FULL);
    }
  }

  /** Reads a path; empty when it is not exactly how a tile is served. */
  static Optional<TilePath> parse(String path) {
    Matcher parts = Form.PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String digits = parts.group("index").replace("x", "").replace("/", "");
    String partial = parts.group("width");
    try {
      long index = Long.parseLong(digits);
      int width = partial == null ? FULL : Integer.parseInt(partial);
      if (width == FULL && partial != null) {
        return Optional.empty();
      }
      TilePath tile =
          parts.group("level").equals("entries")
              ? new Entries(index, width)
              : new Hashes(Integer.parseInt(parts.group("level")), index, width);
      return Optional.of(tile).filter(read -> read.path().equals(path));
    } catch (IllegalArgumentException outOfBounds) {
      return Optional.empty();
    }
  }

  private static void requireBounds(long index, int width) {
    if (index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "a tile must have a place from 0 and a width of 1 to 256, was `%d` and `%d`"
              .formatted(index, width));
    }
  }

  /** Groups of three digits, all but the last after an x, so that no file is also a folder. */
  private static String place(long index, int width) {
    var path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return width == FULL ? path.toString() : path + ".p/" + width;
  }

  /** How a path looks. */
  final class Form {
    private static final Pattern PATH =
        Pattern.compile(
            "tile/(?<level>entries|[0-9]{1,2})/(?<index>(x[0-9]{3}/){0,6}[0-9]{3})"
                + "(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    private Form() {}
  }
}
