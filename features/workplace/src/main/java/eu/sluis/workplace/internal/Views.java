package eu.sluis.workplace.internal;

import java.util.List;

/** What the templates of the workplace show; made by {@link TurnViews}. */
final class Views {

  private Views() {}

  /** One turn of a conversation. */
  public record TurnView(
      String id,
      String url,
      List<Piece> question,
      List<SentenceView> sentences,
      List<NoteView> notes,
      String feet,
      boolean selected,
      String panelLink) {}

  /** A piece of text; `title` explains why it is marked, blank when it is not. */
  public record Piece(String text, String title) {
    public boolean marked() {
      return !title.isEmpty();
    }
  }

  /**
   * One sentence.
   *
   * @param shape `paragraph` or `item`
   * @param tone blank, `unsure` or `withheld`
   * @param remark why it is unsure or withheld; else blank
   */
  public record SentenceView(
      String text, String shape, List<CitationView> citations, String tone, String remark) {
    public boolean item() {
      return shape.equals("item");
    }
  }

  /** A numbered link to a source in the panel. */
  public record CitationView(int number, String href) {}

  /** What stands under an answer: a refusal, a state, what comes nearest. */
  public record NoteView(String tone, String title, String text, List<SourceLink> links) {}

  /** A link to a document at a place. */
  public record SourceLink(String title, String place, String href) {}

  /** One source in the panel. */
  public record SourceView(
      int number,
      String title,
      String place,
      String confidentialityCode,
      String confidentiality,
      List<Piece> quote,
      String href) {}

  /** One step of what happened: `pass`, `gate` or `stop`. */
  public record StepView(String tone, String title, List<String> lines) {}

  /** The panel beside a conversation. */
  public record PanelView(List<SourceView> sources, List<StepView> steps) {}

  /** A use case to choose. */
  public record UseCaseView(
      String id, String name, String purpose, String legalBasis, List<String> examples) {}

  /** An earlier conversation. */
  public record HistoryItem(String href, String title, boolean current) {}

  /** Earlier conversations of one period. */
  public record HistoryGroup(String title, List<HistoryItem> items) {}

  /** What was recognised while someone types; tone is blank, `ok`, `out` or `plain`. */
  public record Chip(String tone, String text) {}
}
