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
  private static final int ACCOUNT_CHARS_MIN = 5;
  private static final int PERSONAL_CHARS_MIN = 6;

  private static final Form WORD =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> true,
          "(?<![\\p{L}\\p{N}@])\\p{Lu}\\p{L}+(?![\\p{L}\\p{N}@])");

  private static final List<String> ENDINGS =
      List.of(
          "s", "sen", "en", "tje", "tjes", "je", "jes", "etje", "aatje", "se", "ens", "ers", "n",
          "zaak", "dossier", "brief");

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
          "zdcgfkbewampovrZDCGFKBEWAMPOVR",
          DerivedNames::nounBegins,
          "(?<![\\p{L}\\p{N}])(?i:(?:"
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

  /** What is of somebody and no matter of government: what stands before or behind it is a name. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "-(?:dossier|zaak|casus|gezin|familie|erven)$|^(?i:erven|weduwe|wed\\.|wijlen|gezin|familie|fam\\.) ");

  /** A family: `de El Amrani's`, `de zoon van de Halderinks`. */
  private static final Form FAMILY =
      Form.ofWord(
          "dvDV",
          (ground, start, end) -> Ground.capital(Ground.at(ground.text(), end + 1)),
          "(?<![\\p{L}\\p{N}])(?:[Dd]e|[Dd]ie|van de) (?:(?<particle>(?:El|Al|Ben|Bin|Aït|Ait|Abu|Bou|Ould|Van|Ter|Ten)"
              + "(?: de[rn]?)? \\p{Lu}\\p{L}+['’]?s)|(?<=(?:zoon|dochter|kinderen|ouders|moeder|vader|buren|huis"
              + "|tuin|hond|woning|kind) van de )(?<plain>\\p{Lu}\\p{Ll}{3,}s))(?!\\p{L})");

  /** `de Wietsma's`: people, when Dutch has no such word. */
  private static final Form PEOPLE =
      Form.ofWord(
          "dDfFvV",
          (ground, start, end) -> Ground.capital(Ground.at(ground.text(), end + 1)),
          "(?<![\\p{L}\\p{N}])(?:[Dd]e|[Dd]ie|[Ff]am\\.|[Ff]amilie|[Vv]an) (?<name>\\p{Lu}\\p{Ll}{4,20}[aeiouyé])['’]s(?!\\p{L})");

  /** `dhalder02 (Dirkje)`: an account, and behind it the given name that it begins with. */
  private static final Form OF_GIVEN =
      Form.ofWord(
          Sought.SMALL,
          (ground, start, end) -> end - start >= ACCOUNT_CHARS_MIN && bracketed(ground.text(), end),
          "(?<![\\p{L}\\p{N}@/._-])(?<account>\\p{Ll}{5,20}\\d{0,3}) \\((?<given>\\p{Lu}\\p{Ll}{2,15})\\)");

  /**
   * Values beside each other of which the middle one is a particle: `"Wubbe", "van 't", "Reve"`.
   */
  private static final Form VALUES =
      Form.of(
          "\"'",
          (text, at) -> Ground.capital(Ground.at(text, at + 1)),
          "[\"'](?<first>\\p{Lu}[\\p{L}' -]{1,30})\\\\?[\"']\\s?[,;]\\s?\\\\?[\"'](?:van|de|der|den|van de[rn]?|van ['’]t"
              + "|ter|ten|el|al|in ['’]t|op de)\\\\?[\"']\\s?[,;]\\s?\\\\?[\"'](?<last>\\p{Lu}[\\p{L}'-]{2,30})\\\\?[\"']");

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
      if (derived(word.group()) || genitive(text.text(), word.start(), word.end())) {
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
    families(text, found);
    people(text, found);
    rows(text, found);
    beside(BEHIND_NOUN, text, found);
    beside(BEFORE_NOUN, text, found);
  }

  /** Figures, a blank and a bracket. */
  private static boolean bracketed(String text, int end) {
    int at = end;
    while (Ground.digit(Ground.at(text, at))) {
      at++;
    }
    return Ground.at(text, at) == ' ' && Ground.at(text, at + 1) == '(';
  }

  private static void families(Ground text, Consumer<Hit> found) {
    Sought families = FAMILY.in(text);
    Matcher family = families.found();
    while (families.find()) {
      String plain = family.group("plain");
      if (plain == null) {
        found.accept(Hit.of(DataCategory.NAME, family.start("particle"), family.end("particle")));
      } else if (DutchWords.unknown(plain)) {
        found.accept(Hit.of(DataCategory.NAME, family.start("plain"), family.end("plain")));
      }
    }
  }

  private static void people(Ground text, Consumer<Hit> found) {
    Sought people = PEOPLE.in(text);
    Matcher name = people.found();
    while (people.find()) {
      if (DutchWords.unknown(name.group("name"))) {
        found.accept(Hit.of(DataCategory.NAME, name.start("name"), name.end("name")));
      }
    }
  }

  private static void rows(Ground text, Consumer<Hit> found) {
    Sought values = VALUES.in(text);
    Matcher value = values.found();
    while (values.find()) {
      found.accept(Hit.of(DataCategory.NAME, value.start("first"), value.end("first")));
      found.accept(Hit.of(DataCategory.NAME, value.start("last"), value.end("last")));
    }
    Sought accounts = OF_GIVEN.in(text);
    Matcher account = accounts.found();
    while (accounts.find()) {
      String name = account.group("account");
      char first = Character.toLowerCase(account.group("given").charAt(0));
      if (name.charAt(0) == first && !DutchWords.common(name)) {
        found.accept(
            Hit.of(DataCategory.USERNAME, account.start("account"), account.end("account")));
      }
    }
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
      boolean personal =
          name.length() >= PERSONAL_CHARS_MIN
              && PERSONAL.matcher(matcher.group()).find()
              && !DutchWords.common(name);
      if (personal || strange(name) || TWO_SURNAMES.matcher(name).matches()) {
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

  /** `Brahims bezwaar`, also where some family is called so. */
  private static boolean genitive(String text, int start, int end) {
    return end - start > STEM_CHARS_MIN
        && text.charAt(end - 1) == 's'
        && Ground.at(text, end) == ' '
        && Character.isLowerCase(Ground.at(text, end + 1))
        && DutchWords.person(text.substring(start, end))
        && DutchWords.given(text.substring(start, end - 1))
        && !DutchWords.place(text.substring(start, end), false);
  }
}
