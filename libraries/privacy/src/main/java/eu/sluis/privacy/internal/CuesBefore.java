package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cues that stand before a name: a title, a role, a label, a salutation, a greeting, `ik ben`. */
final class CuesBefore {

  private static final Set<String> SALUTATIONS =
      Set.of("beste", "geachte", "lieve", "hallo", "hoi", "hi", "dag", "waarde", "hey");

  private static final Set<String> ROLES =
      Set.of(
          "client",
          "cliente",
          "inwoner",
          "inwoonster",
          "bewoner",
          "bewoonster",
          "aanvrager",
          "aanvraagster",
          "collega",
          "moeder",
          "vader",
          "zoon",
          "dochter",
          "zoontje",
          "dochtertje",
          "broer",
          "broertje",
          "zus",
          "zusje",
          "oma",
          "opa",
          "tante",
          "oom",
          "neef",
          "nicht",
          "partner",
          "echtgenoot",
          "echtgenote",
          "ex-partner",
          "ex-man",
          "ex-vrouw",
          "vriend",
          "vriendin",
          "buurman",
          "buurvrouw",
          "buurjongen",
          "buurmeisje",
          "patient",
          "patiente",
          "verdachte",
          "slachtoffer",
          "getuige",
          "bezwaarmaker",
          "appellant",
          "eiser",
          "eiseres",
          "verweerder",
          "betrokkene",
          "melder",
          "meldster",
          "klager",
          "klaagster",
          "ambtenaar",
          "medewerker",
          "medewerkster",
          "consulent",
          "consulente",
          "casemanager",
          "klantmanager",
          "behandelaar",
          "huisarts",
          "arts",
          "psycholoog",
          "psychiater",
          "leerkracht",
          "docent",
          "leerling",
          "werknemer",
          "sollicitant",
          "kandidaat",
          "huurder",
          "verhuurder",
          "erfgenaam",
          "mentor",
          "bewindvoerder",
          "curator",
          "voogd",
          "gemachtigde",
          "contactpersoon",
          "belanghebbende",
          "wethouder",
          "burgemeester",
          "raadslid",
          "notaris",
          "advocaat",
          "rechter",
          "begeleider",
          "begeleidster",
          "jobcoach",
          "stagiair",
          "stagiaire",
          "wijkagent",
          "agent",
          "kind",
          "jongen",
          "meisje",
          "man",
          "vrouw",
          "baby",
          "mantelzorger",
          "pgb-houder",
          "gezinsvoogd",
          "jeugdbeschermer",
          "wijkverpleegkundige",
          "leidinggevende",
          "teamleider",
          "directeur",
          "secretaris",
          "griffier",
          "voorzitter",
          "weduwnaar",
          "uitkeringsgerechtigde");

  private static final Set<String> KIN =
      Set.of(
          "moeder",
          "vader",
          "zoon",
          "dochter",
          "zoontje",
          "dochtertje",
          "broer",
          "broertje",
          "zus",
          "zusje",
          "oma",
          "opa",
          "tante",
          "oom",
          "neef",
          "nicht",
          "partner",
          "echtgenoot",
          "echtgenote",
          "ex-partner",
          "ex-man",
          "ex-vrouw",
          "vriend",
          "vriendin",
          "man",
          "vrouw",
          "kind",
          "mentor",
          "bewindvoerder",
          "voogd",
          "curator",
          "weduwe",
          "weduwnaar");

  private static final Set<String> TALK =
      Set.of("gesproken", "gebeld", "gemaild", "overlegd", "afgesproken", "geappt", "besproken");

  private static final Set<String> TALK_NOUNS =
      Set.of(
          "gesproken",
          "gebeld",
          "gemaild",
          "overleg",
          "contact",
          "afspraak",
          "gesprek",
          "overlegd",
          "afgesproken",
          "huisbezoek",
          "telefoongesprek",
          "mailwisseling",
          "kennisgemaakt",
          "spreek",
          "sprak",
          "getrouwd",
          "samen",
          "huwelijk");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:naam|voornaam|voornamen|achternaam|roepnaam|geslachtsnaam|naam (?:cliënt|client|aanvrager"
              + "|inwoner|melder|indiener|partner|kind)|contactpersoon|aanvrager|indiener|melder|cliënt"
              + "|client|betrokkene|behandelaar|behandeld door|ondertekend door|getekend|opgesteld door"
              + "|auteur|ingediend door|t\\.a\\.v\\.|ter attentie van|van|aan|cc|opsteller|partner|kind"
              + "|steller|inwoner|bezwaarmaker) ?: ?$|(?:t\\.a\\.v\\.|ter attentie van|ondertekend door"
              + "|behandeld door|opgesteld door|ingediend door) $");

  private static final Pattern SELF =
      Pattern.compile(
          "(?:\\bik ben|\\bmijn naam is|\\bnaam is|\\bik heet|\\bheet|\\bheette|\\bgenaamd|\\bgeheten"
              + "|\\bmet de naam|\\bgenoemd|\\bspreekt met|\\bu spreekt met|\\bde naam) $");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:groet|groeten|groetjes|hoogachtend|gegroet|dank|bedankt|mvg|m\\.v\\.g\\.|liefs)"
              + "[,.! ]{0,3}(?:\\n[ ]{0,4}){0,4}$");

  private static final Set<String> SELF_ENDS =
      Set.of("ben", "is", "heet", "heette", "genaamd", "geheten", "naam", "genoemd", "met");

  private CuesBefore() {}

  /** `de heer J. Jansen`, `mw. dr. Yıldız`, `mevrouw jansen`. */
  static @Nullable NameClaim titled(Reading reading, NamePhrase phrase, int i) {
    int before = titleBefore(reading, i);
    if (before < 0) {
      return null;
    }
    if (NameWords.title(reading.word(i).folded())) {
      return null;
    }
    int end = phrase.end(i);
    if (end > i) {
      return new NameClaim(i, end, 0.95, Evidence.TITLE);
    }
    int core = phrase.afterParticles(i);
    String last = reading.word(core).folded();
    boolean known = NameWords.surname(last) || (core == i && NameWords.given(last));
    if (known
        && !NameWords.common(last)
        && (core == i || !NameWords.ambiguous(last) || core - i >= 1)) {
      return new NameClaim(i, core + 1, 0.8, Evidence.TITLE);
    }
    return null;
  }

  /** The index of a title that directly precedes word `i`, or -1. */
  private static int titleBefore(Reading reading, int i) {
    if (i == 0 || !NameWords.title(reading.word(i - 1).folded())) {
      return -1;
    }
    String gap = reading.gapAfter(i - 1);
    if (gap.indexOf('.') >= 0 && !NameWords.titleAbbreviation(reading.word(i - 1).folded())) {
      // `… naar familie. Loopt haar hulp door?`: a word, then the next sentence.
      return -1;
    }
    return gap.length() <= 4
            && gap.chars().allMatch(c -> " .\n/".indexOf(c) >= 0)
            && !gap.equals(".\n")
        ? i - 1
        : -1;
  }

  /** What is said before a name: a role, a salutation, a label, `ik ben`, `gesproken met`. */
  static @Nullable NameClaim said(Reading reading, NamePhrase phrase, int i) {
    int end = phrase.end(i);
    if (end == i) {
      return null;
    }
    String before = reading.before(reading.word(i).start(), 48);
    // The patterns are tried only where their last sign can stand: they are the slow part.
    String around = i == 0 ? "" : reading.gapAfter(i - 1);
    boolean line = around.indexOf('\n') >= 0 || around.indexOf(',') >= 0;
    boolean closing = line && CLOSING.matcher(before).find();
    boolean label =
        (around.indexOf(':') >= 0
                || before.endsWith("van ")
                || before.endsWith("door ")
                || around.equals(". "))
            && LABEL.matcher(before).find();
    if (phrase.holdsNonPerson(i, end)
        || phrase.namesThing(i, end)
        || abbreviation(reading, i, end)) {
      return null;
    }
    if (closing && (before.contains("\n") || before.contains(","))) {
      return new NameClaim(i, end, 0.85, Evidence.CLOSING);
    }
    if (label) {
      return new NameClaim(i, end, 0.9, Evidence.LABEL);
    }
    if (i > 0 && SELF_ENDS.contains(reading.word(i - 1).folded()) && SELF.matcher(before).find()) {
      return new NameClaim(i, end, 0.9, Evidence.SPEAKS);
    }
    if (i == 0) {
      return null;
    }
    String previous = reading.word(i - 1).folded();
    String gap = reading.gapAfter(i - 1);
    if (reading.word(i).text().equals("van")
        && (KIN.contains(previous)
            || NameWords.given(reading.word(phrase.afterParticles(i)).folded()))) {
      // The mother of Noor, and not a mother whose name is `van Noor`.
      return null;
    }
    if (gap.equals(" ") && SALUTATIONS.contains(previous)) {
      return new NameClaim(i, end, 0.9, Evidence.SALUTATION);
    }
    if ((gap.equals(" ") || gap.equals(": ") || gap.equals(" (") || gap.equals("\n"))
        && ROLES.contains(previous)) {
      return new NameClaim(i, end, 0.87, Evidence.ROLE);
    }
    return gap.equals(" ") ? talked(reading, phrase, i, end, previous) : null;
  }

  static @Nullable NameClaim talked(
      Reading reading, NamePhrase phrase, int i, int end, String previous) {
    boolean with = previous.equals("met") || previous.equals("door") || previous.equals("aan");
    if (with) {
      for (int ahead = end; ahead < Math.min(end + 3, reading.words().size()); ahead++) {
        if (TALK.contains(reading.word(ahead).folded())) {
          return new NameClaim(i, end, 0.85, Evidence.SPEAKS);
        }
      }
      for (int back = i - 2; back >= Math.max(0, i - 4); back--) {
        if (TALK_NOUNS.contains(reading.word(back).folded()) && !phrase.startsSentence(i)) {
          return new NameClaim(i, end, 0.82, Evidence.SPEAKS);
        }
      }
    }
    boolean known = NameWords.surname(reading.word(end - 1).folded()) || end - i >= 2;
    if ((previous.equals("volgens") || previous.equals("namens") || previous.equals("bel"))
        && known) {
      return new NameClaim(i, end, 0.8, Evidence.SPEAKS);
    }
    if (previous.equals("van") && i >= 2 && ROLES.contains(reading.word(i - 2).folded())) {
      return new NameClaim(i, end, 0.85, Evidence.RELATIVE);
    }
    return null;
  }

  private static boolean abbreviation(Reading reading, int from, int to) {
    return to - from == 1
        && reading.word(from).allCapitals()
        && reading.word(from).text().length() <= 5
        && !NameWords.surname(reading.word(from).folded());
  }
}
