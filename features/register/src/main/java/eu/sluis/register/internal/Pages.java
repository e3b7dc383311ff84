package eu.sluis.register.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the register and what they show. */
final class Pages {

  private Pages() {}

  /** The state of the approval; `tone` is a class of a badge. */
  public record Badge(String tone, String text) {}

  /**
   * One use case.
   *
   * @param askable whether this visitor can ask something here today
   * @param hindrance why not, where the visitor can do something about it; else blank
   */
  public record UseCaseView(
      String id,
      String name,
      String purpose,
      String legalBasis,
      String owner,
      Badge standing,
      String approvedBy,
      String period,
      boolean askable,
      String hindrance) {}

  /** A rule; `anchor` is its id on the page. */
  public record RuleView(String anchor, boolean allows, String sentence, String source) {}

  /**
   * One layer of rules.
   *
   * @param readable false when it could not be read; then there are no rules
   * @param problem where and why, for who can repair it; else blank
   */
  public record ChapterView(boolean readable, List<RuleView> rules, String problem) {}

  /** Which version of a layer holds; the hash is cut in pieces so that a small screen fits it. */
  public record VersionView(String layer, List<String> hash) {}

  /**
   * How long conversations are kept.
   *
   * @param programs how long what programs had kept stays; blank when a rule lets them keep nothing
   * @param category blank when it is not known
   * @param changeable whether this visitor decides it
   */
  public record KeepingView(
      String sentence, String programs, String category, boolean changeable) {}

  @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record UseCasesPage(Frame frame, List<UseCaseView> useCases) implements TemplateInstance {}

  @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record UseCasePage(
      Frame frame,
      UseCaseView useCase,
      boolean readable,
      ChapterView own,
      ChapterView baseline,
      ChapterView floors,
      List<VersionView> versions,
      KeepingView keeping,
      String yaml)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record KeepingPage(
      Frame frame,
      String id,
      String name,
      String months,
      boolean preserve,
      String category,
      String activity,
      String monthsError,
      String categoryError,
      String activityError)
      implements TemplateInstance {}
}
