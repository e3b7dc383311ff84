package eu.sluis.privacy;

import eu.sluis.privacy.internal.pseudonyms.Vault;

/**
 * The AES-256-GCM key of one conversation, kept wrapped by a {@link MasterKey}. Destroying it
 * erases the conversation's content everywhere, backups included (AVG art. 17).
 */
public final class ContentKey {

  private final byte[] key;
  private final Vault vault;

  ContentKey(byte[] key) {
    this.key = key.clone();
    this.vault = new Vault(this.key, "content");
  }

  public static ContentKey generate() {
    return new ContentKey(Vault.randomKey());
  }

  /**
   * Encrypts with a fresh nonce; `context` (for example the row's id) is authenticated, not stored.
   */
  public byte[] seal(byte[] plain, String context) {
    return vault.seal(plain, context);
  }

  /**
   * Gives back what {@link #seal} was given.
   *
   * @throws SealBroken when the bytes were changed, or the key or context is another
   */
  public byte[] open(byte[] sealed, String context) {
    return vault.open(sealed, context).orElseThrow(() -> new SealBroken(SealBroken.CONTENT));
  }

  byte[] material() {
    return key.clone();
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ContentKey[hidden]";
  }
}
