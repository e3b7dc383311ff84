package eu.sluis.gateway.internal.protocol;

/** How much one request may hold, whatever its protocol. */
public final class Limits {

  /** The largest body, in bytes. */
  public static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

  /** Messages, or items of an input. */
  public static final int MESSAGES_MAX = 2_000;

  /** Parts of one message. */
  public static final int PARTS_MAX = 1_000;

  public static final int TOOLS_MAX = 128;
  public static final int STOPS_MAX = 16;
  public static final int ANSWERS_MAX = 16;

  /** The longest answer that can be asked for. */
  public static final int TOKENS_MAX = 10_000_000;

  private Limits() {}
}
