package eu.sluis.adapters.models.measurement;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.Pseudonyms;
import eu.sluis.privacy.PseudonymMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** One question while it is asked: its reader and its conversation. */
final class Asked implements AnswerListener, Pseudonyms {
  private final IntConsumer onPiece;
  private final StringBuilder answer = new StringBuilder();
  private final long began = System.nanoTime();
  private PseudonymMap map = PseudonymMap.fresh();
  private Optional<Long> first = Optional.empty();
  private long last = began;
  private long longest;
  private int pieces;
  private long endedAt = began;
  private Ended ended = new Ended.NoAnswer(Account.NONE, KeptQuestion.NOTHING);

  Asked(IntConsumer onPiece) {
    this.onPiece = onPiece;
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    // Nothing is shown.
  }

  @Override
  public void piece(AnswerPiece given) {
    String piece = ((AnswerPiece.Text) given).text();
    long now = System.nanoTime();
    if (first.isEmpty()) {
      first = Optional.of(now - began);
    } else {
      longest = Math.max(longest, now - last);
    }
    last = now;
    answer.append(piece);
    onPiece.accept(++pieces);
  }

  @Override
  public Map<String, String> checked() {
    return Map.of();
  }

  @Override
  public PseudonymMap load() {
    return map;
  }

  @Override
  public void keep(PseudonymMap next) {
    map = next;
  }

  void end(Ended how) {
    ended = how;
    endedAt = System.nanoTime();
  }

  Ended ended() {
    return ended;
  }

  String text() {
    return answer.toString();
  }

  void row(String name, int events) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %9s %7d %7d %10d %9d  %s%n",
        name,
        first.map(nanos -> Long.toString(ModelMeasurement.ms(nanos))).orElse("-"),
        pieces,
        events,
        ModelMeasurement.ms(longest),
        ModelMeasurement.ms(endedAt - began),
        how());
  }

  private String how() {
    return switch (ended) {
      case Ended.Broken broken -> broken.cause().name().toLowerCase(Locale.ROOT);
      case Ended.Refused refused -> "refused: " + refused.refusal();
      case Ended.Answered _ -> "answered";
      case Ended.NoAnswer _ -> "no answer";
      case Ended.Unrecorded _ -> "unrecorded";
    };
  }
}
