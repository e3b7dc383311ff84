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
 * What the features mean together: small decision trees of which the leaves are added up, from
 * `trees.txt`, learned by `./sluis bench support --learn`. A denial too many is an error in the
 * words of the passage and another way to say it in other words; a sum of weights cannot tell that.
 *
 * <p>A line is one tree, from the root down and the lower side first: `FEATURE limit` goes on to
 * two branches, the first for values up to the limit, and `= value` is a leaf. See
 * docs/models/support-trees.md.
 */
public final class Trees {

  private static final String RESOURCE = "trees.txt";

  private static final String LIMIT = "LIMIT";
  private static final String LEAF = "=";

  /** A step in a tree. */
  private sealed interface Node {
    double of(ToDoubleFunction<Feature> values);
  }

  private record Leaf(double value) implements Node {
    @Override
    public double of(ToDoubleFunction<Feature> values) {
      return value;
    }
  }

  private record Branch(Feature feature, double limit, Node lower, Node higher) implements Node {
    @Override
    public double of(ToDoubleFunction<Feature> values) {
      return (values.applyAsDouble(feature) <= limit ? lower : higher).of(values);
    }
  }

  private final List<Node> trees;
  private final double limit;

  private Trees(List<Node> trees, double limit) {
    this.trees = List.copyOf(trees);
    this.limit = limit;
  }

  /** The trees that come with the library. */
  public static Trees learned() {
    try (InputStream in = Trees.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("`" + RESOURCE + "` is not in the library; build it again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads trees.
   *
   * @throws IllegalArgumentException for a line that is no tree, or when the limit is missing
   */
  static Trees parse(String text) {
    var trees = new ArrayList<Node>();
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
        trees.add(node(words));
      }
      if (!words.isEmpty()) {
        throw new IllegalArgumentException("`" + words.peek() + "` stands behind a whole tree");
      }
    }
    if (Double.isNaN(limit)) {
      throw new IllegalArgumentException("the trees have no line `" + LIMIT + "`");
    }
    return new Trees(trees, limit);
  }

  private static Node node(Queue<String> words) {
    String first = next(words);
    return first.equals(LEAF)
        ? new Leaf(number(words))
        : new Branch(Feature.valueOf(first), number(words), node(words), node(words));
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

  /** More doubt than this, from 0 to 1, and a sentence is not called supported. */
  public double limit() {
    return limit;
  }

  /** How likely it is that the sentence is wrong, from 0 to 1. */
  public double doubt(ToDoubleFunction<Feature> values) {
    double sum = 0;
    for (Node tree : trees) {
      sum += tree.of(values);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
