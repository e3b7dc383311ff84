package eu.sluis.monitor.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The template of searching the log and what it shows. */
final class SearchPages {

  private SearchPages() {}

  /** A choice of a list. */
  public record Choice(String code, String text, boolean chosen) {}

  /** What is wrong, and the field it is in. */
  public record WrongView(String field, String text) {}

  /**
   * The form as it was filled in.
   *
   * @param parts what was filled in, by the names of the fields, but for the person
   * @param about whether this searches for a person
   */
  public record FormView(
      List<PartView> parts,
      String from,
      String until,
      List<Choice> useCases,
      List<Choice> actions,
      List<Choice> endings,
      String rule,
      String model,
      String person,
      String reason,
      boolean about,
      List<WrongView> wrong) {

    public boolean wrongIn(String field) {
      return wrong.stream().anyMatch(one -> one.field().equals(field));
    }

    /** Whether the part for a person is open. */
    public boolean personOpen() {
      return wrongIn("persoon") || wrongIn("reden");
    }
  }

  /** A field that goes along unseen. */
  public record PartView(String name, String value) {}

  /**
   * What was found.
   *
   * @param shown whether anything was asked at all
   * @param count in words, such as `12 gevonden`
   * @param taken how many entries could be searched, of `size`; equal when all
   * @param damaged how many entries cannot be searched; blank when there are none
   * @param olderHref blank at the end
   * @param newestHref blank on the first page
   */
  public record Results(
      boolean shown,
      List<Pages.RowView> rows,
      String count,
      long taken,
      long size,
      String progress,
      String damaged,
      String olderHref,
      String newestHref) {
    static final Results NONE = new Results(false, List.of(), "", 0, 0, "", "", "", "");
  }

  @CheckedTemplate(basePath = "monitor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SearchPage(Frame frame, FormView form, Results results) implements TemplateInstance {}
}
