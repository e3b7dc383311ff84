package eu.sluis.archive.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** The templates of the archive and what they show. */
final class Pages {

  private Pages() {}

  /** Two days as they were typed, and what is wrong with them; blank when nothing is. */
  public record PeriodView(String from, String until, String error) {
    static PeriodView of(Period.Typed typed, Locale language) {
      return new PeriodView(
          typed.from(), typed.until(), typed.error().map(one -> one.in(language)).orElse(""));
    }
  }

  /** A choice in a list. */
  public record Choice(String code, String label, boolean chosen) {}

  /**
   * A use case whose conversations can go to the archive.
   *
   * @param category blank when nobody filled it in; then they cannot go yet
   */
  public record ArchiveRow(String id, String name, String kept, String category) {}

  /** One question that was found, redacted. */
  public record HitView(String asked, String useCase, String question, String answer) {}

  /**
   * What a search came to.
   *
   * @param sentence how many were found among how many
   * @param leftOut what could not be searched, a sentence each
   * @param more how many of them are not shown; blank when all are
   */
  public record ResultView(
      String sentence, List<String> leftOut, List<HitView> hits, String more) {}

  /** What was typed to search with. */
  public record QueryView(
      String words,
      PeriodView period,
      List<Choice> useCases,
      List<Choice> reasons,
      String wordsError) {}

  /**
   * A key for a program, shown once.
   *
   * @param secret blank when none was made
   * @param wrong why not; blank when one was
   */
  public record LogKeyView(String secret, String address, String wrong) {}

  /**
   * @param made one, or none when no key was asked
   */
  @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LogExportPage(Frame frame, PeriodView period, boolean actors, List<LogKeyView> made)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ArchivePage(Frame frame, PeriodView period, List<ArchiveRow> rows)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WooPage(Frame frame, QueryView query, List<ResultView> results)
      implements TemplateInstance {}
}
