package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists in which one line tells what the others hold: where a number begins a line, and the lines
 * below begin with codes of the same letters and digits, these are of the same kind.
 */
final class Lists implements Consumer<Candidate> {

  private static final int LINES_MAX = 200;
  private static final int BULLET_CHARS_MAX = 6;
  private static final double SURE = 0.9;

  private static final Set<DataCategory> KINDS =
      EnumSet.of(
          DataCategory.BSN,
          DataCategory.A_NUMBER,
          DataCategory.DRIVING_LICENCE,
          DataCategory.IDENTITY_DOCUMENT,
          DataCategory.ACCOUNT_NUMBER,
          DataCategory.LICENCE_PLATE,
          DataCategory.CLIENT_NUMBER,
          DataCategory.CASE_NUMBER,
          DataCategory.DATE_OF_BIRTH);

  private final Page page;
  private final Consumer<Candidate> found;
  private final List<Candidate> first = new ArrayList<>();

  Lists(Page page, Consumer<Candidate> found) {
    this.page = page;
    this.found = found;
  }

  /** Passes a claim on, and remembers it when it begins a line. */
  @Override
  public void accept(Candidate claim) {
    found.accept(claim);
    if (claim.confidence() >= SURE && KINDS.contains(claim.category()) && begins(claim.start())) {
      first.add(claim);
    }
  }

  /** Claims what the lines below the remembered ones begin with. */
  void judge() {
    int until = 0;
    for (Candidate claim : first) {
      if (claim.start() >= until) {
        until = below(claim);
      }
    }
  }

  private int below(Candidate claim) {
    int line = claim.end();
    for (int lines = 0; lines < LINES_MAX; lines++) {
      int newline = page.text().indexOf('\n', line);
      if (newline < 0) {
        return line;
      }
      int start = firstSign(newline + 1);
      int end = start + claim.end() - claim.start();
      if (!alike(claim, start, end)) {
        return line;
      }
      found.accept(new Candidate(claim.category(), start, end, SURE, Evidence.SURROUNDINGS));
      line = end;
    }
    return line;
  }

  /** The same letters, digits and signs in the same places; a BSN also passes the elfproef. */
  private boolean alike(Candidate claim, int start, int end) {
    if (end > page.text().length() || Character.isLetterOrDigit(page.at(end))) {
      return false;
    }
    var digits = new StringBuilder();
    for (int i = 0; i < end - start; i++) {
      char one = page.at(claim.start() + i);
      char other = page.at(start + i);
      boolean same =
          Letters.digit(one)
              ? Letters.digit(other)
              : Letters.latin(one)
                  ? Letters.latinOrDigit(other) && !Character.isLowerCase(other)
                  : one == other;
      if (!same) {
        return false;
      }
      if (Letters.digit(other)) {
        digits.append(other);
      }
    }
    return claim.category() != DataCategory.BSN
        || (digits.length() == 9 && Elfproef.holds(digits.toString()));
  }

  private boolean begins(int place) {
    int line = page.text().lastIndexOf('\n', place - 1) + 1;
    return place - line <= BULLET_CHARS_MAX && firstSign(line) == place;
  }

  /** Behind spaces, bullets, and a number with a sign: `- `, `1. `, `2) `. */
  private int firstSign(int line) {
    int at = line;
    while (at - line < BULLET_CHARS_MAX && " -*\u2022|\t".indexOf(page.at(at)) >= 0) {
      at++;
    }
    int number = at;
    while (number - at < 2 && Letters.digit(page.at(number))) {
      number++;
    }
    boolean counted =
        number > at
            && (page.at(number) == '.' || page.at(number) == ')')
            && page.at(number + 1) == ' ';
    return counted ? number + 2 : at;
  }
}
