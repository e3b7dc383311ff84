package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.ChatPrompt.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pictures that stand in the message itself. An address is refused: who fetches it would tell
 * a stranger that somebody asks, and what is there may be another thing by then.
 */
public final class Pictures {

  private static final Pattern DATA_URL =
      Pattern.compile("data:(image/[a-z]{1,10});base64,([A-Za-z0-9+/]+={0,2})");

  private Pictures() {}

  /**
   * Of `data:image/png;base64,…`.
   *
   * @param path where it stands, for messages
   */
  public static Image ofDataUrl(String url, String path) throws ClientProblem {
    Matcher data = DATA_URL.matcher(url);
    if (!data.matches()) {
      throw wrong(path);
    }
    return of(data.group(1), data.group(2), path);
  }

  /** A picture of which the bytes are what its kind says. */
  public static Image of(String mediaType, String base64, String path) throws ClientProblem {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      throw wrong(path);
    }
    if (!begins(mediaType, bytes)) {
      throw wrong(path);
    }
    return new Image(mediaType, base64);
  }

  private static boolean begins(String mediaType, byte[] bytes) {
    String first = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    return switch (mediaType) {
      case "image/png" -> first.startsWith("\u0089PNG\r\n");
      case "image/jpeg" -> first.startsWith("\u00ff\u00d8\u00ff");
      case "image/gif" -> first.startsWith("GIF8");
      case "image/webp" -> first.startsWith("RIFF") && first.endsWith("WEBP");
      default -> false;
    };
  }

  private static ClientProblem wrong(String path) {
    return Fields.wrong(
        path,
        "een beeld in het bericht zelf (`data:image/png;base64,…`; ook jpeg, gif of webp)",
        "a picture in the message itself (`data:image/png;base64,…`; also jpeg, gif or webp)");
  }
}
