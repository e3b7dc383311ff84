package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * The numbers of cases, dossiers, decisions, clients, patients and staff: any code with digits
 * behind such a term, and the forms that say by themselves what they are (`Z/24/123456`,
 * `ZAAK-2024-00123`, a parketnummer).
 */
final class References implements Shape {

  private static final int WORDS_MAX = 3;
  private static final String JOINERS = "-/._:";

  /** In a path the next step is another thing. */
  private static final String STEP_JOINERS = "-._:";

  /** Beginnings of codes that are published: standards, laws, weaknesses in software. */
  private static final Listed PUBLIC =
      Listed.of(
          " ecli cve nen iso en rfc stb stcrt kb mb gb com sec nta npr cas din eu eg ce celex pb bgbl covid sha rev"
              + " wet awb iec bwbr cvdr gmb trb prb wsb isbn issn doi html http https www art ");

  private static final String CASES =
      " z zaak zk zn zd dos doss dossier d bez bezw bzw bw kl klacht mld meld melding aanvr aanvraag av"
          + " wmo jw pw jeugd omv vth hz hh hv uit in ink uitg bsk besl besluit bes ref bb boa pv pl i u"
          + " case inc tic sr req whv wabo wob woo sz soza wi bijz bbz schuld shv sub rmo ";

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    if (!Codes.begins(page, token) && !step(page, token)) {
      return;
    }
    if (tokens.word(token) && tokens.length(token) > 10) {
      return;
    }
    int end = Codes.end(page, start, page.at(start - 1) == '/' ? STEP_JOINERS : JOINERS);
    int digits = Codes.digits(page, start, end);
    if (digits < 3) {
      boolean letters = tokens.word(token) && page.allCapitals(token);
      if (!letters || !lettered(page, token, page.term(token), found)) {
        apart(page, token, start, found);
      }
      return;
    }
    Term term = page.term(token);
    if (published(page, token)) {
      return;
    }
    if (term.says(Cue.MATTER) && !term.says(Cue.TERMS) && !year(page, token, end)) {
      Codes.termed(page, DataCategory.CASE_NUMBER, start, spacedEnd(page, start, end), found);
      return;
    }
    if (term.says(Cue.all(Cue.CASE, Cue.CLIENT)) && near(page, token, term)) {
      termed(page, token, term, start, spacedEnd(page, start, end), found);
      return;
    }
    end = Codes.digits(page, start, end) == end - start ? spacedEnd(page, start, end) : end;
    digits = Codes.digits(page, start, end);
    long head = digits >= 4 ? alone(page, token, start, end) : 0;
    if (Cue.CUSTOMER.in(head)) {
      Codes.termed(page, DataCategory.CLIENT_NUMBER, start, end, found);
    } else if (Cue.MATTER.in(head)) {
      Codes.termed(page, DataCategory.CASE_NUMBER, start, end, found);
    } else if (digits >= 4 && follows(page, token, start, end, Cue.CUSTOMER)) {
      Codes.termed(page, DataCategory.CLIENT_NUMBER, start, end, found);
    } else if (digits >= 4 && follows(page, token, start, end, Cue.MATTER)) {
      Codes.termed(page, DataCategory.CASE_NUMBER, start, end, found);
    } else if (!term.says(Cue.OTHER)) {
      formed(page, token, start, end, found);
    }
  }

  /** A code whose form says by itself what it is. */
  private static void formed(Page page, int token, int start, int end, Consumer<Candidate> found) {
    if (shaped(page, token, start, end)) {
      found.accept(new Candidate(DataCategory.CASE_NUMBER, start, end, 0.88, Evidence.FORM));
      return;
    }
    CaseForms.Form form =
        Things.close(page, token) || Dates.at(page, token) >= end
            ? CaseForms.Form.NONE
            : CaseForms.of(page, token, start, end);
    switch (form) {
      case CASE ->
          found.accept(new Candidate(DataCategory.CASE_NUMBER, start, end, 0.86, Evidence.FORM));
      case CLIENT ->
          found.accept(new Candidate(DataCategory.CLIENT_NUMBER, start, end, 0.86, Evidence.FORM));
      case NONE -> apart(page, token, start, found);
    }
  }

  /** `klantpas OB 3308 14`, `cliëntnr ZL 0041 78`: a few capitals, then groups of digits. */
  private static boolean lettered(Page page, int token, Term term, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int next = token + 1;
    boolean near = page.between(token) == ' ';
    boolean customer = tokens.says(token - 1, Cue.CUSTOMER) && near;
    boolean matter = tokens.says(token - 1, Cue.MATTER) && near;
    if (!(customer || matter || (term.says(Cue.all(Cue.CASE, Cue.CLIENT)) && term.words() <= 1))
        || !tokens.word(token)
        || !page.allCapitals(token)
        || tokens.length(token) > 4
        || page.between(next) != ' '
        || !Letters.digit(page.at(tokens.start(next)))) {
      return false;
    }
    int start = tokens.start(token);
    int end = spacedEnd(page, start, Codes.end(page, tokens.start(next), JOINERS));
    if (Codes.digits(page, start, end) < 4 || Dates.at(page, next) >= end) {
      return false;
    }
    found.accept(
        new Candidate(
            customer || term.says(Cue.CLIENT)
                ? DataCategory.CLIENT_NUMBER
                : DataCategory.CASE_NUMBER,
            start,
            end,
            0.97,
            Evidence.TERM_BEFORE,
            Evidence.FORM));
    return true;
  }

  /** `BZW 25-0417`. */
  private static void apart(Page page, int token, int start, Consumer<Candidate> found) {
    int end = CaseForms.spaced(page, token);
    if (end > 0 && !page.before(token).says(Cue.OTHER) && !Things.close(page, token)) {
      found.accept(new Candidate(DataCategory.CASE_NUMBER, start, end, 0.86, Evidence.FORM));
    }
  }

  /** `/dossiers/D26.000.4417`: a step of a path behind a word for a case or a client. */
  private static boolean step(Page page, int token) {
    return page.between(token) == '/'
        && (page.tokens().cues(token - 1) & Cue.all(Cue.MATTER, Cue.CASE, Cue.CLIENT, Cue.CUSTOMER))
            != 0
        && page.at(page.tokens().start(token - 1) - 1) == '/';
  }

  private static void termed(
      Page page, int token, Term term, int start, int end, Consumer<Candidate> found) {
    boolean pass =
        page.is(token - 1, "pas") && end - start == 9 && Documents.dutchForm(page, start);
    if (pass || Dates.at(page, token) >= end || year(page, token, end) || unit(page, end)) {
      return;
    }
    boolean client = term.says(Cue.CLIENT);
    found.accept(
        new Candidate(
            client ? DataCategory.CLIENT_NUMBER : DataCategory.CASE_NUMBER,
            start,
            end,
            0.96,
            Evidence.TERM_BEFORE,
            Evidence.FORM));
  }

  private static boolean near(Page page, int token, Term term) {
    return term.words() <= WORDS_MAX
        && (page.tokens().number(token)
            || page.allCapitals(token)
            || page.glued(token + 1)
            || page.between(token + 1) != 0);
  }

  /** `123 456 789` and `Z 24 1234`: groups that belong to one number. */
  private static int spacedEnd(Page page, int start, int end) {
    Tokens tokens = page.tokens();
    int next = tokens.from(end);
    int last = end;
    while (tokens.number(next)
        && tokens.start(next) == last + 1
        && page.at(last) == ' '
        && tokens.length(next) >= 2
        && tokens.length(next) <= 6
        && Letters.digit(page.at(last - 1))
        && last - start < 16
        && !Character.isLetterOrDigit(page.at(tokens.end(next)))
        && Dates.at(page, next) < 0) {
      last = tokens.end(next);
      next++;
    }
    return last;
  }

  /** `zaak 123456`, `besluit 2024-0123`: the term is a common word, so the number must follow. */
  private static boolean follows(Page page, int token, int start, int end, Cue cue) {
    Tokens tokens = page.tokens();
    int term = token - 1;
    boolean numbered = false;
    int filled = 0;
    while (term > 0
        && token - term < 6
        && !tokens.says(term, cue)
        && (tokens.says(term, Cue.NUMBER_WORD)
            || tokens.says(term, Cue.FILLER)
            || page.is(term, "staat")
            || page.is(term, "loopt")
            || page.is(term, "draagt"))) {
      numbered |= tokens.says(term, Cue.NUMBER_WORD) || page.is(term, "bekend");
      filled += tokens.says(term, Cue.NUMBER_WORD) || page.is(term, "onder") ? 0 : 1;
      term--;
    }
    if (filled > 0 && !numbered) {
      return false;
    }
    if (term < 0 || !tokens.says(term, cue)) {
      return false;
    }
    for (int i = tokens.end(term); i < start; i++) {
      char c = page.at(i);
      if ((c == '.' && i == tokens.end(term) && tokens.length(term) > 3)
          || c == '\n'
          || c == ','
          || (c == '(' && !numbered && Codes.digits(page, start, end) == end - start)) {
        return false;
      }
    }
    boolean time = page.tokens().length(token) <= 2 && page.between(token + 1) == ':';
    return Dates.at(page, token) < end && !time && !year(page, token, end) && !unit(page, end);
  }

  /** What the head says of a code that fills its cell; a date or a year is none. */
  private static long alone(Page page, int token, int start, int end) {
    int cellEnd = page.columns().cellEnd(start);
    if (cellEnd < end
        || !page.piece(page.columns().cellStart(start), start).isBlank()
        || !page.piece(end, cellEnd).isBlank()
        || Dates.at(page, token) >= end
        || year(page, token, end)) {
      return 0;
    }
    return page.columns().head(start);
  }

  private static boolean unit(Page page, int end) {
    int next = page.tokens().from(end);
    return page.tokens().says(next, Cue.UNIT) && page.tokens().start(next) - end == 1;
  }

  private static boolean year(Page page, int token, int end) {
    return page.tokens().end(token) == end && Dates.year(page, token, 1900, 2099);
  }

  static boolean published(Page page, int token) {
    for (int i = token; i >= Math.max(0, token - 1); i--) {
      if (page.tokens().word(i)
          && page.tokens().length(i) <= 6
          && PUBLIC.has(page, i)
          && (i == token || page.tokens().start(token) - page.tokens().end(i) <= 2)) {
        return i == token || !page.is(i, "en");
      }
    }
    return false;
  }

  /** Letters, a year and a number, in one of the forms that case systems give. */
  private static boolean shaped(Page page, int token, int start, int end) {
    Tokens tokens = page.tokens();
    if (tokens.number(token)) {
      return prosecutor(page, token, end);
    }
    String prefix = " " + Letters.fold(page.piece(start, tokens.end(token))) + " ";
    if (tokens.length(token) > 8
        || !CASES.contains(prefix)
        || !Character.isUpperCase(page.at(start))) {
      return false;
    }
    int last = tokens.from(end - 1);
    if (!tokens.number(token + 1) || !tokens.number(last) || tokens.end(last) != end) {
      return false;
    }
    boolean year = Dates.year(page, token + 1, 1990, 2099) || tokens.length(token + 1) == 2;
    boolean two = last == token + 2 && tokens.length(last) >= 3;
    boolean three = last == token + 3 && tokens.length(last) >= 2;
    boolean one = last == token + 1 && tokens.length(last) >= 5;
    return (year && (two || three)) || (one && prefix.length() >= 3);
  }

  /** `01/123456-24`, `10-123456-23`: two digits of the office, six, two of the year. */
  private static boolean prosecutor(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    return tokens.length(token) == 2
        && tokens.number(token + 1)
        && tokens.length(token + 1) == 6
        && tokens.number(token + 2)
        && tokens.length(token + 2) == 2
        && tokens.end(token + 2) == end
        && (page.between(token + 1) == '/'
            || page.between(token + 1) == '-'
            || page.between(token + 1) == '.')
        && page.between(token + 2) == '-';
  }
}
