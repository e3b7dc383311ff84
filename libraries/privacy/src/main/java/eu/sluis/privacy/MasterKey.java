package eu.sluis.privacy;

import eu.sluis.privacy.internal.pseudonyms.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The installation's key that wraps the content keys: 32 random bytes, from a file or a vault. */
public final class MasterKey {

  private static final String KIND = "key";
  private static final int BLOCK_BYTES = 16;

  private final Vault vault;
  private final SecretKeySpec derivation;

  private MasterKey(Vault vault, byte[] derivation) {
    this.vault = vault;
    this.derivation = new SecretKeySpec(derivation, "HKDF");
  }

  /**
   * A master key of these bytes; they are copied.
   *
   * @throws IllegalArgumentException when there are not exactly 32
   */
  public static MasterKey of(byte[] key) {
    return new MasterKey(new Vault(key, KIND), key);
  }

  /**
   * A master key that does not leave its token. Wrapping and unwrapping happen there; for {@link
   * #derived} one secret is made there, once, and kept here.
   *
   * @param key an AES key of 256 bits
   * @param provider the only one that can use it
   * @throws IllegalStateException when it cannot encrypt with AES-CBC
   */
  public static MasterKey inToken(SecretKey key, Provider provider) {
    return new MasterKey(Vault.inToken(key, provider, KIND), root(key, provider));
  }

  /** Two blocks of AES over a text that is always the same: nobody without the key can make it. */
  private static byte[] root(SecretKey key, Provider provider) {
    try {
      byte[] always =
          MessageDigest.getInstance("SHA-256")
              .digest("sluis derivation 1".getBytes(StandardCharsets.US_ASCII));
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding", provider);
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
      return cipher.doFinal(always);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the token cannot do AES-CBC with this key", failure);
    }
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
