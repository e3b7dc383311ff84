package eu.sluis.privacy.internal.numbers;

import java.util.Arrays;

/** What a word that no list has says by its ending: `-straat`, `-nummer`, `-dossier`. */
final class WordForms {

  private static final String[] SURE_ENDS =
      words(
          "straat laan gracht kade singel steeg dreef plantsoen plein weg pad straatje str "
              + "laantje straatweg");
  private static final String[] ENDS =
      words(
          "ln dijk hof park markt boulevard wal haven ring erf veld kamp hoek burg tuin oord donk"
              + " akker waard weide zoom kant dam brink baan poort wijk eiland horst borch borg"
              + " hage meer beek berg heide duin stede stein werf vaart sluis oever zijde lei"
              + " passage allee hout bos bosch land gaarde loane strjitte wei buorren rak meent"
              + " kreek laak es camp ooord rade vliet steen hoeve drift wetering weer polder"
              + " kwartier state tun wyk einde eind gaard mate wierde terp stoep kolk sloot");

  /** The end of a word that says the same as the word itself: `bijstandsdossier`. */
  private record Ending(String letters, Cue cue) {}

  /** Words that say the same at the end of another: `bijstandsdossier`. */
  private static final Ending[] COMPOUNDS = {
    new Ending("kenmerk", Cue.CASE),
    new Ending("dossier", Cue.MATTER),
    new Ending("vergunning", Cue.MATTER),
    new Ending("beschikking", Cue.MATTER),
    new Ending("bevestiging", Cue.MATTER),
    new Ending("melding", Cue.MATTER),
    new Ending("aanvraag", Cue.MATTER),
    new Ending("onderzoek", Cue.MATTER),
    new Ending("adres", Cue.ADDRESS)
  };

  /** Of whom or what a number is, by what stands before `nummer` and `nr`. */
  private static final Ending[] NUMBERED = {
    new Ending("zaak", Cue.CASE),
    new Ending("dossier", Cue.CASE),
    new Ending("aanvraag", Cue.CASE),
    new Ending("aanslag", Cue.CASE),
    new Ending("beschikking", Cue.CASE),
    new Ending("besluit", Cue.CASE),
    new Ending("bezwaar", Cue.CASE),
    new Ending("melding", Cue.CASE),
    new Ending("klacht", Cue.CASE),
    new Ending("verzoek", Cue.CASE),
    new Ending("vergunning", Cue.CASE),
    new Ending("boete", Cue.CASE),
    new Ending("klant", Cue.CLIENT),
    new Ending("client", Cue.CLIENT),
    new Ending("patient", Cue.CLIENT),
    new Ending("relatie", Cue.CLIENT),
    new Ending("medewerker", Cue.CLIENT),
    new Ending("personeel", Cue.CLIENT),
    new Ending("deelnemer", Cue.CLIENT),
    new Ending("kandidaat", Cue.CLIENT),
    new Ending("leerling", Cue.CLIENT),
    new Ending("student", Cue.CLIENT),
    new Ending("debiteur", Cue.CLIENT),
    new Ending("huurder", Cue.CLIENT),
    new Ending("verzekerde", Cue.CLIENT),
    new Ending("rijbewijs", Cue.DRIVING),
    new Ending("paspoort", Cue.DOCUMENT),
    new Ending("identiteitskaart", Cue.DOCUMENT),
    new Ending("document", Cue.DOCUMENT),
    new Ending("rekening", Cue.ACCOUNT),
    new Ending("telefoon", Cue.PHONE),
    new Ending("administratie", Cue.A_NUMBER),
    new Ending("regeling", Cue.CASE),
    new Ending("akte", Cue.CASE),
    new Ending("vonnis", Cue.CASE),
    new Ending("subsidie", Cue.CASE),
    new Ending("claim", Cue.CASE),
    new Ending("schade", Cue.CASE),
    new Ending("bewoner", Cue.CLIENT),
    new Ending("inwoner", Cue.CLIENT),
    new Ending("abonnee", Cue.CLIENT),
    new Ending("lener", Cue.CLIENT)
  };

  private static final int DOER_CHARS_MIN = 5;

  private static final String[] NUMBER_ENDS = {"nummer", "nummers", "nr", "nrs", "code", "codes"};

  /** The endings of streets by their last letter; the sure ones. */
  private static final String[][] SURE = byLastLetter(SURE_ENDS);

  private static final String[][] OTHERS = byLastLetter(ENDS);

  private static final Ending[][] COMPOUNDS_BY_LETTER = new Ending[26][];

  static {
    for (int letter = 0; letter < COMPOUNDS_BY_LETTER.length; letter++) {
      char last = (char) ('a' + letter);
      COMPOUNDS_BY_LETTER[letter] =
          Arrays.stream(COMPOUNDS)
              .filter(ending -> ending.letters.charAt(ending.letters.length() - 1) == last)
              .toArray(Ending[]::new);
    }
  }

  private WordForms() {}

  private static String[] words(String words) {
    return words.split(" ", -1);
  }

  static long cues(char[] text, int start, int end) {
    char last = Letters.fold(text[end - 1]);
    if (last < 'a' || last > 'z') {
      return 0;
    }
    long numbered = last == 'r' || last == 's' || last == 'e' ? numbered(text, start, end) : 0;
    if (numbered != 0) {
      return numbered;
    }
    for (Ending compound : COMPOUNDS_BY_LETTER[last - 'a']) {
      if (CueWords.ends(text, start, end, compound.letters)) {
        return compound.cue.bit;
      }
    }
    for (String ending : SURE[last - 'a']) {
      if (CueWords.ends(text, start, end, ending) && end - start - ending.length() >= 3) {
        return Cue.STREET_END.bit | Cue.STREET_SURE.bit;
      }
    }
    for (String ending : OTHERS[last - 'a']) {
      if (CueWords.ends(text, start, end, ending) && end - start - ending.length() >= 2) {
        return Cue.STREET_END.bit;
      }
    }
    return 0;
  }

  /** `klantordernr` is the number of an order, `bijstandsdossiernummer` that of a dossier. */
  private static long numbered(char[] text, int start, int end) {
    for (String ending : NUMBER_ENDS) {
      if (!CueWords.ends(text, start, end, ending)) {
        continue;
      }
      int stem = end - ending.length();
      for (Ending of : NUMBERED) {
        boolean linked = text[stem - 1] == 's' || text[stem - 1] == 'n';
        if (CueWords.ends(text, start - 1, stem, of.letters)
            || (linked && CueWords.ends(text, start - 1, stem - 1, of.letters))) {
          return of.cue.bit;
        }
      }
      return ofSomebody(text, start, stem) ? Cue.CLIENT.bit : Cue.OTHER.bit;
    }
    return 0;
  }

  /** `reizigersnummer`, `vrijwilligersnr`: of who does something; `meternummer` has no s. */
  private static boolean ofSomebody(char[] text, int start, int stem) {
    return stem - start >= DOER_CHARS_MIN && CueWords.ends(text, start - 1, stem, "ers");
  }

  private static String[][] byLastLetter(String[] endings) {
    var byLetter = new String[26][];
    for (int letter = 0; letter < byLetter.length; letter++) {
      char last = (char) ('a' + letter);
      byLetter[letter] =
          Arrays.stream(endings)
              .filter(ending -> ending.charAt(ending.length() - 1) == last)
              .toArray(String[]::new);
    }
    return byLetter;
  }
}
