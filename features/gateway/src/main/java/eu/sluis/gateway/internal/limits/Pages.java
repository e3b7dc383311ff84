package eu.sluis.gateway.internal.limits;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the limits and what they show. */
final class Pages {

  private Pages() {}

  /**
   * Something that may be limited.
   *
   * @param kind blank for the organisation
   * @param limits each a sentence; none when nothing is limited
   */
  public record Row(String address, String name, String kind, List<String> limits) {}

  /**
   * One measure to fill in.
   *
   * @param decimals whether it takes an amount of money
   * @param error what is wrong with it; blank for nothing
   */
  public record Field(String code, String label, String value, boolean decimals, String error) {}

  @CheckedTemplate(basePath = "limits", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LimitsPage(Frame frame, List<Row> rows, boolean saved) implements TemplateInstance {}

  /**
   * @param wrong the field with an error; blank for none
   */
  @CheckedTemplate(basePath = "limits", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LimitPage(
      Frame frame, Row row, List<Field> fields, String title, String wrong, String error)
      implements TemplateInstance {}
}
