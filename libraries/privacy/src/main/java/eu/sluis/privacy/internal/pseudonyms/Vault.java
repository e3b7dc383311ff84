package eu.sluis.privacy.internal.pseudonyms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) as this library uses it: `version (1) | nonce (12) | ciphertext |
 * tag (16)`. The version, the kind of thing that is sealed and the caller's context are
 * authenticated and not stored, so that a row cannot be moved to another place.
 */
public final class Vault {

  public static final int KEY_BYTES = 32;
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;
  private final Optional<Provider> provider;
  private final String kind;

  public Vault(byte[] key, String kind) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "a key must be `" + KEY_BYTES + "` bytes, was `" + key.length + "`");
    }
    this(new SecretKeySpec(key, "AES"), Optional.empty(), kind);
  }

  private Vault(SecretKey key, Optional<Provider> provider, String kind) {
    this.key = key;
    this.provider = provider;
    this.kind = kind;
  }

  /** With a key that only its provider can use, such as one in a token. */
  public static Vault inToken(SecretKey key, Provider provider, String kind) {
    return new Vault(key, Optional.of(provider), kind);
  }

  public static byte[] randomKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this Java or this token cannot do AES-GCM", failure);
    }
  }

  /** Empty when the bytes, the key, the kind or the context is not what was sealed. */
  public Optional<byte[]> open(byte[] sealed, String context) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
    int from = 1 + NONCE_BYTES;
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, from, sealed.length - from));
    } catch (GeneralSecurityException failure) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher =
        provider.isPresent()
            ? Cipher.getInstance("AES/GCM/NoPadding", provider.get())
            : Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {VERSION});
    // The zero byte keeps kind and context apart: no kind holds one.
    cipher.updateAAD((kind + "\0" + context).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
