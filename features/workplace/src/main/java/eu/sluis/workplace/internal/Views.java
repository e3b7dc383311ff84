package eu.sluis.workplace.internal;

import eu.sluis.workplace.Answer;
import java.util.ArrayList;
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
      String panelLink) {

    TurnView with(NoteView note) {
      var all = new ArrayList<>(notes);
      all.add(note);
      return new TurnView(id, url, question, sentences, all, feet, selected, panelLink);
    }

    public List<BlockView> blocks() {
      return Blocks.of(sentences);
    }
  }

  /** A piece of text; `title` explains why it is marked, blank when it is not. */
  public record Piece(String text, String title) {
    public boolean marked() {
      return !title.isEmpty();
    }
  }

  /**
   * One sentence.
   *
   * @param number of an item of a numbered list; else 0
   * @param tone blank, `unsure` or `withheld`
   * @param remark why it is unsure or withheld; else blank
   */
  public record SentenceView(
      String text,
      Answer.Shape shape,
      int number,
      List<CitationView> citations,
      String tone,
      String remark) {

    public boolean item() {
      return shape == Answer.Shape.ITEM;
    }

    public boolean running() {
      return shape == Answer.Shape.RUNNING;
    }

    /** The element of HTML that its list is. */
    public String list() {
      return number > 0 ? "ol" : "ul";
    }
  }

  /**
   * A paragraph or a list.
   *
   * @param list `ol` or `ul`; blank for a paragraph, which has one item
   */
  public record BlockView(String list, List<ItemView> items) {}

  /** Sentences that run on. */
  public record ItemView(int number, List<SentenceView> sentences) {}

  /** A document that a question is about. */
  public record AboutView(String id, String title) {}

  /** A numbered link to a source in the panel. */
  public record CitationView(int number, String href) {}

  /** What stands under an answer: a refusal, a state, what comes nearest. */
  public record NoteView(String tone, String title, String text, List<SourceLink> links) {}

  /** A link to a document at a place. */
  public record SourceLink(String title, String place, String href) {}

  /**
   * One source in the panel.
   *
   * @param older versions of it that were found and not used
   */
  public record SourceView(
      int number,
      String title,
      String place,
      String confidentialityCode,
      String confidentiality,
      List<Piece> quote,
      String href,
      List<SourceLink> older) {}

  /** One step of what happened: `pass`, `gate` or `stop`. */
  public record StepView(String tone, String title, List<String> lines) {}

  /**
   * The panel beside a conversation.
   *
   * @param turn whose panel it is; blank before the first question
   */
  public record PanelView(String turn, List<SourceView> sources, List<StepView> steps) {
    static final PanelView EMPTY = new PanelView("", List.of(), List.of());
  }

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
