package eu.sluis.privacy.internal.tailoring;

import eu.sluis.privacy.OrganisationWords;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree from the first word of a phrase to its last. From each word of a text at most {@link
 * OrganisationWords#PHRASE_WORDS_MAX} steps are taken, so the time grows with the text only.
 *
 * <p>A tree of words, and not of characters as in {@code pseudonyms.Trie}: whole words follow from
 * it, and a phrase is found across any gap.
 */
public final class PhraseTree {

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private OrganisationWords.@Nullable Word word;
  }

  /** The longest phrase that starts at one place. */
  record Occurrence(Span span, OrganisationWords.Word word) {}

  private final Node root = new Node();

  private PhraseTree() {}

  public static PhraseTree of(OrganisationWords words) {
    var tree = new PhraseTree();
    for (OrganisationWords.Word word : words.words()) {
      Node node = tree.root;
      for (String step : Phrase.of(word.phrase()).steps()) {
        node = node.next.computeIfAbsent(step, _ -> new Node());
      }
      node.word = word;
    }
    return tree;
  }

  public boolean isEmpty() {
    return root.next.isEmpty();
  }

  /**
   * Every phrase in the text, ordered by place, the longest of each place; those that lie within
   * another are left out.
   */
  List<Occurrence> occurrences(String text) {
    var words = new FoldedWords(text);
    var found = new ArrayList<Occurrence>();
    int covered = 0;
    for (int first = 0; first < words.size(); first++) {
      Node node = root.next.get(words.word(first));
      OrganisationWords.Word longest = null;
      int last = first;
      for (int at = first; node != null; ) {
        if (node.word != null) {
          longest = node.word;
          last = at;
        }
        at++;
        node = at < words.size() ? node.next.get(words.step(at)) : null;
      }
      if (longest != null && last + 1 > covered) {
        found.add(new Occurrence(words.original(first, last), longest));
        covered = last + 1;
      }
    }
    return found;
  }
}
