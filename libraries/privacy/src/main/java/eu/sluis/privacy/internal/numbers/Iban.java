package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** The international bank account number (ISO 13616), checked by length and by mod 97. */
final class Iban implements Shape {

  private static final int CHARS_MIN = 15;
  private static final int CHARS_MAX = 34;
  private static final int GAP_CHARS_MAX = 2;

  /** Fewer digits has no IBAN of any country; a row of words has fewer. */
  private static final int DIGITS_MIN = 8;

  /** Countries with the length of their IBAN, as the registry of ISO 13616 lists them. */
  private static final String LENGTHS =
      "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
          + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21"
          + " HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27"
          + " MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24"
          + " RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22"
          + " VG24 XK20 YE30";

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    boolean spelled = tokens.length(token) == 1 && page.at(start + 1) == ' ';
    char second = page.at(spelled ? start + 2 : start + 1);
    if ((tokens.length(token) < 2 && !spelled)
        || tokens.length(token) > 6
        || Letters.digit(page.at(start - 1))
        || !Letters.latin(page.at(start))
        || !Letters.latin(second)) {
      return;
    }
    int length = length(page.at(start), second);
    if (length == 0) {
      return;
    }
    var compact = new StringBuilder(CHARS_MAX);
    int end = start;
    int gap = 0;
    for (int i = start; compact.length() < length; i++) {
      char c = page.at(i);
      if (Letters.latinOrDigit(c)) {
        compact.append(Character.toUpperCase(c));
        end = i + 1;
        gap = 0;
      } else if (!separator(c) || i >= page.text().length() || ++gap > GAP_CHARS_MAX) {
        return;
      }
    }
    if (Letters.latinOrDigit(page.at(end))
        || length < CHARS_MIN
        || Codes.digits(page, start, end) < DIGITS_MIN) {
      return;
    }
    String iban = read(compact.toString());
    if (!Letters.digit(iban.charAt(2)) || !Letters.digit(iban.charAt(3))) {
      return;
    }
    if (CheckDigits.iban(iban)) {
      found.accept(
          new Candidate(DataCategory.IBAN, start, end, 1.0, Evidence.FORM, Evidence.MOD_97));
    } else if (dutch(iban) || page.before(token).says(Cue.ACCOUNT)) {
      found.accept(
          new Candidate(DataCategory.IBAN, start, end, 0.96, Evidence.FORM, Evidence.MOD_97_FAILS));
    }
  }

  /** Digits that a scanner took for letters are read back where the Dutch form has digits. */
  private static String read(String compact) {
    if (!compact.startsWith("NL")) {
      return compact;
    }
    var read = new StringBuilder(compact);
    for (int i = 2; i < read.length(); i++) {
      char c = read.charAt(i);
      boolean digit = i < 4 || i >= 8;
      if (digit) {
        read.setCharAt(
            i,
            switch (c) {
              case 'O' -> '0';
              case 'I', 'L' -> '1';
              case 'S' -> '5';
              case 'B' -> '8';
              default -> c;
            });
      } else if (c == '0') {
        read.setCharAt(i, 'O');
      } else if (c == '1') {
        read.setCharAt(i, 'I');
      }
    }
    return read.toString();
  }

  private static boolean dutch(String iban) {
    if (!iban.startsWith("NL")) {
      return false;
    }
    for (int i = 4; i < iban.length(); i++) {
      if (i < 8 ? !Letters.latin(iban.charAt(i)) : !Letters.digit(iban.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many signs the IBAN of a country has, 0 for no country. */
  static int length(char first, char second) {
    char a = Character.toUpperCase(first);
    char b = Character.toUpperCase(second);
    for (int i = 0; i < LENGTHS.length(); i += 5) {
      if (LENGTHS.charAt(i) == a && LENGTHS.charAt(i + 1) == b) {
        return (LENGTHS.charAt(i + 2) - '0') * 10 + LENGTHS.charAt(i + 3) - '0';
      }
    }
    return 0;
  }

  private static boolean separator(char c) {
    return c == ' ' || c == '.' || c == '-' || c == '\n' || c == '_';
  }
}
