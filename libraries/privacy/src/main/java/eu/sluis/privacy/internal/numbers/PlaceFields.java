package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Places in the fields of a form: `Woonplaats: Utrecht`, `Huisnummer: 12`, `Postbus 40`. */
final class PlaceFields {

  private static final int STREET_WORDS_MAX = 4;
  private static final int SAID_WORDS = 5;
  private static final int KEY_CHARS_MAX = 6;
  private static final int VALUE_CHARS_MAX = 60;

  private PlaceFields() {}

  /** `Huisnummer: 12` on a line of its own. */
  static void houseNumber(Page page, int token, Consumer<Candidate> found) {
    int number = valueAfter(page, token);
    if (number > 0
        && page.tokens().number(number)
        && page.tokens().length(number) <= 5
        && (token == 0 || page.lineEnds(token - 1, token))) {
      found.accept(
          new Candidate(
              DataCategory.ADDRESS,
              page.tokens().start(number),
              HouseNumbers.end(page, number),
              0.9,
              Evidence.LABEL));
    }
  }

  /** `Woont: Den Helder`. */
  static void dwells(Page page, int token, Consumer<Candidate> found) {
    int value = valueAfter(page, token);
    if (value > 0 && page.capital(value) && HouseNumbers.after(page, value) < 0) {
      Places.claim(page, value, DataCategory.PLACE, true, 0.93, found);
    }
  }

  /** `geboorteplaats, dat is Asmara`, `geboorteplaats volgens het paspoort Plovdiv`. */
  private static int said(Page page, int token) {
    for (int i = token + 1; i <= token + SAID_WORDS && page.tokens().word(i); i++) {
      if (Streets.endsSentence(page, i - 1)
          || page.lineEnds(i - 1, i)
          || page.at(page.tokens().end(i)) == ':') {
        return -1;
      }
      if (page.capital(i)) {
        return i;
      }
    }
    return -1;
  }

  /** `Woonplaats: Utrecht`. */
  static void field(Page page, int token, DataCategory category, Consumer<Candidate> found) {
    int value = valueAfter(page, token);
    if (value < 0 && headed(page, token)) {
      value = token + 1;
    } else if (value < 0 && category == DataCategory.PLACE_OF_BIRTH) {
      value = said(page, token);
    }
    if (value > 0) {
      boolean birth = category == DataCategory.PLACE_OF_BIRTH;
      Places.claim(page, value, category, true, birth ? 0.96 : 0.93, found);
    }
  }

  /** `"straatnaam": "Zuiderkluft"`, {@code <straatnaam>Kikkerbeetpad</straatnaam>}. */
  private static boolean keyed(Page page, int token, Consumer<Candidate> found) {
    int start = page.tokens().end(token);
    int limit = start + KEY_CHARS_MAX;
    int signs = 0;
    while (start < limit && "\"':=> ".indexOf(page.at(start)) >= 0) {
      signs += page.at(start) == ' ' ? 0 : 1;
      start++;
    }
    char open = page.at(start - 1);
    if (!Character.isUpperCase(page.at(start)) || (open != '>' && (open == ' ' || signs < 3))) {
      return false;
    }
    int end = start;
    while (end - start < VALUE_CHARS_MAX && "\"'<\n".indexOf(page.at(end)) < 0) {
      end++;
    }
    boolean closed = open == '>' ? page.at(end) == '<' : page.at(end) == open;
    if (closed) {
      found.accept(new Candidate(DataCategory.ADDRESS, start, end, 0.96, Evidence.LABEL));
    }
    return closed;
  }

  /** `Straat: Duinroos`, with the number in a field of its own. */
  static void street(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (keyed(page, token, found)) {
      return;
    }
    int first = valueAfter(page, token);
    if (first < 0 || !page.capital(first) || (token > 0 && !page.lineEnds(token - 1, token))) {
      return;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.word(last + 1) && page.between(last + 1) == ' ') {
      last++;
    }
    char end = page.at(tokens.end(last));
    if ((end == '\n' || end == ',' || end == ';') && last - first < STREET_WORDS_MAX) {
      found.accept(
          new Candidate(
              DataCategory.ADDRESS, tokens.start(first), tokens.end(last), 0.96, Evidence.LABEL));
    }
  }

  /** `Woonplaats Elburg` on a line of its own: a form that lost its sign. */
  private static boolean headed(Page page, int token) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    // 3 Woonplaats Susteren
    int before = tokens.number(token - 1) && page.spaced(token) ? token - 1 : token;
    boolean first =
        before == 0 || page.lineEnds(before - 1, before) || page.lineEnds(token - 1, token);
    boolean last = next + 1 >= tokens.size() || page.lineEnds(next, next + 1);
    char end = page.at(tokens.end(next));
    return first
        && last
        && (end == '\n' || end == '\r')
        && page.capital(next)
        && !page.lineEnds(token, next)
        && tokens.start(next) - tokens.end(token) <= 30
        && !tokens.says(next, Cue.NAME)
        && (tokens.cues(next) & Cue.TERMS) == 0;
  }

  /** The token behind `:`, `=` or a row of dots on the same line, or -1. */
  static int valueAfter(Page page, int token) {
    int next = token + 1;
    if (next >= page.tokens().size()) {
      return -1;
    }
    int from = page.tokens().end(token);
    int to = page.tokens().start(next);
    boolean sign = false;
    for (int i = from; i < to; i++) {
      char c = page.at(i);
      sign |= c == ':' || c == '=' || c == '\t' || c == '|' || (c == '.' && page.at(i + 1) == '.');
      if (c == '\n' && !(sign && i == from + 1 && page.at(from) == ':')) {
        return -1;
      }
    }
    return sign && to - from < 40 ? next : -1;
  }

  static void box(Page page, int token, Consumer<Candidate> found) {
    int number = HouseNumbers.after(page, token);
    Tokens tokens = page.tokens();
    if (number < 0 && tokens.number(token + 1) && tokens.length(token + 1) <= 5) {
      number = token + 1;
    }
    if (number > 0) {
      found.accept(
          new Candidate(
              DataCategory.PO_BOX, tokens.start(token), tokens.end(number), 0.97, Evidence.FORM));
    }
  }
}
