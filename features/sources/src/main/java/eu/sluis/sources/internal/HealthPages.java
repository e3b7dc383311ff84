package eu.sluis.sources.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the health of sources and what they show. */
final class HealthPages {

  private HealthPages() {}

  /** One source in the overview; blank `percent` before it was measured. */
  public record OverviewRow(
      String id, String name, String percent, int open, String owner, String steward) {}

  /** A word of questions without an answer. */
  public record WordRow(String word, int questions) {}

  /** What is told about a source in one line. */
  public record FactRow(String label, String value) {}

  /**
   * A document in a sentence.
   *
   * @param opens whether this reader may open it
   */
  public record Named(String id, String title, boolean opens) {}

  /** Something to decide; `subject` and `other` hold at most one, `quotes` none or two. */
  public record ProposalCard(
      String id,
      String title,
      String explanation,
      String action,
      String day,
      List<Named> subject,
      List<Named> other,
      List<String> quotes) {}

  /** A document that is hidden. */
  public record HiddenRow(String id, String title) {}

  /** Somebody to choose; chosen at most once. */
  public record PersonChoice(String id, String name, boolean chosen) {}

  /** One day. */
  public record DayRow(String day, int percent, int documents, int remarked) {}

  /** What somebody decided. */
  public record DecidedRow(String proposal, String document, String decision) {}

  /**
   * A line through the days.
   *
   * @param points of the line, as SVG wants them; blank for fewer than two days
   * @param label the whole of it in a sentence
   */
  public record Chart(String points, String label) {}

  @CheckedTemplate(basePath = "health", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OverviewPage(
      Frame frame, List<OverviewRow> rows, List<WordRow> words, int days, int people)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "health", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record HealthPage(
      Frame frame,
      String id,
      String name,
      boolean pending,
      int percent,
      int remarked,
      int documents,
      List<FactRow> facts,
      List<ProposalCard> proposals,
      Pages.Paging paging,
      List<HiddenRow> hidden,
      Chart chart,
      List<DayRow> days,
      List<PersonChoice> owners,
      List<PersonChoice> stewards,
      List<DecidedRow> decided)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "health", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LookingPart(String id, boolean pending) implements TemplateInstance {}
}
