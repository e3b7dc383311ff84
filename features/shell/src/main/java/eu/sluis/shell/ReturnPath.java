package eu.sluis.shell;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A place on this host to go back to, taken from a request. Whatever could lead a browser to
 * another host becomes the front page, so that a link of ours never sends someone to a stranger.
 */
public record ReturnPath(String value) {

  static final int LENGTH_MAX = 2_000;
  private static final String FRONT = "/";

  public ReturnPath {
    if (!staysHere(value)) {
      throw new IllegalArgumentException("a return path must be a path on this host");
    }
  }

  /** The place in `text`, or the front page when there is none or it is not on this host. */
  public static ReturnPath of(@Nullable String text) {
    return new ReturnPath(text != null && staysHere(text) ? text : FRONT);
  }

  // Browsers read a backslash as a slash and drop tabs and line ends, so `/\host` and `/<tab>/host`
  // would leave as well; java.net.URI refuses all of those, and bytes that a header cannot hold.
  private static boolean staysHere(String text) {
    if (text.length() > LENGTH_MAX || !text.startsWith("/") || text.startsWith("//")) {
      return false;
    }
    try {
      var uri = new URI(text);
      return uri.getScheme() == null
          && uri.getRawAuthority() == null
          && text.chars().allMatch(c -> c > ' ' && c < 127);
    } catch (URISyntaxException notAPath) {
      return false;
    }
  }
}
