package eu.sluis.privacy.internal;

import eu.sluis.vocabulary.DataCategory;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons.
 *
 * <p>Lists of names cannot be the main means: they know `Jansen` and not `Adébáyò`, and they think
 * that `Bakker` bakes. So each cue below asks what stands around a capitalised word: a title, a
 * role, initials, a verb that only people do, the line under a greeting. Lists come last and give
 * the least confidence. The cues are tried in order at every word; the first that holds claims the
 * words of the name.
 */
final class NameRecogniser implements Recogniser {

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

  private static final Set<String> PERSON_VERBS =
      Set.of(
          "belde",
          "woont",
          "woonde",
          "vertelde",
          "vertelt",
          "huilde",
          "mailde",
          "trouwde",
          "verhuisde",
          "overleed",
          "lijdt",
          "appte",
          "solliciteerde",
          "scheidde",
          "kwam",
          "voelt",
          "verbleef",
          "verblijft",
          "ontving",
          "klaagt",
          "klaagde",
          "verklaarde",
          "verklaart",
          "wil",
          "zegt",
          "vroeg",
          "vraagt",
          "heeft");

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

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    var phrase = new NamePhrase(reading);
    int claimed = 0;
    for (int i = 0; i < reading.words().size(); i++) {
      if (i < claimed) {
        continue;
      }
      Claim claim = claimAt(reading, phrase, i, claimed);
      if (claim != null) {
        claimed = claim.to();
        found.accept(
            new Candidate(
                DataCategory.NAME,
                reading.word(claim.from()).start(),
                reading.word(claim.to() - 1).end(),
                claim.confidence(),
                claim.evidence()));
      }
    }
  }

  private record Claim(int from, int to, double confidence, String evidence) {}

  private static @Nullable Claim claimAt(Reading reading, NamePhrase phrase, int i, int claimed) {
    Word word = reading.word(i);
    if (word.text().length() > 60 || !Character.isLetter(firstLetter(word))) {
      return null;
    }
    Claim claim = titled(reading, phrase, i);
    if (claim == null) {
      claim = reversed(reading, phrase, i);
    }
    boolean mayBegin =
        word.capital() || (NameWords.particle(word.folded()) && phrase.afterParticles(i) > i);
    if (!mayBegin) {
      return claim;
    }
    if (claim == null) {
      claim = initials(phrase, i);
    }
    if (claim == null) {
      claim = said(reading, phrase, i);
    }
    if (claim == null) {
      claim = listed(reading, phrase, i, claimed);
    }
    if (claim == null) {
      claim = particled(reading, phrase, i, claimed);
    }
    if (claim == null) {
      claim = acting(reading, phrase, i);
    }
    return claim;
  }

  private static char firstLetter(Word word) {
    char first = word.text().charAt(0);
    return first == '\'' && word.text().length() > 1 ? word.text().charAt(1) : first;
  }

  /** `de heer J. Jansen`, `mw. dr. Yıldız`, `mevrouw jansen`. */
  private static @Nullable Claim titled(Reading reading, NamePhrase phrase, int i) {
    int before = titleBefore(reading, i);
    if (before < 0) {
      return null;
    }
    if (TITLES.contains(reading.word(i).folded())) {
      return null;
    }
    int end = phrase.end(i);
    if (end > i) {
      return new Claim(i, end, 0.95, "a title before it");
    }
    int core = phrase.afterParticles(i);
    String last = reading.word(core).folded();
    boolean known = NameWords.surname(last) || (core == i && NameWords.given(last));
    if (known
        && !NameWords.common(last)
        && (core == i || !NameWords.ambiguous(last) || core - i >= 1)) {
      return new Claim(i, core + 1, 0.8, "a title before a name in lower case");
    }
    return null;
  }

  /** The index of a title that directly precedes word `i`, or -1. */
  private static int titleBefore(Reading reading, int i) {
    if (i == 0 || !TITLES.contains(reading.word(i - 1).folded())) {
      return -1;
    }
    String gap = reading.gapAfter(i - 1);
    return gap.length() <= 4
            && gap.chars().allMatch(c -> " .\n/".indexOf(c) >= 0)
            && !gap.equals(".\n")
        ? i - 1
        : -1;
  }

  /** `de Vries, B.` and `Yıldız, A.K.` */
  private static @Nullable Claim reversed(Reading reading, NamePhrase phrase, int i) {
    int core = phrase.afterParticles(i);
    if (!phrase.nameWord(core) || core + 1 >= reading.words().size()) {
      return null;
    }
    int at = core + 1;
    if (!reading.gapAfter(core).equals(", ") && !reading.gapAfter(core).equals(",")) {
      return null;
    }
    while (at < reading.words().size()
        && phrase.initial(at)
        && (at == core + 1 || reading.gapAfter(at - 1).length() <= 2)) {
      at++;
    }
    if (at == core + 1 || NameWords.notPerson(reading.word(core).folded())) {
      return null;
    }
    int after = phrase.afterParticles(Math.min(at, reading.words().size() - 1));
    boolean goesOn =
        at < reading.words().size()
            && reading.gapAfter(at - 1).equals(". ")
            && reading.word(after).capital()
            && !NameWords.notPerson(reading.word(after).folded());
    return goesOn ? null : new Claim(i, at, 0.88, "a surname with initials after it");
  }

  /** `J.A. de Vries`. */
  private static @Nullable Claim initials(NamePhrase phrase, int i) {
    if (!phrase.initial(i)) {
      return null;
    }
    int end = phrase.end(i);
    return end > i && !phrase.namesThing(i, end) && !phrase.holdsNonPerson(i, end)
        ? new Claim(i, end, 0.92, "initials before it")
        : null;
  }

  /** What is said before a name: a role, a salutation, a label, `ik ben`, `gesproken met`. */
  private static @Nullable Claim said(Reading reading, NamePhrase phrase, int i) {
    int end = phrase.end(i);
    if (end == i) {
      return null;
    }
    String before = reading.before(reading.word(i).start(), 48);
    boolean closing = CLOSING.matcher(before).find();
    boolean label = LABEL.matcher(before).find();
    if (phrase.holdsNonPerson(i, end)
        || phrase.namesThing(i, end)
        || abbreviation(reading, i, end)) {
      return null;
    }
    if (closing && (before.contains("\n") || before.contains(","))) {
      return new Claim(i, end, 0.85, "stands under a greeting");
    }
    if (label) {
      return new Claim(i, end, 0.9, "a label before it");
    }
    if (SELF.matcher(before).find()) {
      return new Claim(i, end, 0.9, "somebody says the name");
    }
    if (i == 0) {
      return null;
    }
    String previous = reading.word(i - 1).folded();
    String gap = reading.gapAfter(i - 1);
    if (gap.equals(" ") && SALUTATIONS.contains(previous)) {
      return new Claim(i, end, 0.9, "a salutation before it");
    }
    if ((gap.equals(" ") || gap.equals(": ") || gap.equals(" (") || gap.equals("\n"))
        && ROLES.contains(previous)) {
      return new Claim(i, end, 0.87, "a role before it");
    }
    return gap.equals(" ") ? talked(reading, phrase, i, end, previous) : null;
  }

  private static @Nullable Claim talked(
      Reading reading, NamePhrase phrase, int i, int end, String previous) {
    boolean with = previous.equals("met") || previous.equals("door") || previous.equals("aan");
    if (with) {
      for (int ahead = end; ahead < Math.min(end + 3, reading.words().size()); ahead++) {
        if (TALK.contains(reading.word(ahead).folded())) {
          return new Claim(i, end, 0.85, "somebody talked with this person");
        }
      }
      for (int back = i - 2; back >= Math.max(0, i - 4); back--) {
        if (TALK_NOUNS.contains(reading.word(back).folded()) && !phrase.startsSentence(i)) {
          return new Claim(i, end, 0.82, "somebody talked with this person");
        }
      }
    }
    boolean known = NameWords.surname(reading.word(end - 1).folded()) || end - i >= 2;
    if ((previous.equals("volgens") || previous.equals("namens") || previous.equals("bel"))
        && known) {
      return new Claim(i, end, 0.8, "a person speaks or is spoken for");
    }
    if (previous.equals("van") && i >= 2 && ROLES.contains(reading.word(i - 2).folded())) {
      return new Claim(i, end, 0.85, "a relative of this person is named");
    }
    return null;
  }

  /** A given name with what follows, or a surname with what precedes. */
  private static @Nullable Claim listed(Reading reading, NamePhrase phrase, int i, int claimed) {
    Word word = reading.word(i);
    if (!word.capital() || thingBefore(reading, i)) {
      return null;
    }
    int end = Math.max(phrase.end(i), i + 1);
    if (NameWords.given(word.folded())) {
      if (end - i >= 2 && !phrase.holdsNonPerson(i + 1, end) && !phrase.namesThing(i, end)) {
        return new Claim(
            Math.max(claimed, phrase.begin(i)), end, 0.85, "a given name with a surname");
      }
      boolean alone = !phrase.namesThing(i, i + 1) && !word.allCapitals();
      return alone && !NameWords.ambiguous(word.folded()) && !NameWords.place(word.folded())
          ? new Claim(i, i + 1, 0.6, "a given name")
          : null;
    }
    if (!NameWords.surname(word.folded()) || phrase.namesThing(i, i + 1)) {
      return null;
    }
    int begin = Math.max(claimed, phrase.begin(i));
    boolean more = begin < i;
    boolean sure = !NameWords.ambiguous(word.folded()) && !phrase.startsSentence(i);
    return more || (sure && !word.allCapitals() && !NameWords.notPerson(word.folded()))
        ? new Claim(begin, i + 1, more ? 0.75 : 0.55, "a frequent surname")
        : null;
  }

  /** `van der Meulen`, `El Idrissi`, `Van Dijk` in the middle of a sentence. */
  private static @Nullable Claim particled(Reading reading, NamePhrase phrase, int i, int claimed) {
    int core = phrase.afterParticles(i);
    if (core == i || core >= reading.words().size() || !phrase.nameWord(core)) {
      return null;
    }
    int end = phrase.end(core);
    if (end == core || phrase.holdsNonPerson(core, end) || phrase.namesThing(core, end)) {
      return null;
    }
    boolean telling = false;
    for (int at = i; at < core; at++) {
      telling |= NameWords.tellingParticle(reading.word(at).folded());
    }
    Word first = reading.word(i);
    boolean capital = first.capital() && !phrase.startsSentence(i) && !first.allCapitals();
    boolean surname = NameWords.surname(reading.word(core).folded());
    boolean foreign = capital && FOREIGN.contains(first.folded());
    int begin = Math.max(claimed, phrase.begin(i));
    boolean given = begin < i;
    boolean multi = core - i >= 2;
    if ((telling && multi)
        || foreign
        || (capital && surname)
        || (given && (telling || surname || capital || first.folded().equals("van")))
        || (multi && surname)) {
      return new Claim(given ? begin : i, end, given ? 0.8 : 0.7, "a surname with its particle");
    }
    return null;
  }

  private static final Set<String> FOREIGN =
      Set.of("el", "al", "ait", "ben", "bin", "ibn", "abu", "ould", "da", "dos", "von");

  /** Two capitalised words and a verb that people do: `Adébáyò Ogunleye belde`. */
  private static @Nullable Claim acting(Reading reading, NamePhrase phrase, int i) {
    int end = phrase.end(i);
    if (end - i < 2
        || end >= reading.words().size()
        || !reading.gapAfter(end - 1).equals(" ")
        || !PERSON_VERBS.contains(reading.word(end).folded())
        || phrase.holdsNonPerson(i, end)
        || phrase.namesThing(i, end)
        || thingBefore(reading, i)) {
      return null;
    }
    for (int at = i; at < end; at++) {
      if (reading.word(at).allCapitals()) {
        return null;
      }
    }
    return new Claim(i, end, 0.65, "two capitalised words do what people do");
  }

  private static boolean abbreviation(Reading reading, int from, int to) {
    return to - from == 1
        && reading.word(from).allCapitals()
        && reading.word(from).text().length() <= 5
        && !NameWords.surname(reading.word(from).folded());
  }

  private static final Pattern THING_BEFORE =
      Pattern.compile(
          "(?:ziekte|syndroom|wet|stichting|vereniging|school|basisschool|prijs|museum|station|sint|st\\."
              + "|gemeente|fonds|college|lyceum|commissie|bank|firma|bedrijf|merk|ziekenhuis|kliniek"
              + "|partij|fractie|huis|restaurant|café|hotel|winkel|straat|plein|park|prins|prinses"
              + "|koning|koningin|parochie|moskee|kerk)(?: van| de| het)? $");

  /** `ziekte van Parkinson`, `Stichting Anne Frank`. */
  private static boolean thingBefore(Reading reading, int i) {
    Matcher thing = THING_BEFORE.matcher(reading.before(reading.word(i).start(), 28));
    return thing.find();
  }
}
