package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Dutch;
import eu.sluis.knowledge.internal.MinHash;
import eu.sluis.knowledge.internal.support.Clash;
import eu.sluis.knowledge.internal.support.Reading;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Words of titles and headings that say what kind of text it is, and not about what. */
  private static final Set<String> KINDS_OF_TEXT =
      Dutch.contentStems(
          "algemeen algemene artikel beleid beleidsregel beleidsregels besluit bijlage definities"
              + " document gemeente hoofdstuk informatie inleiding memo nota paragraaf regeling"
              + " regels richtlijn termijn termijnen tarief tarieven kosten toelichting verordening"
              + " versie voorwaarden aanvraag aanvragen werkinstructie instructie");

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
        if (Clash.possible(reading)) {
          statements.add(new Statement(span, figures(reading), bands(reading)));
        }
      }
    }
    return statements;
  }

  /** Whether one sentence has another figure than the other for the same; empty when not. */
  public static Optional<Contradiction> contradiction(String one, String other) {
    return Clash.between(Reading.of(one), Reading.of(other))
        .map(figures -> new Contradiction(figures.one(), figures.other()));
  }

  /**
   * Whether two titles with the headings below them name a common subject, other than the kind of
   * text: *Beleidsregels parkeren* and *Parkeren in het centrum* do.
   */
  public static boolean sameSubject(String one, String other) {
    Set<String> ours = subject(one);
    return subject(other).stream().anyMatch(ours::contains);
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
