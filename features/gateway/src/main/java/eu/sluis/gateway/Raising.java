package eu.sluis.gateway;

import eu.sluis.injection.DataMarking;
import eu.sluis.injection.OutgoingLinks;
import eu.sluis.injection.Unmarking;
import eu.sluis.privacy.Restorer;
import eu.sluis.privacy.Restorers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts real values back in the pieces of one answer, and takes out what would carry data away; used
 * by one thread.
 */
final class Raising {

  /** In Dutch, as the markers are that stand for what was removed. */
  private static final String LINK_LEFT_OUT = "(link weggelaten)";

  private final Restorers restorers;
  private final Watch watch;
  private final boolean json;
  private final FunctionNames names;
  private final Optional<DataMarking> marking;
  private final Map<Integer, Unmarking> words = new TreeMap<>();
  private final Map<HeldCalls.Place, Unmarking> arguments = new LinkedHashMap<>();
  private final Map<Integer, OutgoingLinks> links = new TreeMap<>();
  private final HeldCalls held;

  Raising(Lowered lowered) {
    this.marking = lowered.marking();
    this.restorers = lowered.pseudonymiser().restorers();
    this.watch = lowered.watch();
    this.names = lowered.names();
    this.json =
        lowered.call() instanceof ModelCall.Conversation(var prompt) && prompt.shape().structured();
    this.held = new HeldCalls(watch);
  }

  /** What is certain by now of this piece and those before it. */
  List<AnswerPiece> raise(AnswerPiece piece) {
    return switch (piece) {
      case AnswerPiece.Text(int choice, String text) ->
          said(choice, choice(choice).accept(bare(choice, text)));
      case AnswerPiece.Arguments(int choice, int call, String part) -> {
        var at = new HeldCalls.Place(choice, call);
        yield called(at, restorers.toolCall(choice, call).accept(bare(at, part)));
      }
      case AnswerPiece.CallBegun(int choice, int call, String name) ->
          call(new AnswerPiece.CallBegun(choice, call, names.original(name)));
      // Numbers: there is nothing in them to put back.
      case AnswerPiece.Vector vector -> List.of(vector);
      case AnswerPiece.Score score -> List.of(score);
      case AnswerPiece.Heard heard -> List.of(heard);
    };
  }

  /**
   * What was held back, at the end of the answer.
   *
   * @throws ModelFailure when a tool call may not go to anybody
   */
  List<AnswerPiece> rest() throws ModelFailure {
    var pieces = new ArrayList<AnswerPiece>();
    words.forEach((choice, open) -> pieces.addAll(said(choice, choice(choice).accept(open.end()))));
    arguments.forEach(
        (at, open) ->
            pieces.addAll(
                called(at, restorers.toolCall(at.choice(), at.call()).accept(open.end()))));
    Restorers.Rest rest = restorers.finish();
    for (var one : rest.choices()) {
      pieces.addAll(said(one.choice(), one.text()));
    }
    links.forEach((choice, filter) -> pieces.add(new AnswerPiece.Text(choice, filter.end())));
    for (var one : rest.toolCalls()) {
      pieces.addAll(called(new HeldCalls.Place(one.choice(), one.call()), one.arguments()));
    }
    pieces.addAll(held.release());
    return pieces;
  }

  /**
   * The word that the check of links was still reading when an answer broke off. What the restorer
   * held is not in it: an error restores nothing.
   */
  List<AnswerPiece> withheld() {
    var pieces = new ArrayList<AnswerPiece>();
    links.forEach((choice, filter) -> pieces.add(new AnswerPiece.Text(choice, filter.end())));
    return pieces;
  }

  /** How many addresses were taken out. */
  int linksLeftOut() {
    return links.values().stream().mapToInt(OutgoingLinks::removed).sum();
  }

  /** Restored words, without what may not go out. */
  private List<AnswerPiece> said(int choice, String restored) {
    return List.of(
        new AnswerPiece.Text(choice, watched() ? links(choice).next(restored) : restored));
  }

  private List<AnswerPiece> called(HeldCalls.Place at, String restored) {
    return call(new AnswerPiece.Arguments(at.choice(), at.call(), restored));
  }

  /** Without the border that a model repeats: it means nothing to who reads the answer. */
  private String bare(int choice, String text) {
    return marking
        .map(border -> words.computeIfAbsent(choice, _ -> border.unmarking()).next(text))
        .orElse(text);
  }

  private String bare(HeldCalls.Place at, String part) {
    return marking
        .map(border -> arguments.computeIfAbsent(at, _ -> border.unmarking()).next(part))
        .orElse(part);
  }

  private List<AnswerPiece> call(AnswerPiece piece) {
    if (!watch.holdsCalls()) {
      return List.of(piece);
    }
    held.keep(piece);
    return List.of();
  }

  /** JSON is read by software, which follows no link by itself; a mark in it would break it. */
  private boolean watched() {
    return !json && !watch.hosts().everything();
  }

  private OutgoingLinks links(int choice) {
    return links.computeIfAbsent(
        choice, _ -> new OutgoingLinks(watch.hosts(), watch.said(), LINK_LEFT_OUT));
  }

  private Restorer choice(int choice) {
    return json ? restorers.jsonChoice(choice) : restorers.choice(choice);
  }
}
