package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Names by which systems know a person: behind a term, in log lines, `@handle`, and behind the
 * domain of a network.
 */
final class UserNames implements Shape {

  private static final int CHARS_MAX = 40;
  private static final int CHARS_MIN = 2;
  private static final int PLAIN_CHARS_MIN = 3;
  private static final int PLAIN_CHARS_MAX = 12;

  /** Words of English that stand behind a user in logs. */
  static final Listed LOGGED =
      Listed.of(
          " not found login logged logon failed session expired created deleted updated disabled enabled"
              + " locked unlocked guide interface agent name names group groups password for from has was"
              + " is and the with added removed changed error data input role roles profile story stories"
              + " krijgt meldt klikt logt opent wijzigt ziet vraagt belt kiest typt gaat stuurt voert geeft maakt moet mag wil"
              + " type count invalid missing denied access granted authenticated authentication manager"
              + " management settings experience story test tests mode space manual friendly limit list ");

  private static final String SIGNS = "._-";

  /** What logs call who did something, before `=`. */
  static final Listed KEYS =
      Listed.of(
          " wie who by door actor behandelaar ambtenaar beheerder collega eigenaar uitvoerder operator"
              + " editor reviewer auteur ");

  /** Words that programs and public bodies have behind `@` or in the place of a user. */
  private static final String NOBODY =
      " all allen iedereen channel here team everyone override deprecated test param return author since"
          + " root admin administrator system service guest anonymous unknown onbekend null none nvt"
          + " localhost daemon nobody www-data postgres backup geen dezelfde niet media import ";

  private static final String[] BODIES = {
    "gemeente",
    "politie",
    "provincie",
    "minis",
    "rijks",
    "brandweer",
    "ggd",
    "waterschap",
    "nos",
    "stad",
    "veiligheidsregio",
    "bibliotheek",
    "svc",
    "app",
    "team",
    "afdeling"
  };

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean member =
        (tokens.says(token, Cue.CUSTOMER) || KEYS.has(page, token))
            && page.at(tokens.end(token)) == '=';
    if (!tokens.says(token, Cue.USER)
        && !(member && Letters.latin(page.at(tokens.end(token) + 1)))) {
      return;
    }
    int at = tokens.end(token);
    boolean telling = tokens.length(token) > 5 && !page.is(token, "gebruiker");
    int sign = at;
    while (sign - at < 4
        && (page.at(sign) == ' ' || page.at(sign) == '"' || page.at(sign) == '[')) {
      sign++;
    }
    boolean signed = page.at(sign) == ':' || page.at(sign) == '=';
    int place = signed ? sign + 1 : at;
    while (place - at < 8 && " \"'[(@\t".indexOf(page.at(place)) >= 0) {
      place++;
    }
    if (!signed) {
      int next = tokens.from(place);
      while (next < tokens.size()
          && next <= token + 3
          && (tokens.says(next, Cue.FILLER) || tokens.says(next, Cue.USER))) {
        next++;
      }
      place = next < tokens.size() && tokens.start(next) - at < 30 ? tokens.start(next) : place;
      boolean quoted = "\"'`".indexOf(page.at(place - 1)) >= 0;
      place = logged(page, token, place);
      int end = end(page, place);
      boolean figures = Codes.digits(page, place, end) == end - place;
      if (end > place
          && !(figures && page.is(token, "account"))
          && (coded(page, place, end) || (quoted && telling) || plain(page, token, place, end))
          && page.piece(at, place).indexOf('.') < 0
          && page.piece(at, place).indexOf(',') < 0) {
        claim(page, place, end, 0.96, Evidence.TERM_BEFORE, found);
      }
      return;
    }
    int end = end(page, place);
    if (page.is(token, "account") && !coded(page, place, end) && !unknown(page, place, end)) {
      return;
    }
    boolean word =
        !coded(page, place, end) && page.tokens().says(page.tokens().from(place), Cue.FILLER);
    if (end > place && !word && page.piece(at, place).indexOf('\n') < 0) {
      claim(page, place, end, 0.97, Evidence.LABEL, found);
    }
  }

  /** `login mislukt 3x adm_rob.kiers`: the first name of a system within a few words. */
  private static int logged(Page page, int token, int place) {
    Tokens tokens = page.tokens();
    for (int i = token + 1; i <= token + 4 && i < tokens.size(); i++) {
      int end = end(page, tokens.start(i));
      if (page.piece(tokens.start(i), Math.max(end, tokens.start(i))).indexOf('_') > 0) {
        return tokens.start(i);
      }
      if (page.at(tokens.end(i)) != ' ' && !page.glued(i + 1)) {
        break;
      }
    }
    return place;
  }

  /** Around a sign `@` that begins a handle. */
  static void handle(Page page, int at, Consumer<Candidate> found) {
    char before = page.at(at - 1);
    if (Character.isLetterOrDigit(before) || "._-/@%+".indexOf(before) >= 0) {
      return;
    }
    int end = end(page, at + 1);
    if (end - at < 4 || body(page, at + 1, end)) {
      return;
    }
    boolean coded = coded(page, at + 1, end);
    if (coded || (Character.isLowerCase(page.at(at + 1)) && end - at > 5)) {
      found.accept(
          new Candidate(DataCategory.USERNAME, at, end, coded ? 0.97 : 0.6, Evidence.FORM));
    }
  }

  /** Behind the name of a domain and a backslash, or in the path of a home folder. */
  static void domain(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    char before = page.at(start - 1);
    if (before != '\\' && before != '/') {
      return;
    }
    boolean home =
        (page.is(token - 1, "users") && page.at(start - 1) == '\\')
            || (page.is(token - 1, "home") && before == '/');
    if (home && page.glued(token)) {
      return;
    }
    int end = end(page, start);
    if (end <= start) {
      return;
    }
    if (home) {
      claim(page, start, end, 0.96, Evidence.FORM, found);
      return;
    }
    if (before != '\\' || (!tokens.word(token - 1) && !tokens.number(token - 1))) {
      return;
    }
    int domain = start - 1;
    while (domain > 0
        && start - domain < CHARS_MAX
        && (Letters.latinOrDigit(page.at(domain - 1)) || page.at(domain - 1) == '-')) {
      domain--;
    }
    boolean capitals =
        domain < start - 1
            && Character.isUpperCase(page.at(domain))
            && Character.isUpperCase(page.at(domain + 1));
    boolean path =
        page.at(end) == '\\'
            || page.at(domain - 1) == '\\'
            || page.at(domain - 1) == ':'
            || page.at(domain - 1) == '/';
    boolean small =
        start - domain > CHARS_MIN
            && Character.isLowerCase(page.at(domain))
            && end - start > PLAIN_CHARS_MIN
            && !tokens.number(token)
            && " \n,;)\"'".indexOf(page.at(end)) >= 0
            && " \n(\"'=".indexOf(page.at(domain - 1)) >= 0;
    if ((capitals || small) && !path && !nobody(page, start, end)) {
      found.accept(new Candidate(DataCategory.USERNAME, domain, end, 0.97, Evidence.FORM));
    }
  }

  private static void claim(
      Page page,
      int start,
      int end,
      double confidence,
      Evidence evidence,
      Consumer<Candidate> found) {
    boolean named =
        !coded(page, start, end)
            && Character.isUpperCase(page.at(start))
            && page.people().at(start);
    if (end - start >= CHARS_MIN && page.at(end) != '@' && !named && !nobody(page, start, end)) {
      found.accept(
          new Candidate(DataCategory.USERNAME, start, end, confidence, evidence, Evidence.FORM));
    }
  }

  private static int end(Page page, int start) {
    int end = start;
    for (int i = start; i - start < CHARS_MAX; i++) {
      char c = page.at(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        end = i + 1;
      } else if (SIGNS.indexOf(c) < 0) {
        return end;
      }
    }
    return start;
  }

  /** A name of a system and not a word: with a digit, a sign, or capitals inside. */
  private static boolean coded(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = page.at(i);
      if (Letters.digit(c)
          || c == '_'
          || c == '.'
          || (i > start && Character.isUpperCase(c) && Character.isLowerCase(page.at(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** `gebruiker jdevries`: a word in small letters that is no word of Dutch or of a log. */
  private static boolean plain(Page page, int term, int start, int end) {
    int token = page.tokens().from(start);
    return page.tokens().start(token) == start
        && page.tokens().end(token) == end
        && page.between(token) == ' '
        && (token == term + 1 || token == term + 2)
        && unknown(page, start, end);
  }

  private static boolean unknown(Page page, int start, int end) {
    int length = end - start;
    if (length < PLAIN_CHARS_MIN || length > PLAIN_CHARS_MAX) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (page.at(i) < 'a' || page.at(i) > 'z') {
        return false;
      }
    }
    String word = page.piece(start, end);
    long form = Cue.STREET_END.bit | Cue.STREET_SURE.bit;
    return (page.tokens().cues(page.tokens().from(start)) & ~form) == 0
        && !LOGGED.has(word)
        && !DutchWords.common(word);
  }

  static boolean nobody(Page page, int start, int end) {
    return NOBODY.contains(" " + Letters.fold(page.piece(start, end)) + " ")
        || (page.tokens().number(page.tokens().from(start))
            && Codes.digits(page, start, end) == end - start
            && end - start < 3);
  }

  private static boolean body(Page page, int start, int end) {
    String folded = Letters.fold(page.piece(start, end));
    for (String body : BODIES) {
      if (folded.startsWith(body)) {
        return true;
      }
    }
    return NOBODY.contains(" " + folded + " ");
  }
}
