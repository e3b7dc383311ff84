package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a form only where a few signs say that it may begin. The same is found as by asking at
 * every place, in a fraction of the time: most places of most texts cannot begin anything.
 */
abstract sealed class Sought {

  static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static final String DIGITS = "0123456789";

  private static final int ASCII = 0x80;

  private final int length;
  private final Matcher matcher;
  private int next;

  private Sought(Pattern pattern, Ground ground) {
    this.length = ground.text().length();
    this.matcher =
        pattern.matcher(ground.text()).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Whether a form may begin at a place; never false where it does. */
  @FunctionalInterface
  interface Begins {
    boolean at(String text, int place);
  }

  /**
   * Whether a form may begin with the word from a place up to another; never false where it does.
   */
  @FunctionalInterface
  interface BeginsWord {
    boolean at(Ground ground, int start, int end);
  }

  /** A pattern that begins nowhere else than where it may. */
  interface Form {

    /**
     * A form that begins anywhere.
     *
     * @param first the signs of ASCII that it can begin with; each other sign may begin it too
     */
    static Form of(String first, Begins begins, String pattern) {
      var compiled = Pattern.compile(pattern);
      boolean[] signs = signs(first);
      return ground -> new AtSigns(compiled, signs, begins, ground);
    }

    /** The same of one that begins with a word of letters. */
    static Form ofWord(String first, BeginsWord begins, String pattern) {
      var compiled = Pattern.compile(pattern);
      boolean[] signs = signs(first);
      return ground -> new AtWords(compiled, signs, begins, ground);
    }

    Sought in(Ground ground);

    /** What the group `value` holds, wherever the form stands. */
    default void values(Ground ground, DataCategory what, Consumer<Hit> found) {
      Sought sought = in(ground);
      Matcher matcher = sought.found();
      while (sought.find()) {
        found.accept(Hit.of(what, matcher.start("value"), matcher.end("value")));
      }
    }
  }

  private static boolean[] signs(String first) {
    boolean[] signs = new boolean[ASCII];
    for (int i = 0; i < first.length(); i++) {
      signs[first.charAt(i)] = true;
    }
    return signs;
  }

  private static boolean among(boolean[] signs, char c) {
    return c >= ASCII || signs[c];
  }

  private static final class AtSigns extends Sought {

    private final String text;
    private final boolean[] first;
    private final Begins begins;

    private AtSigns(Pattern pattern, boolean[] first, Begins begins, Ground ground) {
      super(pattern, ground);
      this.text = ground.text();
      this.first = first;
      this.begins = begins;
    }

    @Override
    boolean find(int from) {
      for (int at = from; at < text.length(); at++) {
        if (among(first, text.charAt(at)) && begins.at(text, at) && fits(at)) {
          return true;
        }
      }
      return none();
    }
  }

  private static final class AtWords extends Sought {

    private final Ground ground;
    private final boolean[] first;
    private final BeginsWord begins;
    private int word;

    private AtWords(Pattern pattern, boolean[] first, BeginsWord begins, Ground ground) {
      super(pattern, ground);
      this.ground = ground;
      this.first = first;
      this.begins = begins;
    }

    @Override
    boolean find(int from) {
      while (word < ground.words()) {
        int start = ground.begin(word);
        int end = ground.end(word);
        word++;
        if (start >= from
            && among(first, ground.text().charAt(start))
            && begins.at(ground, start, end)
            && fits(start)) {
          return true;
        }
      }
      return none();
    }
  }

  /** Finds the next, behind what was found last. */
  boolean find() {
    return find(next);
  }

  /** Finds the first from a place on, which never lies before what was found. */
  abstract boolean find(int from);

  /** What was found last. */
  Matcher found() {
    return matcher;
  }

  boolean fits(int at) {
    if (!matcher.region(at, length).lookingAt()) {
      return false;
    }
    next = Math.max(matcher.end(), at + 1);
    return true;
  }

  boolean none() {
    next = length;
    return false;
  }
}
