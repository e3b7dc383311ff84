package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was passed on of a stream is let go of while the rest still comes. */
class StreamMemoryTest {

  private static final int PIECES = 20_000;

  private final Road road = new Road();
  private final List<WeakReference<AnswerPiece>> passed = new ArrayList<>();
  private long stillHeld = -1;

  @Test
  void case_13_an_answer_of_any_length_does_not_pile_up() {
    road.local.script =
        (_, sink) -> {
          for (int i = 0; i < PIECES; i++) {
            sink.text("Woord " + i + " voor mevrouw. ");
          }
          stillHeld = heldAfterCollecting();
        };
    Ended ended = road.gateway().ask(road.asked(prompt(), Optional.empty()), new Forgetful());
    assertThat(ended).isInstanceOf(Ended.Answered.class);
    assertThat(passed).hasSizeGreaterThan(PIECES / 2);
    assertThat(stillHeld).as("pieces that are held while the stream goes on").isLessThan(100);
  }

  private long heldAfterCollecting() {
    long held = passed.size();
    for (int round = 0; round < 20 && held >= 100; round++) {
      System.gc();
      held = passed.stream().filter(piece -> piece.get() != null).count();
    }
    return held;
  }

  /** Reads and keeps nothing. */
  private final class Forgetful implements AnswerListener {
    @Override
    public void begun(Account account, KeptQuestion question) {}

    @Override
    public void piece(AnswerPiece piece) {
      passed.add(new WeakReference<>(piece));
    }

    @Override
    public Map<String, String> checked() {
      return Map.of();
    }
  }

  private static ChatPrompt<TypedText> prompt() {
    return new ChatPrompt<>(
        List.of(new Message.FromUser<>(List.of(TypedText.of("Schrijf mevrouw Yıldız.")))),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }
}
