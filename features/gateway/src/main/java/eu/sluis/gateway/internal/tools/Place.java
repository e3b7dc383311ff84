package eu.sluis.gateway.internal.tools;

import eu.sluis.gateway.Chat;
import eu.sluis.privacy.Pseudonymiser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The point that a conversation of a client has reached: the same when it comes again, and another
 * as soon as a word of it differs. Keyed, because a short question can be found back from a plain
 * hash by guessing.
 */
final class Place {

  private static final String ALGORITHM = "HmacSHA256";

  private Place() {}

  static String of(Chat chat) {
    byte[] secret = new Pseudonymiser(chat.pseudonyms().load()).secret("place of an approval");
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      chat.prompt().texts().forEach(text -> add(text.text(), mac));
      chat.prompt().images().forEach(image -> add(image.base64(), mac));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this Java cannot do " + ALGORITHM, failure);
    }
  }

  /** With its length, so that no two lists of texts are one. */
  private static void add(String text, Mac mac) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
