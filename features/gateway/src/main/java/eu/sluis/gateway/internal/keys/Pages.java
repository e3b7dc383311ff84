package eu.sluis.gateway.internal.keys;

import eu.sluis.gateway.Keys;
import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the keys and what they show. */
final class Pages {

  private Pages() {}

  /** Something to choose. */
  public record Choice(String code, String label, boolean chosen) {}

  /** A message above the page; blank for none. */
  public record Notice(String tone, String title, String text) {
    static final Notice NONE = new Notice("", "", "");
  }

  /**
   * A key in words.
   *
   * @param tone the colour of the badge of its state
   * @param works whether it can be replaced or revoked
   */
  public record Row(
      String id,
      String label,
      String holder,
      String useCases,
      String state,
      String tone,
      String until,
      String lastUsed,
      boolean works) {}

  /**
   * What was typed.
   *
   * @param error what is wrong with it; blank for nothing
   * @param field the field it is about
   */
  public record Form(
      String label,
      String service,
      int days,
      List<Choice> useCases,
      List<Choice> usual,
      List<Choice> people,
      List<Choice> groups,
      boolean forService,
      String error,
      String field) {
    public int daysMax() {
      return Keys.DAYS_MAX;
    }
  }

  @CheckedTemplate(basePath = "keys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record KeysPage(Frame frame, List<Row> rows, Notice notice, String next)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "keys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record NewKeyPage(Frame frame, Form form, boolean possible) implements TemplateInstance {}

  /**
   * @param secret shown once, here
   * @param address where a client finds the gateway
   */
  @CheckedTemplate(basePath = "keys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MadePage(Frame frame, Row row, String secret, String address)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "keys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record KeyPage(Frame frame, Row row, List<Choice> overlaps, Notice notice)
      implements TemplateInstance {}
}
