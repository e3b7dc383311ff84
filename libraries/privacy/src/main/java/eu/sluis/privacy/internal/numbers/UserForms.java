package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * Names of users told by their form and what is said around them: `y_haidari` and `mvdakker3`
 * behind a word for accounts, `p.jansen` in a text that names a Jansen.
 */
final class UserForms {

  private static final int CHARS_MIN = 4;
  private static final int CHARS_MAX = 30;
  private static final int WORDS_BACK = 8;

  private static final Listed ACCOUNTS =
      Listed.of(
          " account accounts wachtwoord wachtwoorden ww reset rechten rol rollen koppelen"
              + " autorisatie inlog inloggen login logins gebruiker gebruikers gebruikersnaam"
              + " medewerker whatsapp insta instagram telegram snap tiktok discord signal beheert"
              + " door user users logon ");

  private static final Listed ENDINGS =
      Listed.of(
          " nl com org net eu be de example test local html htm php pdf doc docx xls xlsx txt csv"
              + " json xml java jpg png zip exe log md yaml yml odt ");

  private UserForms() {}

  static void judge(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().start(token);
    char before = page.at(start - 1);
    if (Character.isLetterOrDigit(before) || "._-@/\\+".indexOf(before) >= 0) {
      return;
    }
    int end = end(page, start);
    if (end - start < CHARS_MIN || end - start > CHARS_MAX || page.at(end) == '/') {
      return;
    }
    if (page.is(token, "www") || !coded(page, token, end)) {
      return;
    }
    boolean person = ofSomebody(page, start, end);
    boolean known = person || signed(page, token, end);
    if (known || (accountBefore(page, token) && !file(page, end))) {
      found.accept(
          new Candidate(
              DataCategory.USERNAME,
              start,
              end,
              0.96,
              person ? Evidence.ELSEWHERE : Evidence.TERM_BEFORE,
              Evidence.FORM));
    }
  }

  private static int end(Page page, int start) {
    int end = start;
    for (int i = start; i - start <= CHARS_MAX; i++) {
      char c = page.at(i);
      if (Letters.latinOrDigit(c)) {
        end = i + 1;
      } else if (c != '_' && c != '.' && c != '-') {
        break;
      }
    }
    return page.at(end) == '@' && !domain(page, end + 1) ? end : page.at(end) == '@' ? start : end;
  }

  /** Whether an address of e-mail stands here, which is judged elsewhere. */
  private static boolean domain(Page page, int from) {
    for (int i = from; i < from + CHARS_MAX; i++) {
      char c = page.at(i);
      if (c == '.') {
        return Letters.latin(page.at(i + 1));
      }
      if (!Letters.latinOrDigit(c) && c != '-') {
        return false;
      }
    }
    return false;
  }

  /** One word of small letters with digits behind it, or two parts with a sign between them. */
  private static boolean coded(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    int last = tokens.from(end - 1);
    boolean numbered =
        last == token + 1
            && tokens.number(last)
            && tokens.length(last) <= 4
            && tokens.length(token) >= CHARS_MIN
            && !page.capital(token);
    boolean parts =
        last > token
            && last <= token + 4
            && (page.between(token + 1) == '_' || page.between(token + 1) == '.')
            && tokens.word(token + 1)
            && !page.allCapitals(token + 1);
    return numbered || parts;
  }

  /** `bui.linh_85`: two words of small letters, and digits behind a sign. */
  private static boolean signed(Page page, int token, int end) {
    int last = page.tokens().from(end - 1);
    return last == token + 2
        && page.tokens().number(last)
        && page.tokens().length(last) <= 4
        && page.tokens().length(token) >= 3
        && page.tokens().length(token + 1) >= 3
        && page.between(last) == '_'
        && !page.capital(token)
        && !page.capital(token + 1);
  }

  private static boolean file(Page page, int end) {
    int last = page.tokens().from(end - 1);
    return page.between(last) == '.' && in(page, last, ENDINGS);
  }

  /** A part of it is a word of a name in the text. */
  private static boolean ofSomebody(Page page, int start, int end) {
    Tokens tokens = page.tokens();
    for (int i = tokens.from(start); i < tokens.size() && tokens.start(i) < end; i++) {
      if (tokens.word(i)
          && !page.people().at(tokens.start(i))
          && page.people()
              .words()
              .contains(Letters.fold(page.piece(tokens.start(i), tokens.end(i))))) {
        return !file(page, end);
      }
    }
    return false;
  }

  private static boolean accountBefore(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK; i--) {
      if (page.lineEnds(i, i + 1) || Streets.endsSentence(page, i)) {
        return false;
      }
      if (page.tokens().says(i, Cue.USER) || in(page, i, ACCOUNTS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(Page page, int token, Listed words) {
    return page.tokens().word(token) && words.has(page, token);
  }
}
