package eu.sluis.privacy;

/** API sketch; to be implemented: the pseudonyms of one conversation with the real values. */
public final class PseudonymMap {

  /** A new conversation: no pseudonyms, a fresh random key for making them. */
  public static PseudonymMap fresh() {
    throw new IllegalStateException("sketch");
  }

  /** Reads what {@link #toBytes()} wrote. */
  public static PseudonymMap fromBytes(byte[] bytes) {
    throw new IllegalStateException("sketch");
  }

  /** To be stored sealed under the conversation's {@link ContentKey} only. */
  public byte[] toBytes() {
    throw new IllegalStateException("sketch");
  }
}
