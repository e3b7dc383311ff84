package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Claims;
import eu.sluis.knowledge.internal.Dutch;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a passage says what a sentence claims, judged by its words. Safe on every thread.
 *
 * <p>Checked are: figures, amounts, dates and times (in any spelling; near the words that the claim
 * uses, so that a figure from another row of a table does not count), names, whether something is
 * denied, and the content words by stem. This catches what goes wrong most in generated answers: a
 * wrong figure, a shifted date, a lost `niet`, an invented name. It does not understand: two
 * sentences with the same words and another meaning (who owes whom) look the same to it, and a fair
 * paraphrase in other words is at best {@link Verdict.Partly}. A model for entailment can be set
 * beside it, never in its place.
 */
public final class Support {

  /** Share of content words that must stand in the cited text. */
  private static final double SUPPORTED_MIN = 0.7;

  /** Below this share the sentence says something else. */
  private static final double PARTLY_MIN = 0.4;

  /** Share of a claim's words from which a cited sentence is the one that it repeats. */
  private static final double SAME_STATEMENT_MIN = 0.6;

  /** Words on either side of `niet` or `geen` that it can deny. */
  private static final int DENIAL_REACH = 4;

  /** They stand beside a figure, written or as a sign. */
  private static final Set<String> UNITS = Set.of("euro", "eur", "procent");

  /** The few words for bounds that a rewriting most often exchanges. */
  private static final Map<String, String> SAME =
      Map.of(
          "maximaal",
          "hoogst",
          "maximum",
          "hoogst",
          "hoogste",
          "hoogst",
          "hooguit",
          "hoogst",
          "minimaal",
          "minst",
          "minimum",
          "minst",
          "minste",
          "minst",
          "minstens",
          "minst");

  /**
   * Checks one sentence of an answer against the texts that it cites.
   *
   * <p>A sentence that says nothing that can be checked (`Ja, dat mag.`) is unsupported with
   * nothing missing.
   */
  public Verdict check(String sentence, List<String> cited) {
    var claim = Statement.of(sentence);
    var sources = new ArrayList<Statement>();
    for (String text : cited) {
      for (Span span : Sentences.of(text)) {
        sources.add(Statement.of(span.of(text)));
      }
    }
    var missingFigures = missingFigures(claim, sources);
    var missingNames = missingNames(claim, sources);
    var missingWords = missingWords(claim, sources);
    var missing = new ArrayList<>(missingFigures);
    missing.addAll(missingNames);
    missingWords.stream().filter(word -> !missing.contains(word)).forEach(missing::add);

    int words = claim.words().size();
    double share = words == 0 ? 0 : 1 - (double) missingWords.size() / words;
    boolean nothingToCheck = words == 0 && claim.figures().isEmpty();
    if (nothingToCheck || (words > 0 && share < PARTLY_MIN)) {
      return new Verdict.Unsupported(missing);
    }
    if (!claim.figures().isEmpty() && missingFigures.size() == claim.figures().size()) {
      return new Verdict.Unsupported(missing);
    }
    if (deniesOtherwise(claim, sources)) {
      missing.add(claim.denied().isEmpty() ? "niet" : claim.denial());
      return new Verdict.Unsupported(missing);
    }
    boolean complete = missingFigures.isEmpty() && missingNames.isEmpty();
    return complete && (words == 0 || share >= SUPPORTED_MIN)
        ? new Verdict.Supported()
        : new Verdict.Partly(missing);
  }

  private static List<String> missingFigures(Statement claim, List<Statement> sources) {
    var missing = new ArrayList<String>();
    claim
        .figures()
        .forEach(
            (figure, written) -> {
              if (!standsNear(figure, claim, sources)) {
                missing.add(written);
              }
            });
    return missing;
  }

  /** The figure stands in a sentence that shares a word with the claim, or right beside one. */
  private static boolean standsNear(String figure, Statement claim, List<Statement> sources) {
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).figuresToMatch().contains(figure)) {
        continue;
      }
      if (claim.words().isEmpty()) {
        return true;
      }
      if (sources.get(i).row() && betterRow(claim, sources.get(i), sources)) {
        continue;
      }
      for (int near = Math.max(0, i - 1); near <= Math.min(sources.size() - 1, i + 1); near++) {
        boolean row = near != i && (sources.get(i).row() || sources.get(near).row());
        if (!row && sharesWord(claim, sources.get(near))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Another row of the table fits the claim better, so this row's figure is not the one meant. */
  private static boolean betterRow(Statement claim, Statement row, List<Statement> sources) {
    double own = overlap(claim, row);
    return sources.stream().anyMatch(other -> other.row() && overlap(claim, other) > own);
  }

  private static boolean sharesWord(Statement claim, Statement source) {
    return claim.words().keySet().stream().anyMatch(source.words()::containsKey);
  }

  private static List<String> missingNames(Statement claim, List<Statement> sources) {
    var missing = new ArrayList<String>();
    claim
        .names()
        .forEach(
            (name, written) -> {
              if (sources.stream().noneMatch(source -> source.allWords().contains(name))) {
                missing.add(written);
              }
            });
    return missing;
  }

  private static List<String> missingWords(Statement claim, List<Statement> sources) {
    var there = new HashSet<String>();
    sources.forEach(source -> there.addAll(source.words().keySet()));
    var missing = new ArrayList<String>();
    claim
        .words()
        .forEach(
            (stem, written) -> {
              if (!there.contains(stem) && !insideCompound(stem, there)) {
                missing.add(written);
              }
            });
    return missing;
  }

  private static boolean insideCompound(String stem, Set<String> there) {
    return stem.length() >= 6
        && there.stream().anyMatch(other -> other.endsWith(stem) || other.startsWith(stem));
  }

  /**
   * The sentence that the claim repeats denies what the claim says, or the other way round. Only
   * the words near the denial are compared: a long sentence can deny something else as well.
   */
  private static boolean deniesOtherwise(Statement claim, List<Statement> sources) {
    boolean opposed = false;
    for (Statement source : sources) {
      if (overlap(claim, source) < SAME_STATEMENT_MIN) {
        continue;
      }
      boolean opposite =
          claim.denied().isEmpty() != source.denied().isEmpty()
              && (source.denied().isEmpty()
                  || source.denied().stream().anyMatch(claim.words()::containsKey));
      if (!opposite) {
        return false;
      }
      opposed = true;
    }
    return opposed;
  }

  private static double overlap(Statement claim, Statement source) {
    if (claim.words().isEmpty()) {
      return 0;
    }
    long shared = claim.words().keySet().stream().filter(source.words()::containsKey).count();
    return (double) shared / claim.words().size();
  }

  /**
   * What can be compared of a sentence.
   *
   * @param words content stems that are no numbers, with what was written
   * @param denied content stems near a denial
   */
  private record Statement(
      Map<String, String> words,
      Set<String> allWords,
      Map<String, String> figures,
      Set<String> figuresToMatch,
      Map<String, String> names,
      Set<String> denied,
      String denial,
      boolean row) {

    /** Part of a figure that is compared as a whole: `mei` of `1 mei 2026`. */
    private static boolean within(Map<String, String> figures, String written) {
      return figures.values().stream()
          .anyMatch(figure -> (" " + figure + " ").contains(" " + written + " "));
    }

    static Statement of(String sentence) {
      var words = new LinkedHashMap<String, String>();
      var allWords = new HashSet<String>();
      var denied = new LinkedHashSet<String>();
      String denial = "";
      List<Dutch.Word> all = Dutch.words(sentence);
      var figures = Claims.figures(sentence);
      for (int i = 0; i < all.size(); i++) {
        Dutch.Word word = all.get(i);
        String written = sentence.substring(word.start(), word.end());
        String folded = Dutch.fold(written);
        allWords.add(folded);
        if (word.content()
            && !word.number()
            && !UNITS.contains(folded)
            && !within(figures, written)) {
          words.put(SAME.getOrDefault(folded, word.stem()), written);
        }
        if (Claims.negation(folded)) {
          denial = written;
          for (int near = Math.max(0, i - DENIAL_REACH);
              near <= Math.min(all.size() - 1, i + DENIAL_REACH);
              near++) {
            if (all.get(near).content() && !all.get(near).number()) {
              denied.add(all.get(near).stem());
            }
          }
        }
      }
      return new Statement(
          words,
          allWords,
          figures,
          Claims.figuresToMatch(sentence),
          Claims.names(sentence),
          denied,
          denial,
          sentence.matches("(?s)[^:;.]{1,60}: [^;]+;.+"));
    }
  }

  /** How well a sentence is supported, with what is missing. */
  public sealed interface Verdict {
    /** Everything checked stands in the cited text. */
    record Supported() implements Verdict {}

    /** Some of it; `missing` are the words, figures or names that do not stand there. */
    record Partly(List<String> missing) implements Verdict {
      public Partly {
        missing = List.copyOf(missing);
      }
    }

    /** Too little of it, none of its figures, or the opposite of it. */
    record Unsupported(List<String> missing) implements Verdict {
      public Unsupported {
        missing = List.copyOf(missing);
      }
    }
  }
}
