package eu.sluis.privacy.internal.marks;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.Recogniser;
import eu.sluis.privacy.internal.marks.Phrases.Phrase;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Marks words that show a special category (AVG art. 9) or criminal data (art. 10).
 *
 * <p>A denial is a mark too: `cliënt heeft geen diabetes` is about somebody's health. A text that
 * speaks in general is none: `informatie over diabetes`, `mensen met autisme`, unless the sentence
 * is about somebody as well. Words of policy (`zorg`, `Wmo`, `huishoudelijke hulp`) are not in the
 * lexicon: one that marks every text of the social domain is one that people switch off.
 */
public final class MarkRecogniser implements Recogniser {

  private static final int SAID_WORDS_BACK = 4;
  private static final int GENERAL_WORDS_BACK = 4;
  private static final int SENTENCE_WORDS = 14;

  private static final Set<String> SAID_OF_SOMEBODY =
      Set.of(
          "is",
          "was",
          "ben",
          "bent",
          "werd",
          "wordt",
          "als",
          "hij",
          "zij",
          "ze",
          "zichzelf",
          "heeft",
          "hebben",
          "had",
          "heb",
          "blijkt",
          "bleek",
          "zijn",
          "haar",
          "mijn",
          "praktiserend",
          "waren",
          "krijgt",
          "kreeg",
          "gebruikt",
          "slikt",
          "geworden",
          "voelt",
          "noemt",
          "leeft",
          "geloof",
          "geloofsovertuiging",
          "nationaliteit",
          "afkomst",
          "diagnose");

  /** What makes a sentence one about a person. */
  private static final Set<String> PERSONS =
      Set.of(
          "hij",
          "zij",
          "ze",
          "hem",
          "haar",
          "ik",
          "mij",
          "me",
          "mijn",
          "mevrouw",
          "mw",
          "mevr",
          "dhr",
          "meneer",
          "heer",
          "client",
          "cliente",
          "betrokkene",
          "patient",
          "patiente",
          "aanvrager",
          "aanvraagster",
          "bewoner",
          "bewoonster",
          "inwoonster",
          "verdachte",
          "zoon",
          "dochter",
          "zoontje",
          "dochtertje",
          "vader",
          "moeder",
          "partner",
          "echtgenoot",
          "echtgenote",
          "buurman",
          "buurvrouw",
          "broer",
          "zus",
          "oma",
          "opa",
          "leerling",
          "collega",
          "kind",
          "baby",
          "man",
          "vrouw",
          "jongen",
          "meisje",
          "vriend",
          "vriendin",
          "appellant",
          "eiser",
          "eiseres",
          "werknemer",
          "werkneemster",
          "medewerker",
          "medewerkster",
          "weduwe",
          "weduwnaar",
          "gezin",
          "jarige",
          "belanghebbende");

  /** What makes it one that speaks in general, when it stands before the words. */
  private static final Set<String> GENERAL =
      Set.of(
          "over",
          "mensen",
          "inwoners",
          "personen",
          "ouderen",
          "jongeren",
          "kinderen",
          "patienten",
          "clienten",
          "volwassenen",
          "informatie",
          "folder",
          "brochure",
          "cursus",
          "training",
          "voorlichting",
          "campagne",
          "beleid",
          "onderzoek",
          "onderzoeken",
          "richtlijn",
          "thema",
          "themabijeenkomst",
          "lezing",
          "congres",
          "preventie",
          "tegen",
          "zoals",
          "bestrijding",
          "aanpak",
          "spreekuur",
          "stichting",
          "vereniging",
          "expertisecentrum",
          "subsidie",
          "bijvoorbeeld",
          "risico",
          "gevolgen",
          "oorzaken",
          "vormen",
          "soorten",
          "begrip",
          "definitie",
          "werkgroep",
          "gemeenten",
          "organisaties",
          "iedereen",
          "degenen",
          "slachtoffers",
          "daders",
          "leerlingen",
          "burgers",
          "doelgroep",
          "doelgroepen",
          "wet",
          "artikel",
          "regeling",
          "verordening",
          "week",
          "dag",
          "nationale",
          "discriminatie");

  private final Phrases phrases = new Phrases("special-categories.txt");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    Words words = reading.table();
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, Words.ACCENTED) && !phrases.mayBegin(words, i)) {
        continue;
      }
      String folded = reading.word(i).folded();
      for (Phrase phrase : phrases.beginningWith(folded)) {
        check(reading, i, phrase, found);
      }
      for (Phrase phrase : phrases.openOn(folded)) {
        check(reading, i, phrase, found);
      }
    }
  }

  private static void check(Reading reading, int first, Phrase phrase, Consumer<Candidate> found) {
    int last = first + phrase.words().size() - 1;
    if (last >= reading.words().size() || !fits(reading, first, last, phrase)) {
      return;
    }
    boolean person = personInSentence(reading, first, last);
    boolean mark =
        switch (phrase.condition()) {
          case SAID -> said(reading, first);
          case PERSON -> person;
          case NONE -> person || !general(reading, first);
        };
    if (mark) {
      found.accept(
          new Candidate(
              phrase.category(),
              reading.word(first).start(),
              reading.word(last).end(),
              person ? 0.9 : phrase.condition() == Phrases.Condition.SAID ? 0.7 : 0.8,
              Evidence.WORDS_SHOW_IT));
    }
  }

  private static boolean fits(Reading reading, int first, int last, Phrase phrase) {
    for (int at = first; at <= last; at++) {
      String wanted = phrase.words().get(at - first);
      String folded = reading.word(at).folded();
      boolean open = phrase.beginning() && at == last;
      if (open ? !folded.startsWith(wanted) : !folded.equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean said(Reading reading, int first) {
    for (int i = first - 1; i >= Math.max(0, first - SAID_WORDS_BACK); i--) {
      if (endsSentence(reading, i)) {
        return false;
      }
      if (SAID_OF_SOMEBODY.contains(reading.word(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean general(Reading reading, int first) {
    for (int i = first - 1; i >= Math.max(0, first - GENERAL_WORDS_BACK); i--) {
      if (endsSentence(reading, i)) {
        return false;
      }
      if (GENERAL.contains(reading.word(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean personInSentence(Reading reading, int first, int last) {
    for (int i = first - 1; i >= Math.max(0, first - SENTENCE_WORDS); i--) {
      if (endsSentence(reading, i)) {
        break;
      }
      if (PERSONS.contains(reading.word(i).folded()) || his(reading, i)) {
        return true;
      }
    }
    int end = Math.min(reading.words().size(), last + SENTENCE_WORDS);
    for (int i = last + 1; i < end && !endsSentence(reading, i - 1); i++) {
      if (PERSONS.contains(reading.word(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** `zijn` that is no verb: not behind a plural. */
  private static boolean his(Reading reading, int i) {
    return reading.word(i).folded().equals("zijn")
        && (i == 0 || !reading.word(i - 1).folded().endsWith("en"));
  }

  /** Whether a sentence or a line ends between a word and the next. */
  private static boolean endsSentence(Reading reading, int i) {
    int end = reading.word(i).end();
    int next = i + 1 < reading.words().size() ? reading.word(i + 1).start() : end;
    for (int at = end; at < Math.min(next, end + 6); at++) {
      char c = reading.at(at);
      boolean stop = c == '.' && reading.word(i).text().length() > 3;
      if (stop || c == '!' || c == '?' || (c == '\n' && reading.at(at + 1) == '\n')) {
        return true;
      }
    }
    return false;
  }
}
