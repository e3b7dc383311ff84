package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are made of the name of a person: `de Boudewijnsen`, `Oudshoorntje`, `de
 * zaak-Wiersma`, `dossier Van Dam`. Words that Dutch has, and towns, are left alone.
 */
final class DerivedNames {

  private static final int STEM_CHARS_MIN = 4;

  private static final Form WORD =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> true,
          "(?<![\\p{L}\\p{N}@])\\p{Lu}\\p{L}+(?![\\p{L}\\p{N}@])");

  private static final List<String> ENDINGS =
      List.of(
          "s", "sen", "en", "tje", "tjes", "je", "jes", "etje", "aatje", "se", "ers", "n", "zaak",
          "dossier", "brief");

  private static final Set<String> FAMILIAR =
      Set.of("junior", "senior", "jr", "sr", "c.s", "cs", "e.a", "ea");

  /** What is of one person or family, whose name stands behind it. */
  private static final String OWNED =
      "zaak|dossier|casus|gezin|familie|fam\\.|kwestie|bezwaar|klacht|erven|weduwe|wed\\.|wijlen";

  /** What is joined to a name with a hyphen. */
  private static final String JOINED =
      OWNED
          + "|affaire|motie|amendement|plan|beroep|melding|aanvraag|overleg|brief|verslag|rapport";

  private static final Form BEHIND_NOUN =
      Form.ofWord(
          "zdcgfkbewampovr",
          DerivedNames::nounBegins,
          "(?<![\\p{L}\\p{N}])(?:(?:"
              + OWNED
              + ") |(?:"
              + JOINED
              + ")-)(?<name>(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Hh]et)\\s){0,3}"
              + "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*)(?!\\p{L})");

  private static final Form BEFORE_NOUN =
      Form.ofWord(
          Sought.CAPITALS,
          DerivedNames::nameBegins,
          "(?<![\\p{L}\\p{N}-])(?<name>\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*)(?:-(?:"
              + JOINED
              + ")|\\s(?:junior|senior|jr|sr|c\\.s|cs|e\\.a)(?=[.\\s,)]))");

  private static final Pattern PARTICLE =
      Pattern.compile("(?:Van|De|Der|Den|Ter|Ten)\\s(?:(?:de|der|den|het)\\s)?\\p{Lu}");

  private static final Pattern TWO_SURNAMES =
      Pattern.compile("\\p{Lu}\\p{Ll}{3,}-\\p{Lu}\\p{Ll}{3,}");

  /** In the name of a file or a function: a title or a particle, and whose it is. */
  private static final Form IN_CODE =
      Form.ofWord(
          "vtamndhfg",
          (ground, start, end) -> joined(ground, end, "_-"),
          "(?<!\\p{L})(?:(?:v|vd|van|van[_-]de[rn]?|ter|ten|mw|mevr|mevrouw|dhr|heer|meneer|fam"
              + "|familie|gezin)[_-](?<surname>\\p{Lu}\\p{Ll}{3,30})"
              + "|(?:van|voor|aan|met|namens)_(?<words>\\p{Ll}{4,30}_\\p{Ll}{4,30}))(?!\\p{L})");

  /** An account: a given name and what follows, in small letters. */
  private static final Form ACCOUNT =
      Form.ofWord(
          Sought.SMALL,
          (ground, start, end) -> joined(ground, end, "._"),
          "(?<![\\p{L}\\p{N}@/.-])(?<given>\\p{Ll}{3,20})[._](?<last>\\p{Ll}{4,30})"
              + "(?![\\p{L}\\p{N}(@]|\\.\\p{L})");

  /** Who logs in, with a password behind it. */
  private static final Form LOGIN =
      Form.of(
          "-",
          (text, at) -> "u-".indexOf(Ground.at(text, at + 1)) >= 0,
          "(?<![\\w-])(?:-u|--user)[ =](?<user>\\p{L}[\\p{L}\\d._-]{3,30}):");

  /** Nobody's accounts. */
  private static final Set<String> SERVICES =
      Set.of(
          "root",
          "admin",
          "administrator",
          "test",
          "user",
          "guest",
          "postgres",
          "mysql",
          "oracle",
          "jenkins",
          "deploy",
          "backup",
          "service",
          "elastic",
          "gebruiker",
          "beheer",
          "token",
          "nobody",
          "daemon",
          "www-data");

  private static final Set<String> EXTENSIONS =
      Set.of("docx", "xlsx", "pptx", "html", "json", "jpeg", "java", "yaml", "local", "example");

  private DerivedNames() {}

  static void in(Ground text, Consumer<Hit> found) {
    Sought words = WORD.in(text);
    Matcher word = words.found();
    while (words.find()) {
      if (derived(word.group())) {
        found.accept(Hit.of(DataCategory.NAME, word.start(), word.end()));
      }
    }
    Sought accounts = ACCOUNT.in(text);
    Matcher account = accounts.found();
    while (accounts.find()) {
      String last = account.group("last");
      if (DutchWords.given(account.group("given"))
          && !DutchWords.common(last)
          && !EXTENSIONS.contains(last)) {
        found.accept(Hit.of(DataCategory.USERNAME, account.start(), account.end()));
      }
    }
    Sought logins = LOGIN.in(text);
    Matcher login = logins.found();
    while (logins.find()) {
      if (!SERVICES.contains(login.group("user").toLowerCase(Locale.ROOT))) {
        found.accept(Hit.of(DataCategory.USERNAME, login.start("user"), login.end("user")));
      }
    }
    Sought codes = IN_CODE.in(text);
    Matcher code = codes.found();
    while (text.text().indexOf('_') >= 0 && codes.find()) {
      String group = code.group("surname") == null ? "words" : "surname";
      if (Stream.of(code.group(group).split("_", -1)).noneMatch(DutchWords::common)) {
        found.accept(Hit.of(DataCategory.NAME, code.start(group), code.end(group)));
      }
    }
    beside(BEHIND_NOUN, text, found);
    beside(BEFORE_NOUN, text, found);
  }

  /** A word, and one of these signs. */
  private static boolean joined(Ground ground, int end, String signs) {
    return signs.indexOf(Ground.at(ground.text(), end)) >= 0;
  }

  /** A word, a blank or a hyphen, and what can begin a name. */
  private static boolean nounBegins(Ground ground, int start, int end) {
    String text = ground.text();
    int whole = end + (Ground.at(text, end) == '.' ? 1 : 0);
    char next = Ground.at(text, whole + 1);
    return " -".indexOf(Ground.at(text, whole)) >= 0
        && (Ground.capital(next) || "vdth".indexOf(next) >= 0);
  }

  /** A word with a capital, and behind it a hyphen or what can begin `junior`. */
  private static boolean nameBegins(Ground ground, int start, int end) {
    String text = ground.text();
    return Ground.at(text, end) == '-' || "jsce".indexOf(Ground.at(text, end + 1)) >= 0;
  }

  private static void beside(Form form, Ground text, Consumer<Hit> found) {
    Sought sought = form.in(text);
    Matcher matcher = sought.found();
    while (sought.find()) {
      String name = matcher.group("name");
      if (strange(name) || TWO_SURNAMES.matcher(name).matches()) {
        found.accept(Hit.of(DataCategory.NAME, matcher.start("name"), matcher.end("name")));
      }
    }
  }

  /** Whether any part is no word of Dutch and no town, or a surname begins it. */
  private static boolean strange(String name) {
    if (PARTICLE.matcher(name).lookingAt()) {
      return true;
    }
    for (String part : name.split("[ -]", -1)) {
      if (part.length() >= 3
          && Character.isUpperCase(part.charAt(0))
          && !FAMILIAR.contains(part.toLowerCase(Locale.ROOT))
          && (DutchWords.unknown(part) || DutchWords.person(part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean derived(String word) {
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (stem >= STEM_CHARS_MIN
          && word.endsWith(ending)
          && DutchWords.person(word.substring(0, stem))
          && (DutchWords.unknown(word) || (ending.contains("je") && !DutchWords.common(word)))) {
        return true;
      }
    }
    return false;
  }
}
