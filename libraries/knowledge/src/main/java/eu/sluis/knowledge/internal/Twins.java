package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of synonyms as stems, ready to be looked up for a question. Never changes. */
public final class Twins {

  /** A pair that a question holds: the stems it was recognised by and the stems to look for. */
  record Twin(Set<String> said, List<String> written) {}

  /** By the longest stem of what is said, which is the rarest more often than not. */
  private final Map<String, List<Twin>> byStem = new HashMap<>();

  private Twins() {}

  /** The pairs that have content words on both sides. */
  public static Twins of(List<Synonyms.Pair> pairs) {
    var twins = new Twins();
    for (Synonyms.Pair pair : pairs) {
      var said = new LinkedHashSet<String>();
      Dutch.words(pair.said()).forEach(word -> said.add(word.stem()));
      var written = new LinkedHashSet<String>();
      pair.written().forEach(words -> written.addAll(Dutch.contentStems(words)));
      said.stream()
          .max((one, other) -> Integer.compare(one.length(), other.length()))
          .filter(_ -> !written.isEmpty())
          .ifPresent(
              key ->
                  twins
                      .byStem
                      .computeIfAbsent(key, _ -> new ArrayList<>())
                      .add(new Twin(Set.copyOf(said), List.copyOf(written))));
    }
    return twins;
  }

  /** The pairs of which a question holds all that is said, by its stems, function words too. */
  List<Twin> heldBy(List<Dutch.Word> question) {
    var stems = new HashSet<String>();
    question.forEach(word -> stems.add(word.stem()));
    var held = new ArrayList<Twin>();
    for (String stem : new LinkedHashSet<>(question.stream().map(Dutch.Word::stem).toList())) {
      for (Twin twin : byStem.getOrDefault(stem, List.of())) {
        if (stems.containsAll(twin.said())) {
          held.add(twin);
        }
      }
    }
    return held;
  }
}
