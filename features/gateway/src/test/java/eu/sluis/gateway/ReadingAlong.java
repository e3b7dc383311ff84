package eu.sluis.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an answer along, and notes that it came. */
final class ReadingAlong implements AnswerListener {
  private final List<String> steps;
  final List<Account> begun = new ArrayList<>();
  final List<String> pieces = new ArrayList<>();
  final List<AnswerPiece> all = new ArrayList<>();
  Map<String, String> checks = Map.of("supported", "1");
  Optional<String> answer = Optional.empty();
  Runnable onBegun = () -> {};
  Runnable onText = () -> {};
  Runnable onChecked = () -> {};

  ReadingAlong(List<String> steps) {
    this.steps = steps;
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    begun.add(account);
    onBegun.run();
  }

  @Override
  public void piece(AnswerPiece piece) {
    steps.add("text");
    all.add(piece);
    if (piece instanceof AnswerPiece.Text text) {
      pieces.add(text.text());
    }
    onText.run();
  }

  @Override
  public Map<String, String> checked() {
    steps.add("checked");
    onChecked.run();
    return checks;
  }

  @Override
  public Optional<String> kept() {
    return answer;
  }

  String read() {
    return String.join("", pieces);
  }
}
