package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** IP addresses (versions 4 and 6) and MAC addresses; not versions, articles or whole networks. */
final class Network implements Shape {

  private static final int IPV6_CHARS_MAX = 45;
  private static final int PORT_DIGITS_MIN = 3;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    char before = page.at(start - 1);
    if (Letters.latinOrDigit(before)
        || (before == '.' && Letters.latinOrDigit(page.at(start - 2)))) {
      return;
    }
    char sign = page.at(tokens.end(token));
    if (tokens.number(token) && sign == '.') {
      four(page, token, found);
    }
    colons(page, start, before, found);
  }

  private static void four(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    boolean high = false;
    for (int i = token; i < token + 4; i++) {
      if (!tokens.number(i)
          || tokens.length(i) > 3
          || !Dates.within(page, i, 0, 255)
          || (tokens.length(i) > 1 && page.at(tokens.start(i)) == '0')
          || (i > token && page.between(i) != '.')) {
        return;
      }
      high |= !Dates.within(page, i, 0, 31);
    }
    int start = tokens.start(token);
    int end = tokens.end(token + 3);
    char after = page.at(end);
    if (Letters.latinOrDigit(after)
        || (after == '.' && Letters.digit(page.at(end + 1)) && !port(page, token + 4))
        || page.at(start - 1) == '-'
        || product(page, token)
        || (after == '/' && Letters.digit(page.at(end + 1)) && !port(page, token + 4))
        || areaCode(page, token)
        || page.columns().says(start, Cue.ACCOUNT)
        || everybodys(page, token)) {
      return;
    }
    Term term = page.before(token);
    boolean termed = term.says(Cue.NETWORK);
    if (!termed
        && !inside(page, token)
        && ((term.says(Cue.OTHER) && term.words() <= 1) || !high || versioned(page, token))) {
      return;
    }
    found.accept(
        new Candidate(
            DataCategory.IP_ADDRESS,
            start,
            end,
            0.96,
            termed ? Evidence.TERM_BEFORE : Evidence.FORM,
            Evidence.FORM));
  }

  /** `Firefox/128.0.2.1`: a version behind the name of a program. */
  private static boolean product(Page page, int token) {
    return page.between(token) == '/' && page.capital(token - 1);
  }

  /** `203.0.113.144/443`, `192.168.163.8.37684`: longer than a mask, and than a part of it. */
  private static boolean port(Page page, int token) {
    return page.tokens().number(token)
        && page.tokens().length(token) >= PORT_DIGITS_MIN
        && !Letters.latinOrDigit(page.at(page.tokens().end(token)))
        && page.between(token + 1) != '.';
  }

  /** `06 58.67.23.29`: a telephone number. */
  private static boolean areaCode(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.number(token - 1)
        && tokens.length(token - 1) <= 4
        && page.at(tokens.start(token - 1)) == '0'
        && page.between(token) == ' ';
  }

  /** 127.0.0.1, 0.0.0.0 and masks are no machine of anybody. */
  private static boolean everybodys(Page page, int token) {
    return Dates.within(page, token, 127, 127)
        || Dates.within(page, token, 255, 255)
        || Dates.within(page, token, 0, 0);
  }

  /** `vanaf 10.8.0.14`: a network of one's own, behind a word for where something comes from. */
  private static boolean inside(Page page, int token) {
    boolean from =
        page.is(token - 1, "vanaf")
            || page.is(token - 1, "van")
            || page.is(token - 1, "from")
            || page.is(token - 1, "host")
            || page.is(token - 1, "naar")
            || page.is(token - 1, "client");
    return from && Dates.within(page, token, 10, 10);
  }

  private static boolean versioned(Page page, int token) {
    long cues = page.tokens().cues(token - 1);
    return page.tokens().word(token - 1)
        && (Cue.OTHER.in(cues)
            || page.is(token - 1, "v")
            || page.is(token - 1, "chrome")
            || page.is(token - 1, "firefox"));
  }

  private static void colons(Page page, int start, char before, Consumer<Candidate> found) {
    int first = start;
    if (before == ':') {
      if (page.at(start - 2) != ':' || Letters.latinOrDigit(page.at(start - 3))) {
        return;
      }
      first = start - 2;
    } else if (before == '-' && Letters.latinOrDigit(page.at(start - 2))) {
      return;
    }
    int end = first;
    int groups = 0;
    int length = 0;
    int pairs = 0;
    int colons = 0;
    int hyphens = 0;
    int dots = 0;
    boolean gap = false;
    boolean four = true;
    boolean letters = false;
    int i = first;
    for (; i - first < IPV6_CHARS_MAX; i++) {
      char c = page.at(i);
      if (Letters.hex(c)) {
        length++;
        letters |= Letters.latin(c);
        end = i + 1;
        continue;
      }
      if (length > 0) {
        groups++;
        pairs += length == 2 ? 1 : 0;
        four &= length <= 4;
      }
      boolean goesOn = Letters.hex(page.at(i + 1)) || (c == ':' && page.at(i + 1) == ':');
      if (c == ':' && (goesOn || (length == 0 && gap))) {
        colons++;
        gap |= page.at(i + 1) == ':';
      } else if (c == '-' && goesOn) {
        hyphens++;
      } else if (c == '.' && goesOn && length == 4) {
        dots++;
      } else {
        break;
      }
      length = 0;
    }
    if (Character.isLetterOrDigit(page.at(end)) || end == first) {
      return;
    }
    boolean mac =
        (pairs == 6
                && groups == 6
                && ((colons == 5 && hyphens == 0) || (hyphens == 5 && colons == 0)))
            || (groups == 3 && dots == 2 && four && end - first == 14);
    if (mac) {
      found.accept(new Candidate(DataCategory.MAC_ADDRESS, first, end, 0.97, Evidence.FORM));
      return;
    }
    boolean address =
        four
            && hyphens == 0
            && dots == 0
            && ((colons == 7 && groups == 8 && !gap) || (gap && groups >= 2 && groups <= 7));
    if (address && (letters || groups > 2)) {
      found.accept(new Candidate(DataCategory.IP_ADDRESS, first, end, 0.96, Evidence.FORM));
    }
  }

  /** Twelve hexadecimal signs without anything between them, behind the term. */
  static final class BareMac implements Shape {
    @Override
    public void judge(Page page, int token, Consumer<Candidate> found) {
      if (!Codes.begins(page, token)) {
        return;
      }
      int start = page.tokens().start(token);
      int end = Codes.end(page, start, "");
      if (end - start != 12 || !page.before(token).says(Cue.MAC)) {
        return;
      }
      for (int i = start; i < end; i++) {
        if (!Letters.hex(page.at(i))) {
          return;
        }
      }
      Codes.termed(page, DataCategory.MAC_ADDRESS, start, end, found);
    }
  }
}
