package eu.sluis.injection.internal.links;

import eu.sluis.injection.internal.text.Letters;
import java.text.Normalizer;

/** A word as whoever shows it reads it: entities, escapes, wide and invisible signs undone. */
final class Plain {

  private static final int ENTITY_MAX = 12;

  private Plain() {}

  static String of(String word) {
    boolean ascii = true;
    boolean signs = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 0x80;
      signs |= c == '&' || c == '\\';
    }
    if (ascii && !signs) {
      return word;
    }
    String seen = signs ? unescaped(entities(word)) : word;
    var plain = new StringBuilder(seen.length());
    for (int i = 0; i < seen.length(); i++) {
      if (!Letters.invisible(seen.charAt(i))) {
        plain.append(seen.charAt(i));
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).replace('。', '.').replace('｡', '.');
  }

  private static String entities(String word) {
    var plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int end = word.charAt(i) == '&' ? word.indexOf(';', i) : -1;
      int code = end > i && end - i <= ENTITY_MAX ? code(word.substring(i + 1, end)) : -1;
      if (code > 0) {
        plain.appendCodePoint(code);
        i = end;
      } else {
        plain.append(word.charAt(i));
      }
    }
    return plain.toString();
  }

  private static int code(String name) {
    switch (name) {
      case "colon" -> {
        return ':';
      }
      case "sol" -> {
        return '/';
      }
      case "period" -> {
        return '.';
      }
      case "bsol" -> {
        return '\\';
      }
      case "commat" -> {
        return '@';
      }
      case "lpar" -> {
        return '(';
      }
      case "Tab", "NewLine" -> {
        return 0x200B;
      }
      default -> {
        // Below.
      }
    }
    try {
      int code =
          name.startsWith("#x") || name.startsWith("#X")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      return code > 0 && Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException other) {
      return -1;
    }
  }

  private static String unescaped(String word) {
    var plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean escape = c == '\\' && i + 1 < word.length() && ":.&".indexOf(word.charAt(i + 1)) >= 0;
      if (!escape) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
