package eu.sluis.workplace.internal;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.Turn;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/** Sends an answer to the browser while it is made, as the events that the shell's module knows. */
final class StreamedAnswer implements Asking.Reader {

  private final EventWriter events;
  private final Frames frames;
  private final TurnViews views;
  private final String conversation;
  private final String url;
  private final Instant asked;
  private boolean started;
  private int sources;
  private Turn soFar;

  StreamedAnswer(
      EventWriter events,
      Frames frames,
      TurnViews views,
      ConversationId conversation,
      Instant asked,
      Turn nothing) {
    this.events = events;
    this.frames = frames;
    this.views = views;
    this.conversation = conversation.toString();
    this.url = "/vragen/" + conversation;
    this.asked = asked;
    this.soFar = nothing;
  }

  @Override
  public void begun(TurnId turn, Account account, KeptQuestion question) {
    soFar =
        new Turn(
            turn,
            asked,
            question,
            Answer.EMPTY,
            Turn.Closing.of(Turn.Closing.Kind.ANSWERED),
            account,
            List.of(),
            List.of(),
            0);
    start(turn, question);
  }

  @Override
  public void sentence(Answer.Sentence sentence, Answer answer) {
    send("sentence", new Pages.StreamSentence(views.fresh(sentence)));
    if (answer.sources().size() > sources) {
      sources = answer.sources().size();
      soFar =
          new Turn(
              soFar.id(),
              soFar.asked(),
              soFar.question(),
              answer,
              soFar.closing(),
              soFar.account(),
              List.of(),
              List.of(),
              0);
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
  void ended(Turn turn) {
    if (turn.closing().kind() == Turn.Closing.Kind.REFUSED) {
      send("panel", new Pages.StreamPanel(views.panel(turn)));
      send("error", new Pages.StreamNote(views.refusal(turn.closing())));
      return;
    }
    start(turn.id(), turn.question());
    var view = views.view(turn, url, true);
    send("panel", new Pages.StreamPanel(views.panel(turn)));
    for (var note : view.notes()) {
      send("note", new Pages.StreamNote(note));
    }
    send("done", new Pages.StreamDone(view.feet()));
  }

  private void start(TurnId turn, KeptQuestion question) {
    if (!started) {
      started = true;
      send(
          "turn",
          new Pages.StreamTurn(turn.toString(), conversation, url, views.question(question)));
    }
  }

  private void send(String name, TemplateInstance fragment) {
    events.send(name, frames.show(fragment).render());
  }
}
