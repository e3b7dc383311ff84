package eu.sluis.sources.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the sources and what they show. */
final class Pages {

  private Pages() {}

  /** One row of the list. */
  public record SourceRow(
      String id,
      String name,
      String confidentialityCode,
      String confidentiality,
      String readers,
      int documents,
      int unreadable,
      String indexed,
      boolean busy) {}

  /** What stands below a list that does not fit; blank where there is nothing. */
  public record Paging(String range, String previous, String next) {}

  /**
   * One document of a source.
   *
   * @param opens whether this reader may open it
   */
  public record DocumentRow(
      String id,
      boolean opens,
      String title,
      String path,
      String confidentialityCode,
      String confidentiality,
      String readers,
      String validity,
      boolean own,
      String legibility,
      int passages) {}

  /** One document that could not be read. */
  public record UnreadableRow(String path, String reason) {}

  /** How far the reading is; blank failure when nothing failed. */
  public record ProgressView(
      String source, boolean busy, boolean waiting, int done, int total, String failure) {}

  /**
   * How a source elsewhere is reached and how its last reading went.
   *
   * @param elsewhere whether there is anything to show
   * @param every how often it is read
   * @param when the last reading ended; blank before the first
   * @param failure why it stopped; blank when it did not
   */
  public record LastView(
      boolean elsewhere, String kind, String every, String when, String counts, String failure) {}

  /** What the form of one kind of source asks; blank where it does not. */
  public record ConnectWords(
      String hint, String address, String user, String secret, String groups) {}

  /** A kind of source elsewhere. */
  public record KindLink(String code, String name, String hint) {}

  /** A choice in a list. */
  public record Choice(String code, String label, boolean chosen) {}

  /** A piece of an opened document. */
  public record PassageView(
      List<String> headings, String text, String place, boolean chosen, String id) {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SourcesPage(
      Frame frame, List<SourceRow> rows, String search, Paging paging, MeaningView meaning)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MeaningPart(MeaningView meaning) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AddPage(
      Frame frame, SourceForm form, List<Choice> classes, String known, List<KindLink> elsewhere)
      implements TemplateInstance {}

  /**
   * The form of a source elsewhere.
   *
   * @param id of the source; blank for a new one
   */
  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ConnectPage(
      Frame frame,
      String id,
      String name,
      String address,
      String kind,
      ConnectionForm form,
      ConnectWords words,
      List<Choice> intervals,
      List<Choice> classes,
      String known)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SourcePage(
      Frame frame,
      String id,
      SourceRow source,
      boolean upload,
      String location,
      SourceForm form,
      List<Choice> classes,
      String known,
      ProgressView progress,
      LastView last,
      String search,
      List<DocumentRow> documents,
      Paging paging,
      List<UnreadableRow> unreadable,
      Paging unreadablePaging)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProgressPart(ProgressView progress) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DocumentRightsPage(
      Frame frame,
      String source,
      String sourceName,
      String document,
      String title,
      String given,
      SourceForm form,
      List<Choice> classes,
      String known)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DocumentPage(
      Frame frame,
      String sourceName,
      String confidentialityCode,
      String confidentiality,
      String validity,
      String document,
      List<String> dossier,
      List<PassageView> passages,
      boolean chosen)
      implements TemplateInstance {}
}
