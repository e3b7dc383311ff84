package eu.sluis.privacy;

/**
 * API sketch; to be implemented: the AES-256-GCM key of one conversation, kept wrapped by a {@link
 * MasterKey}.
 */
public final class ContentKey {

  public static ContentKey generate() {
    throw new IllegalStateException("sketch");
  }

  /**
   * Encrypts with a fresh nonce; `context` (for example the row's id) is authenticated, not stored.
   */
  public byte[] seal(byte[] plain, String context) {
    throw new IllegalStateException("sketch");
  }

  /**
   * @throws SealBroken when the bytes were changed, or the key or context is another
   */
  public byte[] open(byte[] sealed, String context) {
    throw new IllegalStateException("sketch");
  }
}
