package eu.sluis.server.composition;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.crypto.SecretKey;

/**
 * The master key as an AES key in a token (PKCS#11, with the provider of the JDK): content keys are
 * wrapped and unwrapped in the token, and the key itself cannot leave it. Opened once, at the
 * start, so that a token that is away stops the start and not the first question.
 */
final class TokenMasterKey {

  private TokenMasterKey() {}

  /**
   * Opens the token and tries the key.
   *
   * @throws MasterKeyUnusable when there is no library, no token, no such key, the PIN is wrong, or
   *     the token cannot do what is needed; says which
   */
  static MasterKey open(TokenPlace place, String label) throws MasterKeyUnusable {
    String pin = place.thePin();
    Provider provider = provider(place);
    SecretKey key = key(store(provider, place, pin), label);
    try {
      MasterKey master = MasterKey.inToken(key, provider);
      var _ = master.unwrap(master.wrap(ContentKey.generate(), "trial"), "trial");
      return master;
    } catch (RuntimeException cannot) {
      throw new MasterKeyUnusable(
          "the token cannot use key `" + label + "` for AES-GCM and AES-CBC; make it with both",
          cannot);
    }
  }

  private static Provider provider(TokenPlace place) throws MasterKeyUnusable {
    Path library = place.existingLibrary();
    Provider plain = Security.getProvider("SunPKCS11");
    if (plain == null) {
      throw new MasterKeyUnusable("this Java has no SunPKCS11; use a whole JDK");
    }
    try {
      return plain.configure(
          "--name=Sluis\nlibrary=\"%s\"\nslotListIndex=%d\n".formatted(library, place.slot()));
    } catch (InvalidParameterException | ProviderException failure) {
      throw new MasterKeyUnusable(
          "the library `%s` does not start, or has no token in slot `%d`; correct SLUIS_PKCS11_LIBRARY or SLUIS_PKCS11_SLOT"
              .formatted(library, place.slot()),
          failure);
    }
  }

  private static KeyStore store(Provider provider, TokenPlace place, String pin)
      throws MasterKeyUnusable {
    KeyStore store;
    try {
      store = KeyStore.getInstance("PKCS11", provider);
    } catch (GeneralSecurityException noToken) {
      throw noToken(place, noToken);
    }
    try {
      store.load(null, pin.toCharArray());
      return store;
    } catch (GeneralSecurityException | IOException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (String.valueOf(cause.getMessage()).contains("CKR_PIN")) {
          throw new MasterKeyUnusable(
              "the token does not take the PIN; correct it before the token locks itself", failure);
        }
      }
      throw noToken(place, failure);
    }
  }

  private static MasterKeyUnusable noToken(TokenPlace place, Exception cause) {
    return new MasterKeyUnusable(
        "there is no token in slot `%d`; put it in, or correct SLUIS_PKCS11_SLOT"
            .formatted(place.slot()),
        cause);
  }

  private static SecretKey key(KeyStore store, String label) throws MasterKeyUnusable {
    try {
      Key key = store.getKey(label, null);
      if (key instanceof SecretKey secret && secret.getAlgorithm().equals("AES")) {
        return secret;
      }
    } catch (GeneralSecurityException failure) {
      throw new MasterKeyUnusable("the token does not give key `" + label + "`", failure);
    }
    throw new MasterKeyUnusable(
        "the token has no AES key `" + label + "`; make it, or correct SLUIS_MASTER_KEY");
  }
}
