package eu.sluis.server.composition;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.SealBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KeyGenerator;

/**
 * One use of a token, in a process of its own: SoftHSM finds its folder in the environment. `make`
 * makes a key; `wrap` says a wrapped key, something sealed with it and a derived secret; `open`
 * opens what an earlier process said.
 */
final class TokenTrial {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PLAIN = "vraag 1".getBytes(StandardCharsets.UTF_8);

  private TokenTrial() {}

  public static void main(String[] arguments) throws GeneralSecurityException {
    var place =
        new TokenPlace(
            Optional.of(Path.of(arguments[1])),
            Integer.parseInt(arguments[2]),
            Optional.of(arguments[3]),
            Optional.empty());
    try {
      switch (arguments[0]) {
        case "make" -> make(place, arguments[4]);
        case "move" -> move(TokenMasterKey.open(place, arguments[4]));
        case "wrap" -> wrap(MasterKeySource.of(Optional.of("pkcs11:" + arguments[4])), place);
        default -> open(TokenMasterKey.open(place, arguments[4]), arguments[5], arguments[6]);
      }
    } catch (IOException refused) {
      System.out.println(refused.getMessage());
    }
  }

  private static void make(TokenPlace place, String label)
      throws GeneralSecurityException, IOException {
    Provider provider =
        Security.getProvider("SunPKCS11")
            .configure(
                """
                --name=Make
                library="%s"
                slotListIndex=%d
                attributes(generate,CKO_SECRET_KEY,CKK_AES) = {
                  CKA_TOKEN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """
                    .formatted(place.existingLibrary(), place.slot()));
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, place.thePin().toCharArray());
    KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
    generator.init(256);
    store.setKeyEntry(label, generator.generateKey(), null, null);
  }

  private static void wrap(MasterKeySource source, TokenPlace place) throws IOException {
    MasterKey master = source.key(Path.of("nowhere"), place);
    ContentKey key = ContentKey.generate();
    System.out.println(HEX.formatHex(master.wrap(key, "conversation 1")));
    System.out.println(HEX.formatHex(key.seal(PLAIN, "row 1")));
    System.out.println(HEX.formatHex(master.derived("context")));
  }

  /** From a key in a file to the token, as a move of all keys does with each. */
  private static void move(MasterKey token) {
    MasterKey file = MasterKey.of(new byte[32]);
    ContentKey key = ContentKey.generate();
    byte[] sealed = key.seal(PLAIN, "row 1");
    byte[] before = file.wrap(key, "conversation 1");
    byte[] after = token.wrap(file.unwrap(before, "conversation 1"), "conversation 1");
    System.out.println(
        new String(
            token.unwrap(after, "conversation 1").open(sealed, "row 1"), StandardCharsets.UTF_8));
    try {
      var _ = file.unwrap(after, "conversation 1");
    } catch (SealBroken another) {
      System.out.println("the file opens it no more");
    }
  }

  private static void open(MasterKey master, String wrapped, String sealed) {
    byte[] plain =
        master.unwrap(HEX.parseHex(wrapped), "conversation 1").open(HEX.parseHex(sealed), "row 1");
    System.out.println(new String(plain, StandardCharsets.UTF_8));
    System.out.println(HEX.formatHex(master.derived("context")));
  }
}
