package eu.sluis.gateway;

import eu.sluis.gateway.Completion.End;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an answer along that may be given again. For one thread. */
final class Rereading implements AnswerListener {

  private final AnswerListener listener;
  private final StringBuilder text = new StringBuilder();
  private boolean onlyText = true;

  Rereading(AnswerListener listener) {
    this.listener = listener;
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    listener.begun(account, question);
  }

  @Override
  public void piece(AnswerPiece piece) {
    if (piece instanceof AnswerPiece.Text(int choice, String said) && choice == 0) {
      text.append(said);
    } else {
      onlyText = false;
    }
    listener.piece(piece);
  }

  @Override
  public Map<String, String> checked() {
    return listener.checked();
  }

  @Override
  public Optional<String> kept() {
    return listener.kept();
  }

  /**
   * Keeps the answer for who asks the very same, when it is whole and its model thought it ready;
   * not when that wrote something personal all the same.
   */
  void remember(
      Ended ended,
      Recognising recognising,
      List<Model> route,
      AnswerCache cache,
      AnswerCache.Place place) {
    if (!onlyText
        || text.isEmpty()
        || !(ended instanceof Ended.Answered answered)
        || !answered.completion().ends().equals(List.of(End.READY))) {
      return;
    }
    Optional<String> by = answered.account().model().map(Account.AnsweringModel::id);
    for (Model model : route) {
      if (by.filter(model.card().id().value()::equals).isPresent() && impersonal(recognising)) {
        cache.keep(place, new AnswerCache.Kept(text.toString(), model.card()));
      }
    }
  }

  /** When the detector fails nobody knows what is in it, so nobody else gets it. */
  private boolean impersonal(Recognising recognising) {
    try {
      return recognising.text(text.toString()).findings().isEmpty();
    } catch (Stop failed) {
      return false;
    }
  }
}
