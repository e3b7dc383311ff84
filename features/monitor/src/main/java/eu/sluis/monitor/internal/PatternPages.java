package eu.sluis.monitor.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The template of the patterns and what it shows. */
final class PatternPages {

  private PatternPages() {}

  /**
   * One thing that is counted, in words.
   *
   * @param subject never a name or a number of a person
   * @param usual what earlier weeks had, in a sentence
   * @param href where it is searched; blank for who may not search the log
   */
  public record RowView(String subject, String now, String usual, boolean unusual, String href) {}

  /**
   * What is counted.
   *
   * @param id of the heading
   * @param why what is counted and when it matters, in a sentence
   */
  public record PatternView(String id, String title, String why, List<RowView> rows) {}

  /** A time zone to choose. */
  public record ZoneView(String id, boolean chosen) {}

  /**
   * What counts as out of the ordinary, to change.
   *
   * @param wrong what is wrong with it; blank when nothing is
   */
  public record LimitsView(
      String quick,
      String begin,
      String end,
      List<ZoneView> zones,
      String least,
      String times,
      String wrong) {}

  /**
   * @param limits one, or none for who may not change them
   * @param period the days that are shown, in words
   * @param compared what they are compared with, in a sentence
   */
  @CheckedTemplate(basePath = "monitor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PatternsPage(
      Frame frame,
      boolean ofLog,
      List<LimitsView> limits,
      String period,
      String compared,
      List<PatternView> patterns)
      implements TemplateInstance {}
}
