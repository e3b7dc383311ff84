package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Dutch;
import eu.sluis.knowledge.internal.MinHash;
import eu.sluis.knowledge.internal.support.Clash;
import eu.sluis.knowledge.internal.support.Reading;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences with figures, and whether two of them contradict each other: the same amount, term or
 * date, told differently. For documents; an answer is held against its passage by {@link Support}.
 * Safe on every thread.
 *
 * <p>It finds sentences in nearly the same words. What two documents say in other words is not
 * compared, and neither is what has no figure.
 */
public final class Statements {

  /** Longer ones are tables or lists that lost their lines, in UTF-16 code units. */
  public static final int SENTENCE_CHARACTERS_MAX = 400;

  private static final int VALUES = 16;
  private static final int ROWS = 2;

  /** What a text says of itself: when it was adopted, and from when it holds. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "\\b(?:vastgestelde?|vaststell\\p{L}*|inwerking\\p{L}*|in\\s+werking|aangehaald|citeertitel"
              + "|ingetrokken|intrekk\\p{L}*|vervalt|bekend\\s?gemaakt|gelezen\\s+het|gelet\\s+op"
              + "|\\p{L}*vergadering|ondertekend|gewijzigd|gepubliceerd|versie)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The number of a case: `2026-0417`, `Z/26/004512`. */
  private static final Pattern CASE_NUMBER =
      Pattern.compile("\\b(?:(?:19|20)\\d\\d-\\d{3,}|\\p{Lu}{1,4}[-/]\\d{2,4}[-/]\\d{3,})\\b");

  /** Words of titles and headings that say what kind of text it is, and not about what. */
  private static final Set<String> KINDS_OF_TEXT =
      Dutch.contentStems(
          "algemeen algemene artikel beleid beleidsregel beleidsregels besluit bijlage definities"
              + " document gemeente hoofdstuk informatie inleiding memo nota paragraaf regeling"
              + " regels richtlijn termijn termijnen tarief tarieven kosten toelichting verordening"
              + " versie voorwaarden aanvraag aanvragen werkinstructie instructie advies"
              + " begripsbepalingen begrippen bepalingen slotbepalingen inwerkingtreding citeertitel"
              + " overgangsrecht aanhef ondertekening");

  private Statements() {}

  /**
   * A sentence with figures.
   *
   * @param span where it stands in its text
   * @param figures a number for its figures: two sentences with the same agree
   * @param bands numbers of which two sentences about the same nearly always share one
   */
  public record Statement(Span span, long figures, List<Long> bands) {
    public Statement {
      bands = List.copyOf(bands);
    }
  }

  /**
   * Two figures for the same, as written.
   *
   * @param one in the first sentence
   * @param other in the second
   */
  public record Contradiction(String one, String other) {}

  /** The sentences of a text that another text could contradict, in reading order. */
  public static List<Statement> of(String text) {
    var statements = new ArrayList<Statement>();
    for (Span span : Sentences.of(text)) {
      if (span.length() <= SENTENCE_CHARACTERS_MAX) {
        var reading = Reading.of(span.of(text));
        if (Clash.possible(reading) && !ofItself(reading)) {
          statements.add(new Statement(span, figures(reading), bands(reading)));
        }
      }
    }
    return statements;
  }

  /** Whether one sentence has another figure than the other for the same; empty when not. */
  public static Optional<Contradiction> contradiction(String one, String other) {
    Reading ours = Reading.of(one);
    Reading theirs = Reading.of(other);
    if (ofItself(ours) || ofItself(theirs)) {
      return Optional.empty();
    }
    return Clash.between(ours, theirs)
        .map(figures -> new Contradiction(figures.one(), figures.other()));
  }

  /**
   * Whether two titles with the headings below them name the same subject, other than the kind of
   * text: *Beleidsregels parkeren* and *Parkeren in het centrum* do, and more than half of what the
   * shorter one names must be in the other. Two cases with their own numbers never do.
   */
  public static boolean sameSubject(String one, String other) {
    Set<String> ours = subject(one);
    Set<String> theirs = subject(other);
    long shared = ours.stream().filter(theirs::contains).count();
    return 2 * shared > Math.min(ours.size(), theirs.size()) && !twoCases(one, other);
  }

  private static boolean twoCases(String one, String other) {
    Set<String> ours = cases(one);
    Set<String> theirs = cases(other);
    return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
  }

  private static Set<String> cases(String headings) {
    return CASE_NUMBER
        .matcher(headings)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** An amount or a term is about the subject, also where it is said when it was decided. */
  private static boolean ofItself(Reading sentence) {
    return OF_ITSELF.matcher(sentence.text()).find()
        && sentence.quantities().stream()
            .allMatch(
                quantity -> quantity.kind().equals("date") || quantity.kind().equals("number"));
  }

  private static Set<String> subject(String headings) {
    return Dutch.contentStems(headings).stream()
        .filter(stem -> !KINDS_OF_TEXT.contains(stem))
        .filter(stem -> stem.chars().noneMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  private static long figures(Reading reading) {
    return MinHash.hash(
        reading.quantities().stream()
            .map(quantity -> quantity.kind() + " " + quantity.value())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static List<Long> bands(Reading reading) {
    List<String> stems = reading.content().stream().map(token -> token.stem()).toList();
    return Arrays.stream(MinHash.bands(MinHash.sketch(stems, VALUES), ROWS)).boxed().toList();
  }
}
