package eu.sluis.shell.internal;

import eu.sluis.shell.ReturnPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of our two languages a request is answered in. */
public final class Languages {
  /** The cookie that the link in the bar sets. */
  public static final String COOKIE = "taal";

  static final Locale DUTCH = Locale.of("nl");
  static final Locale ENGLISH = Locale.ENGLISH;
  private static final List<String> OURS = List.of("nl", "en");
  static final int HEADER_LENGTH_MAX = 200;

  private Languages() {}

  /**
   * The cookie first, because it is what someone chose last in this browser; then the account, then
   * the browser's own wish, then Dutch.
   */
  public static Locale choose(
      Optional<String> cookie, Optional<Locale> account, Optional<String> acceptLanguage) {
    return cookie
        .flatMap(Languages::ofTag)
        .or(() -> account.flatMap(locale -> ofTag(locale.getLanguage())))
        .or(() -> acceptLanguage.flatMap(Languages::ofHeader))
        .orElse(DUTCH);
  }

  /** The path that shows `here` in the other language. */
  public static String switchPath(Locale language, ReturnPath here) {
    String other = language.equals(ENGLISH) ? "nl" : "en";
    return "/taal/" + other + "?terug=" + URLEncoder.encode(here.value(), StandardCharsets.UTF_8);
  }

  static Optional<Locale> ofTag(String tag) {
    return switch (tag) {
      case "nl" -> Optional.of(DUTCH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }

  private static Optional<Locale> ofHeader(String header) {
    if (header.length() > HEADER_LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      var ranges = Locale.LanguageRange.parse(header);
      return Optional.ofNullable(Locale.lookupTag(ranges, OURS)).flatMap(Languages::ofTag);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
