package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Names of users in lines of a log without a word for user: `audit: nbouali wijzigde telefoon`,
 * `overgenomen door jwetzels`, `oost\s.bergkamp toegelaten`. A word of small letters that no
 * language here has, where somebody who did something stands.
 */
final class LoggedUsers {

  private static final int CHARS_MIN = 4;
  private static final int CHARS_MAX = 16;
  private static final int INITIALLED_CHARS_MIN = 6;
  private static final int SOURCE_CHARS_MAX = 32;

  private static final Listed ACTS =
      Listed.of(
          " wijzigde gewijzigd opende geopend raadpleegde geraadpleegd bekeek bekeken verwijderde"
              + " verwijderd logde ingelogd uitgelogd afgemeld aangemeld exporteerde downloadde"
              + " zocht las sloeg keurde toegevoegd aangepast aangemaakt maakte plaatste uploadde"
              + " heeft bezocht afgewezen toegelaten vergrendeld geblokkeerd read write update"
              + " updated delete deleted create created view viewed opened changed login logon"
              + " logout logged exported downloaded overgenomen overgedragen ");

  private static final Listed PARTICIPLES =
      Listed.of(
          " gewijzigd geopend geraadpleegd bekeken verwijderd ingelogd uitgelogd afgemeld aangemeld"
              + " toegevoegd aangepast aangemaakt overgenomen overgedragen ingezien opgeslagen"
              + " afgehandeld geblokkeerd opened changed updated deleted created viewed modified ");

  private static final Listed SOURCES =
      Listed.of(" audit auditlog info warn warning error debug trace log actor systeem ");

  private static final Listed OWNERS =
      Listed.of(
          " eigenaar owner account gebruiker user door author auteur als toegewezen rechten for"
              + " medew ad who by bij target subject handle inlog aan van ");

  /** What an account for another kind of work has before or behind its name. */
  private static final Listed ACCOUNT_KINDS =
      Listed.of(
          " ext extern adm admin beheer beheerder test tst acc prd prod stad gemeente svc rdp vpn"
              + " mail tijdelijk stage inhuur oud nieuw ");

  /** Of those, what nothing but an account ends with, whatever stands before it. */
  private static final Listed SURE_KINDS = Listed.of(" ext extern adm admin ");

  private LoggedUsers() {}

  static void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int length = tokens.length(token);
    if (length < CHARS_MIN
        || length > CHARS_MAX
        || tokens.cues(token) != 0
        || !small(page, token)
        || (page.at(tokens.end(token)) == '.' && Letters.letter(page.at(tokens.end(token) + 1)))) {
      return;
    }
    boolean act = in(page, token + 1, ACTS) && near(page, token + 1);
    boolean behindSource = in(page, token - 1, SOURCES) && act;
    boolean by =
        (page.is(token - 1, "door") || page.is(token - 1, "by"))
            && page.between(token) == ' '
            && logged(page, token)
            && (in(page, token + 1, PARTICIPLES) || in(page, token - 2, PARTICIPLES));
    boolean cell =
        page.at(tokens.end(token)) == ' '
            && page.at(tokens.end(token) + 1) == '|'
            && in(page, token - 1, SOURCES);
    boolean initialled =
        length >= INITIALLED_CHARS_MIN
            && (logged(page, token)
                || machine(page, token)
                || kindBefore(page, token)
                || kindBehind(page, token)
                || in(page, token - 1, OWNERS))
            && DutchWords.initialled(page.folded(token));
    initialled |= kindBehind(page, token) && in(page, token + 1, SURE_KINDS);
    if ((behindSource || by || cell || initialled)
        && !DutchWords.common(page.wordHash(token))
        && !UserNames.LOGGED.has(page, token)) {
      found.accept(
          new Candidate(
              DataCategory.USERNAME,
              tokens.start(kindBefore(page, token) ? token - 1 : token),
              tokens.end(kindBehind(page, token) ? token + 1 : token),
              by ? 0.9 : 0.96,
              Evidence.SURROUNDINGS));
    }
  }

  /** `adm-sghorbani`. */
  private static boolean kindBefore(Page page, int token) {
    return page.between(token) == '-' && in(page, token - 1, ACCOUNT_KINDS);
  }

  /** `jvdwal-ext`, `mhaverkort-beheer`. */
  private static boolean kindBehind(Page page, int token) {
    return page.between(token + 1) == '-' && in(page, token + 1, ACCOUNT_KINDS);
  }

  /** The line begins as lines of a log do: with a time, a bracket, or a source and a sign. */
  private static boolean logged(Page page, int token) {
    int start = page.text().lastIndexOf('\n', page.tokens().start(token)) + 1;
    int until = Math.min(page.tokens().start(token), start + SOURCE_CHARS_MAX);
    boolean sign = Letters.digit(page.at(start)) || page.at(start) == '[' || page.at(start) == '<';
    for (int i = start; i < until; i++) {
      sign |= page.at(i) == '|' || page.at(i) == '>' || page.at(i) == '=';
    }
    return sign;
  }

  /** Between quotes or behind a sign without a space, as programs write values. */
  private static boolean machine(Page page, int token) {
    char before = page.at(page.tokens().start(token) - 1);
    char after = page.at(page.tokens().end(token));
    return before == '='
        || before == '"'
        || before == '|'
        || before == ';'
        || (before == '(' && after == ')');
  }

  private static boolean near(Page page, int token) {
    char sign = page.between(token);
    return sign == ' ' || page.spaced(token);
  }

  private static boolean small(Page page, int token) {
    for (int i = page.tokens().start(token); i < page.tokens().end(token); i++) {
      if (page.at(i) < 'a' || page.at(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean in(Page page, int token, Listed words) {
    return page.tokens().word(token)
        && page.tokens().length(token) <= CHARS_MAX
        && words.has(page, token);
  }
}
