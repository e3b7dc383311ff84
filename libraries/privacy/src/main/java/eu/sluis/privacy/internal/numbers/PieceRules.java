package eu.sluis.privacy.internal.numbers;

import eu.sluis.vocabulary.DataCategory;

/** What a piece cannot be, whatever stands around it. */
final class PieceRules {

  private static final int URL_CHARS_MAX = 80;

  /** Numbers that belong to no subscriber. */
  private static final String[] SERVICES = {
    "0800", "0900", "0906", "0909", "088", "116117", "116000"
  };

  private PieceRules() {}

  /** Whether a code points at nobody by its form: a standard, a service number, hours, a count. */
  static boolean nobody(Page page, Piece piece, PieceForm form) {
    return timed(form)
        || fraction(page, piece.start())
        || counted(page, piece)
        || ofCountry(page, piece.first())
        || service(form)
        || machine(form)
        || published(page, piece.first())
        || ofAddress(page, piece.start());
  }

  /** `0,123456789`. */
  private static boolean fraction(Page page, int start) {
    char sign = page.at(start - 1);
    return (sign == ',' || sign == '.')
        && page.at(start - 2) == '0'
        && !Letters.latinOrDigit(page.at(start - 3));
  }

  /** `NL-AMS 1234 5678`: what a register of the whole country numbers. */
  private static boolean ofCountry(Page page, int token) {
    return page.tokens().word(token)
        && page.is(token - 1, "nl")
        && page.between(token) == '-'
        && page.allCapitals(token - 1);
  }

  /** `8.30-12.30`, `06-2029`, `1811-2110`, `2010 2011 2012`: hours, a month of a year, years. */
  private static boolean timed(PieceForm form) {
    String digits = form.digits();
    return switch (form.form()) {
      case "9.99-9.99", "9.99-99.99", "99.99-99.99" -> true;
      case "99-9999", "99/9999" -> digits.compareTo("13") < 0 && year(digits, 2);
      case "9999-9999", "9999 9999" -> year(digits, 0) && year(digits, 4);
      case "9999 9999 9999" -> year(digits, 0) && year(digits, 4) && year(digits, 8);
      default -> false;
    };
  }

  private static boolean year(String digits, int at) {
    String century = digits.substring(at, at + 2);
    return century.compareTo("15") >= 0 && century.compareTo("21") <= 0;
  }

  /** `12345 bezoekers`. */
  private static boolean counted(Page page, Piece piece) {
    int next = piece.last() + 1;
    return page.tokens().says(next, Cue.UNIT)
        && page.tokens().start(next) - piece.end() <= 1
        && !page.is(next, "punt");
  }

  private static boolean service(PieceForm form) {
    String digits = form.digits();
    for (String service : SERVICES) {
      if (form.letters() == 0 && digits.startsWith(service) && digits.length() <= 11) {
        return true;
      }
    }
    return form.form().startsWith("99 9") && digits.startsWith("140") && digits.length() <= 6;
  }

  /** Four small numbers with dots that the rules for addresses of machines did not take. */
  private static boolean machine(PieceForm form) {
    String shape = form.form();
    if (shape.startsWith("a9") || shape.startsWith("127.") || shape.contains("/9")) {
      return shape.startsWith("a9.") || shape.indexOf('.') != shape.lastIndexOf('.');
    }
    String digits = form.digits();
    return form.collapsed().equals("9.9.9.9")
        && (digits.startsWith("127") || digits.startsWith("255") || digits.startsWith("0"));
  }

  /** `Gmb. 2024, 456789`: also behind the year of what is published. */
  private static boolean published(Page page, int token) {
    return References.published(page, token)
        || (Dates.year(page, token - 1, 1900, 2099) && References.published(page, token - 1));
  }

  /** `Opgericht 3-5-1971`, `vergadering op 12-3-1961`: the date of something that happened. */
  static boolean ofEvent(Page page, int token) {
    if (page.is(token - 1, "op") && page.people().count() == 0 && !page.mentions(Cue.BIRTH)) {
      return true;
    }
    int before = page.is(token - 1, "op") || page.is(token - 1, "van") ? token - 2 : token - 1;
    return EVENTS.has(page, before) && !page.lineEnds(before, token);
  }

  private static final Listed EVENTS =
      Listed.of(
          " opgericht gebouwd gesticht geopend overleden gestart vergadering zitting brief besluit verzonden"
              + " ontvangen geldig vanaf per sinds gehouden getekend opgemaakt ingang verloopt uitspraak"
              + " bijeenkomst verslag notulen afspraak getrouwd huwelijk vonnis contact gesprek raad dd"
              + " paragraaf hoofdstuk artikel bijlage versie ");

  /** `8-7-1939 - 3-2-2021`: the end of a period, or of a life. */
  static boolean endsPeriod(Page page, int start) {
    int at = start - 1;
    while (page.at(at) == ' ') {
      at--;
    }
    if (page.at(at) != '-' && page.at(at) != '\u2013') {
      return false;
    }
    do {
      at--;
    } while (page.at(at) == ' ');
    int last = at;
    while (Letters.digit(page.at(at))) {
      at--;
    }
    return last - at >= 2 && last - at <= 4 && "-./".indexOf(page.at(at)) >= 0;
  }

  /** `2026, 10, 3`: a month and a day, or what is counted in a year. */
  static boolean behindYear(Page page, int token) {
    int before = page.at(page.tokens().start(token) - 1) == ' ' ? token - 1 : -1;
    if (page.tokens().number(before - 1) && page.tokens().length(before) <= 2) {
      before--;
    }
    return Dates.year(page, before, 1900, 2099)
        && page.at(page.tokens().end(before)) == ','
        && page.at(page.tokens().end(token - 1)) == ',';
  }

  /** `jongeren van 16 en 17 jaar`: of many, and of nobody. */
  static boolean ofGroup(Page page, int token) {
    if (between(page, token) && !Persons.inSentence(page, token, PERSON_WORDS)) {
      return true;
    }
    for (int i = token - 1; i >= 0 && i >= token - GROUP_WORDS; i--) {
      if (GROUPS.has(page, i)) {
        return true;
      }
      if (!page.tokens().number(i) && !BETWEEN.has(page, i)) {
        return false;
      }
    }
    return false;
  }

  /** `tussen de 18 en 27 jaar`. */
  private static boolean between(Page page, int token) {
    int start = page.is(token - 3, "de") ? token - 4 : token - 3;
    return page.is(token - 1, "en") && page.tokens().number(token - 2) && page.is(start, "tussen");
  }

  private static final int PERSON_WORDS = 8;
  private static final int GROUP_WORDS = 6;
  private static final Listed GROUPS =
      Listed.of(
          " jongeren ouderen inwoners personen mensen jeugdigen leerlingen volwassenen senioren"
              + " vrouwen mannen bewoners ");
  private static final Listed BETWEEN = Listed.of(" van tot en met tussen de tm t of jaar ");

  /** `werkzaamheden aan de Kanaalweg`: what is on a street, with nobody who lives there. */
  static boolean ofWorks(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORKS_WORDS; i--) {
      if (page.lineEnds(i, i + 1) || Streets.endsSentence(page, i)) {
        return false;
      }
      if (WORKS.has(page, i)) {
        return true;
      }
    }
    return false;
  }

  private static final int WORKS_WORDS = 5;
  private static final Listed WORKS =
      Listed.of(
          " werkzaamheden container containers afgesloten afsluiting opgebroken riolering boom bomen"
              + " lantaarn lantaarnpaal bushalte halte kruising kruispunt rotonde fietspad asfalt"
              + " verkeer parkeren omleiding gat kuil bibliotheek gemeentehuis stadhuis zwembad museum"
              + " sporthal buurthuis ");

  /** In an address of the web. */
  static boolean ofAddress(Page page, int start) {
    for (int i = start - 1;
        i >= start - URL_CHARS_MAX && !Character.isWhitespace(page.at(i));
        i--) {
      if (page.at(i) == '/' && page.at(i - 1) == '/' && page.at(i - 2) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether something of this form can be a number of this kind in this text. */
  static boolean possible(Page page, DataCategory category, PieceForm form) {
    String digits = form.digits();
    int length = digits.length();
    boolean letters = form.letters() > 0;
    return switch (category) {
      case BSN ->
          !letters
              && (length == 9 || length == 8)
              && (Elfproef.holds(digits) || page.mentions(Cue.BSN));
      case A_NUMBER ->
          !letters
              && length == 10
              && (CheckDigits.administration(digits) || page.mentions(Cue.A_NUMBER));
      case DRIVING_LICENCE ->
          !letters && length == 10 && (page.mentions(Cue.DRIVING) || page.mentions(Cue.DOCUMENT));
      // Nine digits alone are a number of anything.
      case IDENTITY_DOCUMENT -> letters || length != 9 || page.mentions(Cue.DOCUMENT);
      case KVK_NUMBER -> !letters && length == 8 && page.mentions(Cue.KVK);
      case RSIN -> length >= 9 && length <= 11 && page.mentions(Cue.RSIN);
      case ACCOUNT_NUMBER -> length < 11 || page.mentions(Cue.ACCOUNT) || page.mentions(Cue.CARD);
      case PHONE ->
          !letters
              && length >= (page.mentions(Cue.EXTENSION) ? 3 : 6)
              && length <= 15
              && (length < 6
                  || digits.charAt(0) == '0'
                  || length >= 10
                  || page.mentions(Cue.PHONE));
      case LICENCE_PLATE -> letters && length + form.letters() <= 9;
      case POSTCODE -> letters && length == 4 && form.letters() == 2;
      case DATE_OF_BIRTH -> !letters && MaybeBirth.written(digits);
      case CADASTRAL, USERNAME -> letters;
      default -> true;
    };
  }
}
