package eu.sluis.gateway;

/** A salt of 16 bytes and the SHA-256 of it with the secret of a key. */
public final class KeyHash {

  private final byte[] salt;
  private final byte[] hash;

  public KeyHash(byte[] salt, byte[] hash) {
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  public byte[] salt() {
    return salt.clone();
  }

  public byte[] hash() {
    return hash.clone();
  }
}
