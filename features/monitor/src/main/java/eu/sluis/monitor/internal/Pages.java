package eu.sluis.monitor.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the log and what they show. */
final class Pages {

  private Pages() {}

  /** How something ended; `tone` is a class of a badge, a blank text means there is nothing. */
  public record EndingView(String tone, String text) {
    static final EndingView NONE = new EndingView("", "");
  }

  /** A link to another entry; blank when there is none. */
  public record EntryLink(String number, String text) {
    static final EntryLink NONE = new EntryLink("", "");
  }

  /**
   * One line of the table.
   *
   * @param sound false when the entry cannot be trusted; then only the number is known
   * @param moment for a machine, in UTC
   * @param refusal in words; else blank
   * @param rules the first few names of rules
   * @param moreRules how many there are besides
   * @param person the first characters of the person's number
   */
  public record RowView(
      String number,
      boolean sound,
      String time,
      String moment,
      String action,
      String kind,
      EndingView ending,
      EntryLink other,
      String useCase,
      String refusal,
      List<String> rules,
      int moreRules,
      String person) {

    RowView because(String reason) {
      return new RowView(
          number, sound, time, moment, action, kind, ending, other, useCase, reason, rules,
          moreRules, person);
    }
  }

  /** The pages beside this one; blank when there is none. */
  public record Paging(String shown, String olderHref, String newerHref) {}

  /**
   * How far the log is signed.
   *
   * @param size entries under the last checkpoint; blank when there is none
   * @param root its top, cut in pieces so that a small screen fits it
   * @param behind entries that no checkpoint holds yet; blank when there are none
   * @param damaged what of it is not right any more; else blank
   * @param witness what the witness says; a blank text when there is none
   * @param address where its files are served
   * @param keys what it is checked with, one a line
   */
  public record SigningView(
      String size,
      List<String> root,
      String behind,
      String damaged,
      EndingView witness,
      String address,
      List<String> keys) {}

  /** A field; `code` when its values are for machines. */
  public record FieldView(String label, List<ValueView> values, boolean code) {}

  /** One value of a field; `href` is blank when it leads nowhere. */
  public record ValueView(String text, String href) {}

  /** A hash on the way to the top, cut in pieces; `place` says on which side it is taken along. */
  public record StepView(String place, List<String> hash) {}

  /**
   * How an entry is tied to what was signed.
   *
   * @param path hashes from the entry up
   * @param size entries under the checkpoint
   * @param root its top
   * @param signatures a sentence each
   * @param files of the log that this can be found in, with their addresses
   */
  public record ChainView(
      List<StepView> path,
      String size,
      List<String> root,
      List<EndingView> signatures,
      List<ValueView> files) {
    static final ChainView NONE = new ChainView(List.of(), "", List.of(), List.of(), List.of());
  }

  /**
   * One entry in full.
   *
   * @param outcome the fields of its outcome; empty when it has none, or is one
   * @param reason why somebody was searched for; blank when this is no such search
   * @param erasure whether a receipt can be had of it
   * @param chain only when it is proven
   * @param companionAdvice why the other half is not shown; blank when it is, or when there is none
   * @param standing where it stands in what was signed, in a sentence
   * @param proven whether there is a proof to take along
   * @param stored its leaf, to the byte
   */
  public record EntryView(
      RowView row,
      String node,
      List<FieldView> fields,
      List<FieldView> outcome,
      String reason,
      boolean erasure,
      String companionAdvice,
      List<String> hash,
      EndingView standing,
      boolean proven,
      ChainView chain,
      String stored) {}

  @CheckedTemplate(basePath = "monitor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LogPage(
      Frame frame, List<RowView> rows, String damaged, Paging paging, SigningView signing)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "monitor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record EntryPage(Frame frame, EntryView entry) implements TemplateInstance {}
}
