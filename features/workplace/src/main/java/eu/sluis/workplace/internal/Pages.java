package eu.sluis.workplace.internal;

import eu.sluis.shell.Frame;
import eu.sluis.workplace.internal.Views.AboutView;
import eu.sluis.workplace.internal.Views.Chip;
import eu.sluis.workplace.internal.Views.HistoryGroup;
import eu.sluis.workplace.internal.Views.NoteView;
import eu.sluis.workplace.internal.Views.PanelView;
import eu.sluis.workplace.internal.Views.Piece;
import eu.sluis.workplace.internal.Views.SentenceView;
import eu.sluis.workplace.internal.Views.TurnView;
import eu.sluis.workplace.internal.Views.UseCaseView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the workplace. */
final class Pages {

  private Pages() {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChoosePage(
      Frame frame, List<UseCaseView> useCases, String about, List<HistoryGroup> history)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ConversationPage(
      Frame frame,
      UseCaseView useCase,
      List<AboutView> about,
      String conversation,
      List<TurnView> turns,
      PanelView panel,
      List<HistoryGroup> history,
      String typed,
      String error)
      implements TemplateInstance {}

  /** A file by itself, not a page of the application. */
  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record EvidencePage(String language, String title, List<EvidenceFile.Row> rows)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamAround(
      String title, String conversation, String csrf, boolean begun, List<HistoryGroup> history)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamTurn(String id, String url, String panelLink, List<Piece> question)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamSentence(SentenceView sentence, boolean first) implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamNote(NoteView note) implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamPanel(PanelView panel) implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StreamDone(TurnView turn) implements TemplateInstance {}

  @CheckedTemplate(basePath = "workplace", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PreviewChips(List<Chip> chips) implements TemplateInstance {}
}
