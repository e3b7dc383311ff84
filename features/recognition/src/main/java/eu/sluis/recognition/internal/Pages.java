package eu.sluis.recognition.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of recognition and what they show. */
final class Pages {

  private Pages() {}

  /** A choice in a list. */
  public record Choice(String code, String label, boolean chosen) {}

  /** Where a label ends in the text: its number and its kind in words. */
  public record Tag(int number, String label, String kind) {}

  /** A piece of the marked text. */
  public record PieceView(
      String text,
      boolean marked,
      String value,
      String passage,
      List<Integer> starts,
      List<Tag> ends) {}

  /** One finding with what the officer says of it. */
  public record FindingRow(
      int number,
      String text,
      String category,
      String kind,
      String sure,
      int percent,
      List<String> why,
      List<Choice> verdicts,
      boolean canBeWord,
      boolean wordOpen) {}

  /** One thing that was missed. */
  public record MissedRow(int number, String text, List<Choice> kinds, String error) {}

  /** What was found in a text. */
  public record ResultView(
      List<PieceView> pieces,
      List<FindingRow> rows,
      int found,
      boolean more,
      List<String> stayed,
      String judged,
      List<MissedRow> missed,
      boolean missedWrong,
      boolean missedFull) {}

  /** Something to tell above the form: `ok`, `warning` or `error`; blank title for nothing. */
  public record Notice(String tone, String title, String text) {
    static final Notice NONE = new Notice("", "", "");
  }

  /** One word of the list. */
  public record WordRow(
      String id,
      String phrase,
      String meaning,
      boolean stays,
      String why,
      String by,
      String when) {}

  /** One example of the list. */
  public record ExampleRow(String id, String begin, int labels, String by, String when) {}

  /** How it went for one kind. */
  public record TallyRow(String label, int right, int missed, int tooMuch) {}

  /** One thing that differs. */
  public record DifferenceView(String text, String label) {}

  /** How it went for one example. */
  public record OutcomeView(
      String id,
      String begin,
      String when,
      int right,
      List<DifferenceView> missed,
      List<DifferenceView> tooMuch) {}

  /** How the whole set went. */
  public record TrialView(
      int examples, int perfect, TallyRow all, List<TallyRow> kinds, List<OutcomeView> different) {}

  /**
   * @param tried whether there is a result
   */
  @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TryPage(
      Frame frame,
      String text,
      String error,
      Notice notice,
      boolean tried,
      ResultView result,
      WordForm word,
      List<Choice> meanings,
      boolean wordOpen)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WordsPage(
      Frame frame,
      List<WordRow> rows,
      int total,
      String paging,
      String nextHref,
      WordForm word,
      List<Choice> meanings,
      Notice notice)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ExamplesPage(
      Frame frame,
      List<ExampleRow> rows,
      int total,
      String paging,
      String nextHref,
      boolean ran,
      TrialView trial,
      Notice notice)
      implements TemplateInstance {}

  /** What of the page of trying out changes with a text, for htmx. */
  @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TryPart(
      Notice notice,
      String error,
      boolean tried,
      ResultView result,
      WordForm word,
      List<Choice> meanings,
      String text,
      String csrf,
      boolean wordOpen)
      implements TemplateInstance {}

  /** The result of the test set, for htmx. */
  @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TrialPart(boolean ran, TrialView trial) implements TemplateInstance {}
}
