package eu.sluis.injection.internal.links;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The host of an address, as a browser would read it. */
public final class Hosts {

  private static final int DECODED_TIMES_MAX = 4;
  private static final int HOST_CHARACTERS_MAX = 253;

  private Hosts() {}

  /** A host of a list as it is compared. */
  public static String listed(String host) {
    boolean below = host.startsWith("*.");
    String bare = below ? host.substring(2) : host;
    int colon = bare.indexOf(':');
    String name = ascii(colon < 0 ? bare : bare.substring(0, colon)).orElse("");
    String port = colon < 0 ? "" : bare.substring(colon);
    if (name.isEmpty() || (!port.isEmpty() && !port.matches(":\\d{1,5}"))) {
      throw new IllegalArgumentException("`" + host + "` is not a host; write `www.example.org`");
    }
    return (below ? "*." : "") + name + port;
  }

  /** The host of a web address, with its port when it has one. */
  public static Optional<String> of(String address) {
    String scheme = scheme(address);
    if (!scheme.equals("http") && !scheme.equals("https") && !scheme.isEmpty()) {
      return Optional.empty();
    }
    String authority = authority(address, scheme);
    int colon = authority.lastIndexOf(':');
    String name = colon < 0 ? authority : authority.substring(0, colon);
    String port = colon < 0 ? "" : authority.substring(colon);
    if (authority.indexOf('@') >= 0 || (!port.isEmpty() && !port.matches(":\\d{1,5}"))) {
      return Optional.empty();
    }
    String usual = scheme.equals("http") ? ":80" : ":443";
    return ascii(name).map(host -> port.equals(usual) ? host : host + port);
  }

  /** Whether everything that the address names is on the list. */
  public static boolean allowed(String address, Set<String> list) {
    String plain = address.replace('\\', '/');
    if (scheme(plain).equals("mailto")) {
      int at = plain.lastIndexOf('@');
      return at > 0
          && plain.indexOf('?') < 0
          && ascii(plain.substring(at + 1)).filter(host -> listed(host, list)).isPresent();
    }
    Optional<String> host = of(plain);
    return host.filter(name -> listed(name, list)).isPresent() && carriesOnly(plain, list);
  }

  private static boolean listed(String host, Set<String> list) {
    if (list.contains(host)) {
      return true;
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      if (list.contains("*" + host.substring(dot))) {
        return true;
      }
    }
    return false;
  }

  /** No address of another host in the path, the query or the fragment, however often encoded. */
  private static boolean carriesOnly(String address, Set<String> list) {
    String rest = afterAuthority(address);
    for (int times = 0; times <= DECODED_TIMES_MAX; times++) {
      String lower = rest.toLowerCase(Locale.ROOT).replace('\\', '/');
      for (int at = lower.indexOf("//"); at >= 0; at = lower.indexOf("//", at + 2)) {
        if (of(lower.substring(at)).filter(host -> listed(host, list)).isEmpty()) {
          return false;
        }
      }
      if (lower.contains("http:") || lower.contains("https:") || lower.contains("=www.")) {
        if (!lower.contains("//")) {
          return false;
        }
      }
      String decoded = decoded(rest);
      if (decoded.equals(rest)) {
        return true;
      }
      rest = decoded;
    }
    return false;
  }

  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code =
          c == '%' && i + 2 < text.length() ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
      plain.append(code < 0 ? c : (char) code);
      i += code < 0 ? 0 : 2;
    }
    return plain.toString();
  }

  private static int hex(char high, char low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }

  /** In small letters; empty when there is none. */
  static String scheme(String address) {
    int colon = address.indexOf(':');
    if (colon < 1) {
      return "";
    }
    for (int i = 0; i < colon; i++) {
      char c = address.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!fits && (i == 0 || "+-0123456789".indexOf(c) < 0)) {
        return "";
      }
    }
    // `localhost:8080/x` has a port, not a scheme.
    boolean port = colon + 1 < address.length() && Character.isDigit(address.charAt(colon + 1));
    return port ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static String authority(String address, String scheme) {
    int from = scheme.isEmpty() ? 0 : scheme.length() + 1;
    while (from < address.length() && slash(address.charAt(from))) {
      from++;
    }
    return address.substring(from, authorityEnd(address, from));
  }

  private static String afterAuthority(String address) {
    String scheme = scheme(address);
    int from = scheme.isEmpty() ? 0 : scheme.length() + 1;
    while (from < address.length() && slash(address.charAt(from))) {
      from++;
    }
    return address.substring(authorityEnd(address, from));
  }

  private static int authorityEnd(String address, int from) {
    int end = from;
    while (end < address.length() && "/\\?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean slash(char c) {
    return c == '/' || c == '\\';
  }

  /** The name as it is looked up; empty when it cannot be one. */
  private static Optional<String> ascii(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.isEmpty() || bare.length() > HOST_CHARACTERS_MAX) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() ? Optional.empty() : Optional.of(ascii);
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
