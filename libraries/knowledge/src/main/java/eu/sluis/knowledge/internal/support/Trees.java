package eu.sluis.knowledge.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.ToDoubleFunction;

/**
 * What features mean together: small decision trees of which the leaves are added up, learned by
 * `./sluis bench support --learn`. A denial too many is an error in the words of the passage and
 * another way to say it in other words; a sum of weights cannot tell that.
 *
 * <p>A line is one tree, from the root down and the lower side first: `FEATURE limit` goes on to
 * two branches, the first for values up to the limit, and `= value` is a leaf. See
 * docs/models/support-trees.md.
 *
 * @param <F> the features
 */
public final class Trees<F extends Enum<F>> {

  private static final String LIMIT = "LIMIT";
  private static final String LEAF = "=";

  /** A step in a tree. */
  private sealed interface Node<F> {
    double of(ToDoubleFunction<F> values);
  }

  private record Leaf<F>(double value) implements Node<F> {
    @Override
    public double of(ToDoubleFunction<F> values) {
      return value;
    }
  }

  private record Branch<F>(F feature, double limit, Node<F> lower, Node<F> higher)
      implements Node<F> {
    @Override
    public double of(ToDoubleFunction<F> values) {
      return (values.applyAsDouble(feature) <= limit ? lower : higher).of(values);
    }
  }

  private final List<Node<F>> trees;
  private final double limit;

  private Trees(List<Node<F>> trees, double limit) {
    this.trees = List.copyOf(trees);
    this.limit = limit;
  }

  /**
   * Trees that come with the library.
   *
   * @param beside a class that the resource lies beside
   */
  public static <F extends Enum<F>> Trees<F> learned(
      Class<?> beside, String resource, Class<F> features) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("`" + resource + "` is not in the library; build it again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), features);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads trees.
   *
   * @throws IllegalArgumentException for a line that is no tree, or when the limit is missing
   */
  static <F extends Enum<F>> Trees<F> parse(String text, Class<F> features) {
    var trees = new ArrayList<Node<F>>();
    double limit = Double.NaN;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Queue<String> words = new ArrayDeque<>(Arrays.asList(line.strip().split("\\s+", -1)));
      if (LIMIT.equals(words.peek())) {
        words.remove();
        limit = number(words);
      } else {
        trees.add(node(words, features));
      }
      if (!words.isEmpty()) {
        throw new IllegalArgumentException("`" + words.peek() + "` stands behind a whole tree");
      }
    }
    if (Double.isNaN(limit)) {
      throw new IllegalArgumentException("the trees have no line `" + LIMIT + "`");
    }
    return new Trees<>(trees, limit);
  }

  private static <F extends Enum<F>> Node<F> node(Queue<String> words, Class<F> features) {
    String first = next(words);
    return first.equals(LEAF)
        ? new Leaf<>(number(words))
        : new Branch<>(
            Enum.valueOf(features, first),
            number(words),
            node(words, features),
            node(words, features));
  }

  private static double number(Queue<String> words) {
    return Double.parseDouble(next(words));
  }

  private static String next(Queue<String> words) {
    String word = words.poll();
    if (word == null) {
      throw new IllegalArgumentException("a tree ends before its leaves");
    }
    return word;
  }

  /** What a likelihood is held against, from 0 to 1. */
  public double limit() {
    return limit;
  }

  /** How likely what was learned is, from 0 to 1. */
  public double likely(ToDoubleFunction<F> values) {
    double sum = 0;
    for (Node<F> tree : trees) {
      sum += tree.of(values);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
