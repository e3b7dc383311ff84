package eu.sluis.privacy;

/** API sketch; to be implemented: wraps content keys; 32 bytes from a file. */
public final class MasterKey {

  public static MasterKey of(byte[] key) {
    throw new IllegalStateException("sketch");
  }

  public byte[] wrap(ContentKey key, String context) {
    throw new IllegalStateException("sketch");
  }

  public ContentKey unwrap(byte[] wrapped, String context) {
    throw new IllegalStateException("sketch");
  }
}
