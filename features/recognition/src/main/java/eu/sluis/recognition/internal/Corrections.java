package eu.sluis.recognition.internal;

import eu.sluis.privacy.Finding;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of the findings in a text: of each whether it is right, and what was missed.
 * Keeps everything that was typed.
 *
 * @param verdicts by finding: {@link #RIGHT}, {@link #NOTHING}, or the code of another kind
 * @param missed what the detector did not see, as typed
 * @param errors by the number of what was missed, from 0
 */
record Corrections(
    String text,
    List<Finding> findings,
    Map<Label, String> verdicts,
    List<Missed> missed,
    Map<Integer, Problem> errors) {

  static final String RIGHT = "klopt";
  static final String NOTHING = "geen";

  /** How many things that were missed can be named at once. */
  static final int MISSED_MAX = 40;

  /** How many findings can be judged on one page. */
  static final int ROWS_MAX = 400;

  static final int MISSED_AT_FIRST = 2;

  /** A piece of the text that was not found, and the code of its kind; both as typed. */
  record Missed(String text, String category) {
    static final Missed EMPTY = new Missed("", "");

    boolean empty() {
      return text.isBlank();
    }
  }

  /** What is wrong with one of them. */
  enum Problem {
    NOT_IN_TEXT,
    NO_KIND
  }

  static Corrections none(String text, List<Finding> findings) {
    return new Corrections(
        text, findings, new LinkedHashMap<>(), empty(MISSED_AT_FIRST), new LinkedHashMap<>());
  }

  /**
   * What was posted.
   *
   * @param judged the findings that the verdicts are about, as {@link #judged} wrote them; what
   *     cannot be read is passed over
   */
  static Corrections posted(
      String text,
      List<Finding> findings,
      @Nullable String judged,
      @Nullable List<String> verdicts,
      @Nullable List<String> missed,
      @Nullable List<String> kinds) {
    var byLabel = new LinkedHashMap<Label, String>();
    List<Label> labels = labels(judged == null ? "" : judged);
    for (int i = 0; verdicts != null && i < Math.min(labels.size(), verdicts.size()); i++) {
      byLabel.put(labels.get(i), verdicts.get(i));
    }
    var named = new ArrayList<Missed>();
    for (int i = 0; missed != null && i < Math.min(missed.size(), MISSED_MAX); i++) {
      named.add(
          new Missed(
              PlainText.of(missed.get(i)).strip(),
              kinds != null && i < kinds.size() ? kinds.get(i) : ""));
    }
    return new Corrections(
        text,
        findings,
        byLabel,
        named.isEmpty() ? empty(MISSED_AT_FIRST) : named,
        new LinkedHashMap<>());
  }

  /** With room for one more that was missed. */
  Corrections more() {
    var more = new ArrayList<>(missed);
    if (more.size() < MISSED_MAX) {
      more.add(Missed.EMPTY);
    }
    return new Corrections(text, findings, verdicts, more, errors);
  }

  /** The findings that can be judged here, in a form that comes back with the page. */
  String judged() {
    var written = new StringBuilder();
    for (Finding finding : shown()) {
      written
          .append(written.isEmpty() ? "" : ";")
          .append(finding.span().start())
          .append('-')
          .append(finding.span().end())
          .append('-')
          .append(finding.category().code());
    }
    return written.toString();
  }

  /** The findings that have a row. */
  List<Finding> shown() {
    return findings.subList(0, Math.min(findings.size(), ROWS_MAX));
  }

  String verdict(Finding finding) {
    return verdicts.getOrDefault(label(finding), RIGHT);
  }

  /** What must be found in this text; empty when something is wrong, which stands in the errors. */
  Optional<List<Label>> labels() {
    errors.clear();
    var labels = new ArrayList<Label>();
    for (Finding finding : findings) {
      String verdict = verdict(finding);
      if (verdict.equals(RIGHT)) {
        labels.add(label(finding));
      } else if (!verdict.equals(NOTHING)) {
        category(verdict).ifPresent(other -> labels.add(new Label(finding.span(), other)));
      }
    }
    for (int i = 0; i < missed.size(); i++) {
      Missed one = missed.get(i);
      if (!one.empty()) {
        add(i, one, labels);
      }
    }
    return errors.isEmpty() ? Optional.of(withoutOverlap(labels)) : Optional.empty();
  }

  private void add(int number, Missed missed, List<Label> labels) {
    List<Span> places = places(missed.text());
    Optional<DataCategory> category = category(missed.category());
    if (places.isEmpty()) {
      errors.put(number, Problem.NOT_IN_TEXT);
    } else if (category.isEmpty()) {
      errors.put(number, Problem.NO_KIND);
    } else {
      for (Span place : places) {
        labels.add(new Label(place, category.get()));
      }
    }
  }

  /** Wherever it stands as whole words; where it never does, wherever it stands. */
  private List<Span> places(String piece) {
    var whole = new ArrayList<Span>();
    var all = new ArrayList<Span>();
    for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length())) {
      var span = new Span(at, at + piece.length());
      all.add(span);
      if (!inWord(span.start() - 1, span.start()) && !inWord(span.end() - 1, span.end())) {
        whole.add(span);
      }
    }
    return whole.isEmpty() ? all : whole;
  }

  /** Whether these two signs are of one word. */
  private boolean inWord(int before, int after) {
    return before >= 0
        && after < text.length()
        && Character.isLetterOrDigit(text.charAt(before))
        && Character.isLetterOrDigit(text.charAt(after));
  }

  /** What was said last counts: a missed `Karin de Boer` takes the place of a found `Boer`. */
  private static List<Label> withoutOverlap(List<Label> labels) {
    var kept = new ArrayList<Label>();
    for (Label label : labels.reversed()) {
      boolean free =
          !label.category().replaceable()
              || kept.stream()
                  .noneMatch(
                      other ->
                          other.category().replaceable() && other.span().overlaps(label.span()));
      if (free) {
        kept.add(label);
      }
    }
    return kept;
  }

  private static Label label(Finding finding) {
    return new Label(finding.span(), finding.category());
  }

  private static List<Missed> empty(int count) {
    return new ArrayList<>(java.util.Collections.nCopies(count, Missed.EMPTY));
  }

  private static List<Label> labels(String judged) {
    var labels = new ArrayList<Label>();
    for (String one : judged.split(";", ROWS_MAX + 1)) {
      String[] parts = one.split("-", 3);
      try {
        if (parts.length == 3) {
          labels.add(
              new Label(
                  new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                  DataCategory.ofCode(parts[2])));
        }
      } catch (IllegalArgumentException notOurs) {
        return List.of();
      }
    }
    return labels;
  }

  static Optional<DataCategory> category(String code) {
    try {
      return Optional.of(DataCategory.ofCode(code));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
