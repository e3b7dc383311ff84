package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.names.DutchWords;
import java.util.Set;

/**
 * Whether the words of an address on the web name somebody: two words that Dutch does not know in
 * the host, a given name and what stands beside it, an initial and a surname.
 */
final class UrlNames {

  private static final int LONE_CHARS_MIN = 4;
  private static final int SURNAME_CHARS_MIN = 5;

  private static final Set<String> BY = Set.of("door", "by", "van", "met", "juf", "meester", "dr");

  private static final String PARTICLES = " van de den der ter ten te el al ben da dos vd ";

  /** What an address of a host ends with. */
  private static final String TOP =
      " nl com org net eu example test app dev info io ai be de fr uk pl tr nu cc ";

  private static final String SITE_WORDS =
      " open data web app api dev test acc prod docs cdn static media files user users guide start my"
          + " login sso auth intra intern extern portal portaal online digital cloud service services"
          + " support center centre gov gemeente provincie the and for example local net info blog shop ";

  private UrlNames() {}

  /**
   * Whether it does.
   *
   * @param address folded, with or without its scheme
   */
  static boolean in(String address) {
    return twoNames(address) || ofPerson(address);
  }

  /** `www.rohan-deshpande.nl`: two words with a hyphen that Dutch does not know, in the host. */
  private static boolean twoNames(String address) {
    int scheme = address.indexOf("//");
    int from = scheme < 0 ? 0 : scheme + 2;
    int path = address.indexOf('/', from);
    String host = address.substring(from, path < 0 ? address.length() : path);
    for (String label : host.split("\\.", -1)) {
      String[] parts = label.split("-", -1);
      for (int i = 1; i < parts.length; i++) {
        if (strange(parts[i - 1]) && strange(parts[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /** `/dossier/marga.kersten`, `fatima-bouzid.nl`, `/janinehaverkort`: a given name and more. */
  private static boolean ofPerson(String address) {
    int scheme = address.indexOf("//");
    int from = scheme < 0 ? 0 : scheme + 2;
    String[] parts = address.substring(from).split("[/?&=]", -1);
    for (int step = 0; step < parts.length; step++) {
      String[] words = parts[step].split("[-._+%~@]+", -1);
      if (initialled(words) || (step > 0 && alone(words))) {
        return true;
      }
      for (int i = 0; i < words.length; i++) {
        boolean more = i + 1 < words.length;
        if (DutchWords.fullName(words[i])
            || (DutchWords.given(words[i])
                && ((more && surnameAt(words, i + 1)) || (i > 0 && BY.contains(words[i - 1]))))
            || (more && words[i].equals("familie") && surnameAt(words, i + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A step of the path that is `fatima`, `loubna-7741` or `pkowalewski`. */
  private static boolean alone(String[] words) {
    boolean numbered = words.length == 2 && words[1].chars().allMatch(Character::isDigit);
    String word = words[0].replaceFirst("\\d{1,4}$", "");
    return (words.length == 1 || numbered)
        && word.length() >= LONE_CHARS_MIN
        && (DutchWords.given(word) || DutchWords.initialled(word));
  }

  /** `b.farrokhzad`, `buijs-ac`: an initial or two and a surname, and nothing else. */
  private static boolean initialled(String[] words) {
    if (words.length != 2) {
      return false;
    }
    boolean first = words[0].length() < words[1].length();
    String shorter = first ? words[0] : words[1];
    String longer = first ? words[1] : words[0];
    return !shorter.isEmpty()
        && shorter.length() <= 2
        && longer.length() >= SURNAME_CHARS_MIN
        && shorter.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !TOP.contains(" " + shorter + " ")
        && !PARTICLES.contains(" " + shorter + " ")
        && (DutchWords.surname(longer) || strange(longer));
  }

  /** A known surname, or a word that Dutch does not know, behind tussenvoegsels. */
  private static boolean surnameAt(String[] words, int from) {
    int at = from;
    while (at < words.length && PARTICLES.contains(" " + words[at] + " ")) {
      at++;
    }
    return at < words.length
        && (at > from
            || DutchWords.surname(words[at])
            || (strange(words[at])
                && !TOP.contains(" " + words[at] + " ")
                && !DutchWords.place(words[at], false)));
  }

  private static boolean strange(String part) {
    return part.length() >= 3
        && part.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !SITE_WORDS.contains(" " + part + " ")
        && !DutchWords.common(part);
  }
}
