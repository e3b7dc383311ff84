package eu.sluis.privacy;

import eu.sluis.privacy.internal.pseudonyms.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The installation's key that wraps the content keys: 32 random bytes, from a file or a vault. */
public final class MasterKey {

  private final Vault vault;
  private final SecretKeySpec derivation;

  private MasterKey(byte[] key) {
    this.vault = new Vault(key, "key");
    this.derivation = new SecretKeySpec(key, "HKDF");
  }

  /**
   * A master key of these bytes; they are copied.
   *
   * @throws IllegalArgumentException when there are not exactly 32
   */
  public static MasterKey of(byte[] key) {
    return new MasterKey(key);
  }

  /** Encrypts a content key; `context` (for example the conversation's id) is authenticated. */
  public byte[] wrap(ContentKey key, String context) {
    return vault.seal(key.material(), context);
  }

  /**
   * Gives back what {@link #wrap} was given.
   *
   * @throws SealBroken when the bytes were changed, or the master key or context is another
   */
  public ContentKey unwrap(byte[] wrapped, String context) {
    byte[] key = vault.open(wrapped, context).orElseThrow(() -> new SealBroken(SealBroken.KEY));
    if (key.length != Vault.KEY_BYTES) {
      throw new SealBroken(SealBroken.KEY);
    }
    return new ContentKey(key);
  }

  /**
   * A secret of 32 bytes that is always the same for the same context and says nothing of the key
   * or of another context (HKDF-SHA256, RFC 5869).
   */
  public byte[] derived(String context) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(derivation)
                  .thenExpand(context.getBytes(StandardCharsets.UTF_8), Vault.KEY_BYTES));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this Java cannot do HKDF-SHA256", failure);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }
}
