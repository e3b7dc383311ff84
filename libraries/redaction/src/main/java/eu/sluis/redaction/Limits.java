package eu.sluis.redaction;

/** How large a file may be. What is larger is refused, not partly done. */
public final class Limits {

  /** Of the file as given. */
  public static final int FILE_BYTES_MAX = 100_000_000;

  /** Of all its parts together, once unpacked. */
  public static final long UNPACKED_BYTES_MAX = 1_000_000_000L;

  /** Of one part, once unpacked. */
  public static final int PART_BYTES_MAX = 300_000_000;

  public static final int PARTS_MAX = 10_000;
  public static final int PAGES_MAX = 5_000;

  /** Letters of all pages together. */
  public static final int GLYPHS_MAX = 10_000_000;

  public static final int LIST_BYTES_MAX = 20_000_000;

  /** Values in one list. */
  public static final int REMOVALS_MAX = 10_000;

  private Limits() {}
}
