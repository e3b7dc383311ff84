package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people tell them, in words, in figures, or both: `negen negen negen negen negen nul
 * nul een negen`, `06, dan 21, toen 40 en als laatste 77 18`, `drie keer de 9`, `999 miljoen 990
 * duizend 19`. The pieces are put together and judged as one number.
 */
final class ToldNumber implements Shape {

  private static final int PIECES_MIN = 3;
  private static final int WORDS_MIN = 4;
  private static final int TERMED_WORDS_MIN = 2;
  private static final int DIGITS_MIN = 6;
  private static final int PART_DIGITS_MIN = 4;
  private static final int BSN_DIGITS = 9;

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (tokens.says(token + 1, Cue.MONTH) || !ToldRow.begins(page, token)) {
      return;
    }
    ToldRow row = ToldRow.from(page, token);
    List<ToldRow.Reach> reaches = row.reaches();
    for (int i = reaches.size() - 1; i >= 0; i--) {
      ToldRow.Reach reach = reaches.get(i);
      if (reach.digits().length() < PART_DIGITS_MIN || !told(page, token, reach)) {
        continue;
      }
      Term before = page.before(token);
      Term term = before.says(Cue.TERMS) ? before : page.behind(reach.last());
      DataCategory category =
          tokens.word(token) && row.account() ? account(term, reach) : category(term, reach);
      if (category != null) {
        found.accept(
            new Candidate(
                category,
                tokens.start(token),
                tokens.end(reach.last()),
                0.96,
                term.says(Cue.TERMS) ? Evidence.TERM_BEFORE : Evidence.FORM));
        return;
      }
    }
  }

  /**
   * Whether the pieces are one number because something says so, or so many words are no chance.
   */
  private static boolean told(Page page, int token, ToldRow.Reach reach) {
    if (reach.counting()) {
      return false;
    }
    if (reach.words() >= WORDS_MIN || (reach.said() && reach.pieces() >= PIECES_MIN)) {
      return true;
    }
    if (page.before(token).says(Cue.POSTCODE)
        && reach.pieces() == 2
        && (reach.words() > 0 || reach.last() > token + 1)) {
      return true;
    }
    if (page.before(token).says(Cue.BSN)
        && reach.digits().length() == BSN_DIGITS
        && reach.last() > token + 1) {
      // bsn is 9999 en 90019
      return true;
    }
    boolean dialled = reach.digits().startsWith("06") && reach.digits().length() == 10;
    return (reach.said() && (dialled || page.before(token).says(Cue.BSN)))
        || (reach.words() >= TERMED_WORDS_MIN && page.before(token).says(NAMED));
  }

  private static final long NAMED =
      Cue.all(Cue.PHONE, Cue.BSN, Cue.A_NUMBER, Cue.ACCOUNT, Cue.POSTCODE);

  private static @Nullable DataCategory account(Term term, ToldRow.Reach reach) {
    String all = reach.digits();
    boolean account =
        all.length() == Iban.length(all.charAt(0), all.charAt(1))
            && (term.says(Cue.ACCOUNT) || CheckDigits.iban(all));
    return account ? DataCategory.IBAN : null;
  }

  private static @Nullable DataCategory category(Term term, ToldRow.Reach reach) {
    String digits = reach.digits();
    int length = digits.length();
    if (term.says(Cue.BSN)) {
      return DataCategory.BSN;
    }
    if (term.says(Cue.POSTCODE)) {
      return length == PART_DIGITS_MIN ? DataCategory.POSTCODE : null;
    }
    if (length < DIGITS_MIN) {
      return null;
    }
    if (term.says(Cue.A_NUMBER)) {
      return DataCategory.A_NUMBER;
    }
    if (term.says(Cue.DRIVING)) {
      return DataCategory.DRIVING_LICENCE;
    }
    if (term.says(Cue.CLIENT)) {
      return DataCategory.CLIENT_NUMBER;
    }
    if (term.says(Cue.CASE)) {
      return DataCategory.CASE_NUMBER;
    }
    if (term.says(Cue.ACCOUNT)) {
      return DataCategory.ACCOUNT_NUMBER;
    }
    if (dialled(digits) || (term.says(Cue.PHONE) && length >= 8 && length <= 13)) {
      return DataCategory.PHONE;
    }
    boolean open = !term.says(Cue.TERMS);
    if (open && length == BSN_DIGITS && Elfproef.holds(digits) && !"123456789".equals(digits)) {
      return DataCategory.BSN;
    }
    return open && CheckDigits.administration(digits) ? DataCategory.A_NUMBER : null;
  }

  private static boolean dialled(String digits) {
    boolean home = digits.length() == 10 && digits.charAt(0) == '0' && digits.charAt(1) != '0';
    return home
        || (digits.length() == 11 && digits.startsWith("316"))
        || (digits.length() == 13 && digits.startsWith("00316"));
  }
}
