package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.WordList;
import java.util.Set;

/** The word lists about names; written for Sluis, short on purpose: context is the main means. */
public final class NameWords {

  private static final Set<String> GIVEN = WordList.folded("given-names.txt");
  private static final Set<String> SURNAMES = WordList.folded("surnames.txt");
  private static final Set<String> AMBIGUOUS = WordList.folded("ambiguous-names.txt");
  private static final Set<String> COMMON = WordList.folded("common-words.txt");
  private static final Set<String> PLACES = WordList.folded("places.txt");
  private static final Set<String> NOT_PERSONS = WordList.folded("not-persons.txt");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "der", "den", "ter", "ten", "te", "het", "'t", "t", "op", "in", "aan", "uit",
          "bij", "von", "zu", "el", "al", "ait", "ben", "bin", "ibn", "abu", "ould", "da", "das",
          "dos", "do", "du", "di", "la", "le", "les", "des", "del", "della", "af", "av", "vd",
          "v.d", "zum", "zur", "vom", "tot", "over", "onder", "'s");

  /** Those that hardly ever begin anything but a surname. */
  private static final Set<String> TELLING = Set.of("der", "den", "'t", "ter", "ten", "vd");

  private static final Set<String> TITLES =
      Set.of(
          "heer",
          "heren",
          "mevrouw",
          "mevr",
          "mw",
          "mej",
          "dhr",
          "meneer",
          "mijnheer",
          "juffrouw",
          "juf",
          "familie",
          "fam",
          "weduwe",
          "wed",
          "dr",
          "drs",
          "ir",
          "mr",
          "ing",
          "prof",
          "ds",
          "mvr",
          "mrs",
          "madame",
          "dokter",
          "dominee",
          "pastoor",
          "imam",
          "zuster");

  /** Those that are written with a full stop, which then ends no sentence. */
  private static final Set<String> TITLE_ABBREVIATIONS =
      Set.of(
          "mevr", "mw", "mej", "dhr", "fam", "wed", "dr", "drs", "ir", "mr", "ing", "prof", "ds",
          "mvr", "mrs");

  private NameWords() {}

  public static boolean title(String folded) {
    return TITLES.contains(folded);
  }

  public static boolean titleAbbreviation(String folded) {
    return TITLE_ABBREVIATIONS.contains(folded);
  }

  public static boolean given(String folded) {
    if (GIVEN.contains(folded)) {
      return true;
    }
    int hyphen = folded.indexOf('-');
    return hyphen > 1
        && GIVEN.contains(folded.substring(0, hyphen))
        && GIVEN.contains(folded.substring(hyphen + 1));
  }

  public static boolean surname(String folded) {
    if (SURNAMES.contains(folded)) {
      return true;
    }
    int hyphen = folded.indexOf('-');
    return hyphen > 1 && SURNAMES.contains(folded.substring(0, hyphen));
  }

  /** A name that is also an ordinary word. */
  public static boolean ambiguous(String folded) {
    return AMBIGUOUS.contains(folded);
  }

  /** A word that begins sentences and is no name. */
  public static boolean common(String folded) {
    return COMMON.contains(folded);
  }

  public static boolean place(String folded) {
    return PLACES.contains(folded);
  }

  /** Organisations, laws, fields of policy, months, peoples and the like. */
  public static boolean notPerson(String folded) {
    return NOT_PERSONS.contains(folded) || PLACES.contains(folded) || COMMON.contains(folded);
  }

  public static boolean particle(String folded) {
    return PARTICLES.contains(folded);
  }

  public static boolean tellingParticle(String folded) {
    return TELLING.contains(folded);
  }
}
