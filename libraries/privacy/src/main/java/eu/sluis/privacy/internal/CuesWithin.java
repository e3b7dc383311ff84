package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cues in a name itself and after it: initials, particles, known names, what people do. */
final class CuesWithin {

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

  private static final Set<String> FOREIGN =
      Set.of("el", "al", "ait", "ben", "bin", "ibn", "abu", "ould", "da", "dos", "von");

  private static final Pattern THING_BEFORE =
      Pattern.compile(
          "(?:ziekte|syndroom|wet|stichting|vereniging|school|basisschool|prijs|museum|station|sint|st\\."
              + "|gemeente|fonds|college|lyceum|commissie|bank|firma|bedrijf|merk|ziekenhuis|kliniek"
              + "|partij|fractie|huis|restaurant|café|hotel|winkel|straat|plein|park|prins|prinses"
              + "|koning|koningin|parochie|moskee|kerk)(?: van| de| het)? $");

  private CuesWithin() {}

  /** `de Vries, B.` and `Yıldız, A.K.` */
  static @Nullable NameClaim reversed(Reading reading, NamePhrase phrase, int i) {
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
    return goesOn ? null : new NameClaim(i, at, 0.88, Evidence.INITIALS);
  }

  /** `J.A. de Vries`. */
  static @Nullable NameClaim initials(NamePhrase phrase, int i) {
    if (!phrase.initial(i)) {
      return null;
    }
    int end = phrase.end(i);
    return end > i && !phrase.namesThing(i, end) && !phrase.holdsNonPerson(i, end)
        ? new NameClaim(i, end, 0.92, Evidence.INITIALS)
        : null;
  }

  /** A given name with what follows, or a surname with what precedes. */
  static @Nullable NameClaim listed(Reading reading, NamePhrase phrase, int i, int claimed) {
    Word word = reading.word(i);
    boolean given = NameWords.given(word.folded());
    if (!word.capital()
        || !(given || NameWords.surname(word.folded()))
        || thingBefore(reading, i)) {
      return null;
    }
    int end = Math.max(phrase.end(i), i + 1);
    if (given) {
      if (end - i >= 2 && !phrase.holdsNonPerson(i + 1, end) && !phrase.namesThing(i, end)) {
        return new NameClaim(
            Math.max(claimed, phrase.begin(i)), end, 0.85, Evidence.NAME_WITH_SURNAME);
      }
      boolean alone = !phrase.namesThing(i, i + 1) && !word.allCapitals();
      return alone && !NameWords.ambiguous(word.folded()) && !NameWords.place(word.folded())
          ? new NameClaim(i, i + 1, 0.6, Evidence.GIVEN_NAME)
          : null;
    }
    if (!NameWords.surname(word.folded()) || phrase.namesThing(i, i + 1)) {
      return null;
    }
    int begin = Math.max(claimed, phrase.begin(i));
    boolean more = begin < i;
    boolean sure = !NameWords.ambiguous(word.folded()) && !phrase.startsSentence(i);
    return more || (sure && !word.allCapitals() && !NameWords.notPerson(word.folded()))
        ? new NameClaim(begin, i + 1, more ? 0.75 : 0.55, Evidence.SURNAME)
        : null;
  }

  /** `van der Meulen`, `El Idrissi`, `Van Dijk` in the middle of a sentence. */
  static @Nullable NameClaim particled(Reading reading, NamePhrase phrase, int i, int claimed) {
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
      return new NameClaim(given ? begin : i, end, given ? 0.8 : 0.7, Evidence.PARTICLE);
    }
    return null;
  }

  /** Two capitalised words and a verb that people do: `Adébáyò Ogunleye belde`. */
  static @Nullable NameClaim acting(Reading reading, NamePhrase phrase, int i) {
    int end = reading.word(i).capital() ? phrase.end(i) : i;
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
    return new NameClaim(i, end, 0.65, Evidence.DOES);
  }

  /** `ziekte van Parkinson`, `Stichting Anne Frank`. */
  private static boolean thingBefore(Reading reading, int i) {
    return THING_BEFORE.matcher(reading.before(reading.word(i).start(), 28)).find();
  }
}
