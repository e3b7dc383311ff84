package eu.sluis.knowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings above the block that is being read.
 *
 * <p>Laws and by-laws often have one heading level for everything, so the words `hoofdstuk`,
 * `titel`, `afdeling`, `paragraaf` and `artikel` carry the order, whatever the level says. A second
 * heading right below one that is only a number (`Hoofdstuk 1`, `Inleidende bepalingen`) is its
 * title.
 */
public final class Headings {

  /** A heading with its place in the order; `rank` is 0 when it is no part of a law. */
  private record Entry(int level, int rank, String text, boolean bare) {}

  private static final List<String> RANKS =
      List.of("boek", "deel", "hoofdstuk", "titel", "afdeling", "paragraaf", "artikel");

  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)(boek|deel|hoofdstuk|titel|afdeling|paragraaf|§|artikel|art\\.)\\s*"
              + "([0-9]+[a-z]*(?:[.:-][0-9]+[a-z]*)*|[ivxlc]+[a-z]?)(?![\\p{L}\\d])[.:]?\\s*(.*)",
          Pattern.DOTALL);

  private final List<Entry> entries = new ArrayList<>();
  private boolean justBare;
  private Optional<String> article = Optional.empty();

  /** Whether a short text without a heading's markup is the heading of an article. */
  public static boolean looksLikeArticle(String text) {
    return text.length() <= 120
        && !text.endsWith(".")
        && !text.endsWith(";")
        && !text.endsWith(",")
        && text.matches("(?s)Artikel\\s+\\d[\\da-z.:]*(?:\\s+[\\p{Lu}(].*|\\.?)");
  }

  /** Takes in the next heading. */
  public void enter(int level, String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    Matcher legal = LEGAL.matcher(text);
    if (legal.matches()) {
      enterLegal(level, text, legal);
    } else if (justBare && !entries.isEmpty()) {
      Entry bare = entries.removeLast();
      entries.add(new Entry(bare.level(), bare.rank(), bare.text() + " " + text, false));
      justBare = false;
    } else {
      pop(level, 0);
      entries.add(new Entry(level, 0, text, false));
      justBare = false;
    }
    article = articleOf();
  }

  /** Text came: a heading that follows is not the title of the one before. */
  public void leave() {
    justBare = false;
  }

  public List<String> path() {
    return entries.stream().map(Entry::text).toList();
  }

  public Optional<String> article() {
    return article;
  }

  private void enterLegal(int level, String text, Matcher legal) {
    String word = legal.group(1).toLowerCase(Locale.ROOT);
    int rank =
        1 + RANKS.indexOf(word.equals("§") ? "paragraaf" : word.equals("art.") ? "artikel" : word);
    boolean bare = legal.group(3).isBlank();
    pop(level, rank);
    entries.add(new Entry(level, rank, bare ? text.replaceFirst("[.:]$", "") : text, bare));
    justBare = bare;
  }

  private void pop(int level, int rank) {
    while (!entries.isEmpty()) {
      Entry last = entries.getLast();
      boolean above = (rank > 0 && last.rank() > 0) ? last.rank() < rank : last.level() < level;
      if (above) {
        return;
      }
      entries.removeLast();
    }
  }

  private Optional<String> articleOf() {
    for (Entry entry : entries.reversed()) {
      Matcher legal = LEGAL.matcher(entry.text());
      if (entry.rank() == RANKS.size() && legal.matches()) {
        return Optional.of(legal.group(2));
      }
    }
    return Optional.empty();
  }
}
