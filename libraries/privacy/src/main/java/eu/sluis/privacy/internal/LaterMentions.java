package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Mentions of a person who was named before or after in the same text, by one part of the name. */
final class LaterMentions {

  private static final int CHARS_MIN = 3;

  private LaterMentions() {}

  static List<Candidate> in(Reading reading, List<Candidate> found) {
    var names = new HashSet<String>();
    for (Candidate candidate : found) {
      if (candidate.category() == DataCategory.NAME && candidate.confidence() >= 0.7) {
        addParts(reading, candidate, names);
      }
    }
    var mentions = new ArrayList<Candidate>();
    if (names.isEmpty()) {
      return mentions;
    }
    var phrase = new NamePhrase(reading);
    for (int i = 0; i < reading.words().size(); i++) {
      Word word = reading.word(i);
      int length = lengthOf(word, names);
      if (length == 0) {
        continue;
      }
      String name = length == word.text().length() ? word.folded() : withoutLast(word.folded());
      boolean says = !phrase.startsSentence(i) || !NameWords.ambiguous(name);
      if (word.capital() && says && !phrase.namesThing(i, i + 1)) {
        int first = withParticles(reading, phrase, i);
        mentions.add(
            new Candidate(
                DataCategory.NAME,
                reading.word(first).start(),
                word.start() + length,
                0.5,
                Evidence.ELSEWHERE));
      }
    }
    return mentions;
  }

  private static void addParts(Reading reading, Candidate name, Set<String> names) {
    int first = reading.wordFrom(name.start());
    for (int i = first; i < reading.words().size() && reading.word(i).end() <= name.end(); i++) {
      String folded = reading.word(i).folded();
      if (folded.length() >= CHARS_MIN
          && reading.word(i).capital()
          && !NameWords.particle(folded)
          && !NameWords.notPerson(folded)) {
        names.add(folded);
      }
    }
  }

  /** How much of the word is the name: all of it, or all but a genitive s; 0 when it is none. */
  private static int lengthOf(Word word, Set<String> names) {
    String folded = word.folded();
    if (names.contains(folded)) {
      return word.text().length();
    }
    boolean genitive =
        folded.endsWith("s")
            && folded.length() == word.text().length()
            && names.contains(withoutLast(folded));
    return genitive ? word.text().length() - 1 : 0;
  }

  private static String withoutLast(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static int withParticles(Reading reading, NamePhrase phrase, int i) {
    int first = i;
    while (first > 0
        && i - first < 3
        && phrase.joined(first - 1)
        && NameWords.tellingParticle(reading.word(first - 1).folded())) {
      first--;
    }
    return first;
  }
}
