package eu.sluis.knowledge.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question, taken apart.
 *
 * @param concepts its different content words, in order
 * @param others what its words are also called, without the words that it holds itself
 * @param references the articles that it names
 */
record Asked(List<Concept> concepts, List<Other> others, List<Reference> references) {

  /** A question with more different content words is cut there. */
  static final int CONCEPTS_MAX = 64;

  /** More words of synonyms are left out. */
  static final int OTHERS_MAX = 96;

  /** Words that only English has: two of them make a question English. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "what", "when", "which", "who", "how", "my", "does", "can", "may", "for", "must",
          "do", "to", "get", "many", "much", "where", "why", "should", "have", "has", "are",
          "after", "i", "a", "an", "and", "or", "if", "it", "by", "from", "with", "at", "on", "not",
          "there");

  /** A content word with its spelling, folded. */
  record Concept(String stem, String written) {

    boolean number() {
      return Character.isDigit(stem.charAt(0));
    }

    /** Whether it may be looked for inside compounds. */
    boolean mayStandInside() {
      return !number() && stem.length() >= Compounds.PART_CHARS_MIN;
    }
  }

  /**
   * Other words for something in the question.
   *
   * @param of the places of the concepts they stand for; empty when those are function words
   */
  record Other(List<Integer> of, List<String> stems) {}

  static Asked of(String question, Twins twins) {
    List<Dutch.Word> words = Dutch.words(question);
    boolean english = english(question, words);
    var concepts = new ArrayList<Concept>();
    var seen = new HashSet<String>();
    for (Dutch.Word word : words) {
      String written = Dutch.fold(question.substring(word.start(), word.end()));
      boolean content = word.content() && !(english && ENGLISH.contains(written));
      if (content && concepts.size() < CONCEPTS_MAX && seen.add(word.stem())) {
        concepts.add(new Concept(word.stem(), written));
      }
    }
    return new Asked(
        List.copyOf(concepts), others(words, concepts, seen, twins), Reference.in(question));
  }

  private static boolean english(String question, List<Dutch.Word> words) {
    return words.stream()
            .filter(
                word -> ENGLISH.contains(Dutch.fold(question.substring(word.start(), word.end()))))
            .count()
        >= 2;
  }

  private static List<Other> others(
      List<Dutch.Word> words, List<Concept> concepts, Set<String> seen, Twins twins) {
    var others = new ArrayList<Other>();
    int stems = 0;
    for (Twins.Twin twin : twins.heldBy(words)) {
      var fresh = new ArrayList<String>();
      for (String stem : twin.written()) {
        if (stems < OTHERS_MAX && seen.add(stem)) {
          fresh.add(stem);
          stems++;
        }
      }
      if (!fresh.isEmpty()) {
        others.add(new Other(places(twin.said(), concepts), fresh));
      }
    }
    return others;
  }

  private static List<Integer> places(Set<String> said, List<Concept> concepts) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < concepts.size(); i++) {
      if (said.contains(concepts.get(i).stem())) {
        places.add(i);
      }
    }
    return places;
  }
}
