package eu.sluis.workplace.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of evidence of a case: the form, and what a citizen gets. */
final class CasePages {

  private CasePages() {}

  /** A conversation to choose. */
  public record TalkView(String id, String title, String day, boolean chosen) {}

  /** What is wrong, and the field it is in. */
  public record WrongView(String field, String text) {}

  /** The form as it was filled in. */
  public record FormView(
      List<TalkView> talks,
      String name,
      boolean forCitizen,
      String own,
      String decided,
      String objection,
      List<WrongView> wrong) {}

  /**
   * One question for a citizen to read.
   *
   * @param question blank when it was not kept
   * @param answer blank when there was none
   * @param model its name and supplier; blank when none was asked
   * @param sources titles of public ones
   * @param closed whether there were others
   */
  public record AskedView(
      String day,
      String question,
      String answer,
      String model,
      List<String> sources,
      boolean closed) {}

  @CheckedTemplate(basePath = "cases", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CasePage(Frame frame, FormView form) implements TemplateInstance {}

  /** A file by itself, always in Dutch. */
  @CheckedTemplate(basePath = "cases", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CitizenPage(String name, String decided, String objection, List<AskedView> asked)
      implements TemplateInstance {}
}
