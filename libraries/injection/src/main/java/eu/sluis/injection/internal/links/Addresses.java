package eu.sluis.injection.internal.links;

import eu.sluis.injection.internal.text.TopLevelDomains;
import java.util.Locale;
import java.util.Set;

/** Finds where in a word an address begins that a reader could follow, or a page would load. */
final class Addresses {

  private static final Set<String> SCHEMES =
      Set.of(
          "http",
          "https",
          "ftp",
          "ftps",
          "ws",
          "wss",
          "javascript",
          "vbscript",
          "file",
          "blob",
          "mailto",
          "sms",
          "intent",
          "ms-word",
          "ms-excel",
          "view-source",
          "cid",
          "gopher",
          "smb");

  /** Also words: only an address when a path, a query or a port follows. */
  private static final Set<String> ALSO_WORDS =
      Set.of("to", "me", "be", "de", "it", "at", "in", "is", "so", "no", "ga", "link", "top", "us");

  private Addresses() {}

  /**
   * Where the first address at or after `from` begins; -1 when there is none.
   *
   * @param destination whether the word stands where an address is meant, so that `//host` is one
   */
  static int find(String word, int from, boolean destination) {
    for (int at = from; at < word.length(); at++) {
      if (begins(word, at, destination)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean begins(String word, int at, boolean destination) {
    boolean edge = at == 0 || !nameSign(word.charAt(at - 1));
    char c = word.charAt(at);
    if (slash(c)) {
      boolean meant =
          (destination && at == 0) || (at > 0 && "(\"'=<".indexOf(word.charAt(at - 1)) >= 0);
      return meant && at + 2 < word.length() && slash(word.charAt(at + 1));
    }
    if (!edge || !Character.isLetterOrDigit(c)) {
      return false;
    }
    return scheme(word, at)
        || word.regionMatches(true, at, "www.", 0, 4)
        || (!inName(word, at) && host(word, at));
  }

  /** The host of a mail address, or the rest of a name with dots. */
  private static boolean inName(String word, int at) {
    return at > 0 && (word.charAt(at - 1) == '@' || word.charAt(at - 1) == '.');
  }

  private static boolean scheme(String word, int at) {
    int colon = at;
    while (colon < word.length() && schemeSign(word.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon + 1 >= word.length() || word.charAt(colon) != ':') {
      return false;
    }
    String name = word.substring(at, colon).toLowerCase(Locale.ROOT);
    if (name.equals("data")) {
      return word.indexOf(',', colon) > 0 || word.indexOf(';', colon) > 0;
    }
    return SCHEMES.contains(name)
        || (slash(word.charAt(colon + 1))
            && colon + 2 < word.length()
            && slash(word.charAt(colon + 2)));
  }

  /** A name with dots that ends as names of hosts do, or four numbers. */
  private static boolean host(String word, int at) {
    int end = at;
    int dot = -1;
    while (end < word.length() && (nameSign(word.charAt(end)) || word.charAt(end) == '.')) {
      dot =
          word.charAt(end) == '.' && end + 1 < word.length() && nameSign(word.charAt(end + 1))
              ? end
              : dot;
      end++;
    }
    while (end > at && word.charAt(end - 1) == '.') {
      end--;
    }
    if (dot <= at || (end < word.length() && word.charAt(end) == '@')) {
      return false;
    }
    boolean goesOn =
        end < word.length() && "/?#:\\".indexOf(word.charAt(end)) >= 0 && end + 1 < word.length();
    String last = word.substring(dot + 1, end);
    if (last.matches("\\d+")) {
      return goesOn && word.substring(at, end).matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }
    String small = last.toLowerCase(Locale.ROOT);
    if (goesOn && (word.charAt(end) != ':' || Character.isDigit(word.charAt(end + 1)))) {
      return TopLevelDomains.NAMES.contains(small) || small.startsWith("xn--");
    }
    return last.equals(small)
        && TopLevelDomains.NAMES.contains(small)
        && !ALSO_WORDS.contains(small);
  }

  private static boolean slash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean nameSign(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean schemeSign(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '-');
  }
}
