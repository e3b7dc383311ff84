package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Mentions of a person who was named before or after in the same text, by one part of the name. */
final class LaterMentions {

  private static final int CHARS_MIN = 3;
  private static final int CODE_CHARS_MAX = 7;
  private static final double SURE = 0.7;

  /** In units of the model. */
  private static final int SURELY_NONE = -200;

  private static final double CONFIDENCE = 0.5;

  private final Reading reading;
  private final Clues clues;
  private final Tagging tagging;
  private final Words words;

  /** A bit for each hash of a name, by its lowest six bits. */
  private long seen;

  LaterMentions(Reading reading, Clues clues, Tagging tagging) {
    this.reading = reading;
    this.clues = clues;
    this.tagging = tagging;
    this.words = clues.words;
  }

  List<Candidate> of(List<Candidate> chosen) {
    var names = new HashSet<Integer>();
    var codes = new HashSet<String>();
    for (Candidate candidate : chosen) {
      if (candidate.category() == DataCategory.NAME && candidate.confidence() >= SURE) {
        addParts(candidate, names);
        addCodes(candidate, codes);
      }
    }
    var mentions = new ArrayList<Candidate>();
    if (names.isEmpty()) {
      return mentions;
    }
    int from = 0;
    for (int i = 0; i < clues.size; i++) {
      if (words.is(i, Words.INNER_CAPITAL) && codes.contains(word(i))) {
        add(words.start(i), words.end(i), mentions);
        from = i + 1;
        continue;
      }
      if (!open(i)) {
        continue;
      }
      int end = endOf(i, names);
      if (end > 0 && says(i)) {
        int first = withParticles(i, from);
        add(words.start(first), end, mentions);
        from = i + 1;
      }
    }
    return mentions;
  }

  private void addParts(Candidate name, Set<Integer> names) {
    for (int i = reading.wordFrom(name.start());
        i < clues.size && words.end(i) <= name.end();
        i++) {
      if (words.length(i) >= CHARS_MIN && !clues.is(i, Cue.PARTICLE) && !clues.is(i, Cue.TITLE)) {
        names.add(words.hash(i));
        seen |= 1L << words.hash(i);
      }
    }
  }

  private static void add(int start, int end, List<Candidate> mentions) {
    mentions.add(new Candidate(DataCategory.NAME, start, end, CONFIDENCE, Evidence.ELSEWHERE));
  }

  private String word(int i) {
    return words.view().substring(words.start(i), words.end(i));
  }

  /** `GvE`, `GvES` of `Gijs van Elk-Sahin`: the small letter says that it is no other code. */
  private void addCodes(Candidate name, Set<String> codes) {
    var code = new StringBuilder();
    boolean particle = false;
    for (int at = name.start(); at < name.end() && code.length() < CODE_CHARS_MAX; at++) {
      char c = reading.at(at);
      if (!Character.isLetter(c) || (at > name.start() && Character.isLetter(reading.at(at - 1)))) {
        continue;
      }
      code.append(c);
      particle |= code.length() > 1 && Character.isLowerCase(c);
      if (particle && Character.isUpperCase(c) && Character.isUpperCase(code.charAt(0))) {
        codes.add(code.toString());
      }
    }
  }

  /**
   * Whether the model left the word alone, and not because it is sure; a street or a firm with the
   * same name names nobody.
   */
  private boolean open(int i) {
    return tagging.labels[i] == Label.NONE.code()
        && tagging.margins[i] > SURELY_NONE
        && words.length(i) >= CHARS_MIN;
  }

  /** The end of what is the name in the word: all of it, or all but a genitive s; 0 for nothing. */
  private int endOf(int i, Set<Integer> names) {
    if (in(names, words.hash(i))) {
      return words.end(i);
    }
    char last = reading.at(words.end(i) - 1);
    if (words.length(i) <= CHARS_MIN || (last != 's' && last != 'S')) {
      return 0;
    }
    return in(names, words.hashWithoutLast(i)) ? words.end(i) - 1 : 0;
  }

  /** Nearly all words are told apart by one bit, without an object for their hash. */
  private boolean in(Set<Integer> names, int hash) {
    return (seen & 1L << hash) != 0 && names.contains(hash);
  }

  /** An ordinary word counts only where its capital says something. */
  private boolean says(int i) {
    boolean common = clues.has(i, Lexicon.COMMON);
    boolean capital = words.is(i, Words.CAPITAL);
    if (capital && clues.lineCases[i] != Clues.CAPITAL_LINE) {
      return !common || !clues.startsSentence(i);
    }
    return !common;
  }

  private int withParticles(int i, int notBefore) {
    int first = i;
    while (first > notBefore
        && i - first < 3
        && clues.gaps[first] == Clues.SPACE
        && clues.is(first - 1, Cue.PARTICLE)
        && tagging.labels[first - 1] == Label.NONE.code()
        && (words.is(first - 1, Words.CAPITAL) || first < i || telling(first - 1))) {
      first--;
    }
    return telling(first) || words.is(first, Words.CAPITAL) || first == i ? first : i;
  }

  /** Hardly ever begins anything but a surname. */
  private boolean telling(int i) {
    int hash = words.hash(i);
    return hash == DER || hash == DEN || hash == TER || hash == TEN;
  }

  private static final int DER = Words.hashOf("der");
  private static final int DEN = Words.hashOf("den");
  private static final int TER = Words.hashOf("ter");
  private static final int TEN = Words.hashOf("ten");
}
