package eu.sluis.sources.health;

import eu.sluis.knowledge.Passage;
import eu.sluis.sources.health.FactStore.Stated;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.Span;
import java.util.Map;
import java.util.Optional;

/** Where the two sentences of a contradiction stand: kept instead of their words. */
public final class Places {

  private Places() {}

  /** A sentence in a passage. */
  public record Sentence(PassageId passage, Span span) {

    /** Its words; empty when the passage has become too short for it. */
    public Optional<String> in(Passage holder) {
      return within(span, holder.text()) ? Optional.of(span.of(holder.text())) : Optional.empty();
    }
  }

  /** The sentence of the document that a finding is about. */
  public static Optional<Sentence> subject(Finding finding) {
    return read(finding.details().get("here"));
  }

  /** The sentence of the document that it is held against. */
  public static Optional<Sentence> other(Finding finding) {
    return read(finding.details().get("there"));
  }

  static Map<String, String> details(Stated pair) {
    return Map.of(
        "here", write(pair.passage(), pair.span()),
        "there", write(pair.otherPassage(), pair.otherSpan()));
  }

  static boolean within(Span span, String text) {
    return span.end() <= text.length();
  }

  /** What stands above a passage. */
  static String heading(Passage passage) {
    return passage.documentTitle() + " " + String.join(" ", passage.place().headings());
  }

  private static String write(PassageId passage, Span span) {
    return passage + ":" + span.start() + "-" + span.end();
  }

  private static Optional<Sentence> read(@org.jspecify.annotations.Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    int colon = written.indexOf(':');
    int dash = written.indexOf('-', colon);
    return Optional.of(
        new Sentence(
            PassageId.of(written.substring(0, colon)),
            new Span(
                Integer.parseInt(written.substring(colon + 1, dash)),
                Integer.parseInt(written.substring(dash + 1)))));
  }
}
