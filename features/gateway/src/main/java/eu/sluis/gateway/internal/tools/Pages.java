package eu.sluis.gateway.internal.tools;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the approvals and what they show. */
final class Pages {

  private Pages() {}

  /** A call that waits, in words. */
  public record Row(String id, String tool, String useCase, String asked) {}

  /**
   * One value that would be passed on.
   *
   * @param name where it stands, such as `aan` or `adres.straat`
   */
  public record Value(String name, String value) {}

  @CheckedTemplate(basePath = "approvals", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ApprovalsPage(Frame frame, List<Row> rows) implements TemplateInstance {}

  /**
   * @param state `waiting`, `approved` or `declined`
   */
  @CheckedTemplate(basePath = "approvals", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ApprovalPage(Frame frame, Row row, List<Value> values, String state)
      implements TemplateInstance {}
}
