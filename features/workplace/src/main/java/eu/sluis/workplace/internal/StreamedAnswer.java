package eu.sluis.workplace.internal;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Turn;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/** Sends an answer to the browser while it is made, as the events that the shell's module knows. */
final class StreamedAnswer implements Asking.Reader {

  private final EventWriter events;
  private final Frames frames;
  private final TurnViews views;
  private final String url;
  private final Around around;
  private final Instant asked;
  private boolean started;
  private boolean first = true;
  private int sources;
  private Turn soFar;

  /** What of the page around an answer changes with a question, besides the panel. */
  interface Around {

    /**
     * Parts of the page.
     *
     * @param begun whether a turn of the conversation is on the page
     */
    TemplateInstance parts(Conversation conversation, boolean begun);
  }

  StreamedAnswer(
      EventWriter events,
      Frames frames,
      TurnViews views,
      String url,
      Around around,
      Instant asked) {
    this.events = events;
    this.frames = frames;
    this.views = views;
    this.url = url;
    this.around = around;
    this.asked = asked;
    this.soFar = turn(TurnId.random(), KeptQuestion.NOTHING, Account.NONE, Answer.EMPTY);
  }

  @Override
  public void begun(
      TurnId turn, Account account, KeptQuestion question, Conversation conversation) {
    soFar = turn(turn, question, account, Answer.EMPTY);
    start(turn, question);
    around(conversation, true);
  }

  @Override
  public void sentence(Answer.Sentence sentence, Answer answer) {
    send("sentence", new Pages.StreamSentence(views.fresh(sentence, soFar.id(), url), first));
    first = false;
    if (answer.sources().size() > sources) {
      sources = answer.sources().size();
      soFar = turn(soFar.id(), soFar.question(), soFar.account(), answer);
      send("panel", new Pages.StreamPanel(views.sourcesOf(soFar)));
    }
  }

  @Override
  public void draft(String words) {
    if (!words.isEmpty()) {
      events.send("draft", words);
    }
  }

  /** The end: what the answer became, or why there is none. */
  void ended(Asking.Asked asked) {
    Turn turn = asked.turn();
    if (turn.closing().kind() == Turn.Closing.Kind.REFUSED) {
      send("panel", new Pages.StreamPanel(views.panel(turn)));
      send("error", new Pages.StreamNote(views.notes().refusal(turn.closing())));
      around(asked.conversation(), started);
      return;
    }
    start(turn.id(), turn.question());
    var view = views.view(turn, url, true);
    send("panel", new Pages.StreamPanel(views.panel(turn)));
    for (var note : view.notes()) {
      send("note", new Pages.StreamNote(note));
    }
    if (!asked.kept()) {
      send("note", new Pages.StreamNote(views.notes().notKept()));
    }
    around(asked.conversation(), true);
    send("done", new Pages.StreamDone(view));
  }

  private Turn turn(TurnId id, KeptQuestion question, Account account, Answer answer) {
    return new Turn(
        id,
        asked,
        question,
        answer,
        Turn.Closing.of(Turn.Closing.Kind.ANSWERED),
        account,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private void start(TurnId turn, KeptQuestion question) {
    if (!started) {
      started = true;
      send(
          "turn",
          new Pages.StreamTurn(
              turn.toString(), url, TurnViews.panelLink(url, turn), views.question(question)));
    }
  }

  private void around(Conversation conversation, boolean begun) {
    TemplateInstance parts;
    try {
      parts = around.parts(conversation, begun);
    } catch (StoreUnavailable away) {
      // The answer matters more than the list beside it.
      return;
    }
    send("around", parts);
  }

  private void send(String name, TemplateInstance fragment) {
    events.send(name, frames.show(fragment).render());
  }
}
