package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** The cells of a table whose head says what they hold, where the form alone does not. */
final class Cells {

  private static final String EMPTY = " nvt onbekend geheim geen idem leeg n/a ";

  private static final int ACCOUNT_DIGITS_MIN = 6;

  private Cells() {}

  static void judge(Page page, Consumer<Candidate> found) {
    page.columns().forEachCell((start, end, head) -> cell(page, start, end, head, found));
  }

  private static void cell(Page page, int from, int to, long head, Consumer<Candidate> found) {
    int start = from;
    int end = to;
    while (start < end && blank(page.at(start))) {
      start++;
    }
    while (end > start && blank(page.at(end - 1))) {
      end--;
    }
    if (start == end || empty(page, start, end)) {
      return;
    }
    boolean letters = Character.isLetter(page.at(start)) || page.at(start) == '\'';
    if (Cue.ADDRESS.in(head) && !Cue.EMAIL.in(head) && !Cue.NETWORK.in(head) && !Cue.MAC.in(head)) {
      address(page, start, end, found);
    } else if (Cue.STREET.in(head) && letters) {
      claim(found, DataCategory.ADDRESS, start, end);
    } else if (Cue.BIRTH_PLACE.in(head) && letters) {
      claim(found, DataCategory.PLACE_OF_BIRTH, start, end);
    } else if (Cue.PLACE.in(head) && letters && !Cue.BIRTH.in(head)) {
      claim(found, DataCategory.PLACE, start, end);
    } else if (letters && town(page, start, head)) {
      claim(found, DataCategory.PLACE, start, end);
    } else if (Cue.USER.in(head)
        && page.at(start) != '('
        && page.piece(start, end).indexOf(' ') < 0
        && !(page.people().at(start) && Character.isUpperCase(page.at(start)))) {
      claim(found, DataCategory.USERNAME, start, end);
    } else if (Cue.ACCOUNT.in(head) && account(page, start, end)) {
      claim(found, DataCategory.ACCOUNT_NUMBER, start, end);
    } else if (Cue.HOUSE_NUMBER.in(head) && Letters.digit(page.at(start)) && end - start <= 8) {
      claim(found, DataCategory.ADDRESS, start, end);
    }
  }

  /** A street and a number; a postcode or a town behind them is judged for itself. */
  private static void address(Page page, int start, int end, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    for (int i = tokens.from(start) + 1; i < tokens.size() && tokens.end(i) <= end; i++) {
      boolean number = tokens.number(i) && tokens.word(i - 1) && page.spaced(i);
      if (number && Postcodes.at(page, i) < 0) {
        claim(found, DataCategory.ADDRESS, start, Math.min(end, HouseNumbers.end(page, i)));
        return;
      }
    }
    int first = tokens.from(start);
    if (first < tokens.size()
        && (tokens.says(first, Cue.STREET_END) || tokens.says(first, Cue.STREET_WORD))) {
      claim(found, DataCategory.ADDRESS, start, end);
    }
  }

  /** `P3044918`, `22.40.77.188`: a code without words, and without the letters of an IBAN. */
  private static boolean account(Page page, int start, int end) {
    boolean iban = Letters.latin(page.at(start + 1)) && Letters.digit(page.at(start + 2));
    return !iban
        && Codes.digits(page, start, end) >= ACCOUNT_DIGITS_MIN
        && Codes.end(page, start, ". -") == end
        && Dates.at(page, page.tokens().from(start)) < 0;
  }

  /** Below `woont te` any place; below another head of a table about persons a known town. */
  private static boolean town(Page page, int start, long head) {
    long place = Cue.all(Cue.DWELLS, Cue.BODY);
    boolean headed = (head & place) != 0 && (head & Cue.TERMS) == 0;
    return headed
        && (Cue.DWELLS.in(head) || page.tokens().says(page.tokens().from(start), Cue.TOWN));
  }

  private static boolean empty(Page page, int start, int end) {
    String cell = Letters.fold(page.piece(start, Math.min(end, start + 12)));
    return EMPTY.contains(" " + cell + " ") || cell.startsWith("n.v.t");
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '"' || c == '\t' || c == '|' || c == '-' || c == ';' || c == ',';
  }

  private static void claim(Consumer<Candidate> found, DataCategory category, int start, int end) {
    found.accept(new Candidate(category, start, end, 0.96, Evidence.LABEL));
  }
}
