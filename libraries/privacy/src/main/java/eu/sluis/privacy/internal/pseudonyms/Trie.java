package eu.sluis.privacy.internal.pseudonyms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A prefix tree from patterns to values of type V. Built by one thread, then read by many. */
public final class Trie<V> {

  /** One character further in the tree. */
  static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private @Nullable V value;

    @Nullable Node<V> next(char c) {
      return next.get(c);
    }

    /** What the pattern that ends here stands for, if one does. */
    @Nullable V value() {
      return value;
    }

    boolean goesOn() {
      return !next.isEmpty();
    }
  }

  private final Node<V> root = new Node<>();

  Node<V> root() {
    return root;
  }

  /** The first value of a pattern stays. */
  void put(String pattern, V value) {
    Node<V> node = root;
    for (int i = 0; i < pattern.length(); i++) {
      node = node.next.computeIfAbsent(pattern.charAt(i), c -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** Every pattern that occurs anywhere in the text, boundaries or not. */
  void occurrences(String text, Consumer<V> found) {
    for (int start = 0; start < text.length(); start++) {
      Node<V> node = root.next(text.charAt(start));
      for (int i = start + 1; node != null; i++) {
        if (node.value != null) {
          found.accept(node.value);
        }
        node = i < text.length() ? node.next(text.charAt(i)) : null;
      }
    }
  }
}
