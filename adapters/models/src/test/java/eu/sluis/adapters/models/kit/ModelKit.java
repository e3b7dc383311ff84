package eu.sluis.adapters.models.kit;

import static eu.sluis.gateway.Model.Sink.ofText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of {@link Model}, for every implementation. The model under test must find something
 * to say about {@link Calls#passport} in at least two pieces.
 */
@Timeout(30)
public abstract class ModelKit {

  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
  private static final int CALLS_AT_ONCE = 32;

  /** A model that works. */
  protected abstract Model model();

  @AfterEach
  void no_interrupt_is_left_behind() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void its_card_is_filled_in() {
    var card = model().card();
    assertThat(card.name()).isNotBlank();
    assertThat(card.supplier()).isNotBlank();
    assertThat(card.origin()).matches("[A-Z]{2}");
    assertThat(card.contextTokens()).isPositive();
  }

  @Test
  void it_hands_every_piece_to_the_sink_on_the_calling_thread() throws ModelFailure {
    Set<Thread> threads = new HashSet<>();
    var pieces = new ArrayList<String>();
    Completion completion =
        model()
            .answer(
                Calls.passport(),
                ofText(
                    piece -> {
                      threads.add(Thread.currentThread());
                      pieces.add(piece);
                    }));
    Usage usage = completion.usage();
    assertThat(completion.ends()).containsExactly(Completion.End.READY);
    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(pieces).hasSizeGreaterThan(1).doesNotContain("");
    assertThat(usage.promptTokens()).isGreaterThanOrEqualTo(-1);
    assertThat(usage.answerTokens()).isGreaterThanOrEqualTo(-1);
  }

  @Test
  void it_cites_only_material_that_it_was_given() throws ModelFailure {
    String answer = answerTo(Calls.passport());
    List<Integer> cited =
        NUMBER.matcher(answer).results().map(MatchResult::group).map(ModelKit::number).toList();
    assertThat(cited).isNotEmpty().allSatisfy(one -> assertThat(one).isBetween(1, 2));
  }

  @Test
  void an_interrupted_thread_gets_no_answer() {
    var pieces = new ArrayList<String>();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> model().answer(Calls.passport(), ofText(pieces::add)))
        .isInstanceOfSatisfying(
            ModelFailure.class, failure -> assertThat(failure.reason()).isEqualTo(Cause.CANCELLED));
    assertThat(pieces).isEmpty();
  }

  @Test
  void an_interrupt_half_way_cancels_the_answer() {
    var pieces = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                model()
                    .answer(
                        Calls.passport(),
                        ofText(
                            piece -> {
                              pieces.add(piece);
                              Thread.currentThread().interrupt();
                            })))
        .isInstanceOfSatisfying(
            ModelFailure.class, failure -> assertThat(failure.reason()).isEqualTo(Cause.CANCELLED));
    assertThat(pieces).hasSize(1);
  }

  @Test
  void a_failing_sink_ends_the_call_and_the_model_answers_the_next_one() throws ModelFailure {
    Model model = model();
    assertThatThrownBy(
            () ->
                model.answer(
                    Calls.passport(),
                    piece -> {
                      throw new IllegalStateException("sink");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sink");
    assertThat(answerTo(Calls.passport())).isNotEmpty();
  }

  @Test
  void many_calls_at_once_do_not_mix() throws Exception {
    Model model = model();
    var answers = new ArrayList<Future<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int call = 0; call < CALLS_AT_ONCE; call++) {
        String fact = "Paspoort nummer" + call + " is " + (call + 1) + " jaar geldig.";
        ModelCall own =
            Calls.call("Hoe lang is paspoort nummer" + call + " geldig?", List.of(fact));
        Callable<String> answer =
            () -> {
              var text = new StringBuilder();
              var _ = model.answer(own, ofText(text::append));
              return text.toString();
            };
        answers.add(threads.submit(answer));
      }
    }
    for (int call = 0; call < CALLS_AT_ONCE; call++) {
      assertThat(answers.get(call).get())
          .isEqualTo("Paspoort nummer" + call + " is " + (call + 1) + " jaar geldig. [1]");
    }
  }

  @Test
  void it_logs_nothing_of_the_call() throws ModelFailure {
    var logged = new ArrayList<String>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try {
      assertThat(answerTo(Calls.passport())).isNotEmpty();
    } finally {
      root.setLevel(before);
      root.removeHandler(handler);
    }
    assertThat(String.join("\n", logged)).doesNotContainIgnoringCase("paspoort");
  }

  protected final String answerTo(ModelCall call) throws ModelFailure {
    var text = new StringBuilder();
    var _ = model().answer(call, ofText(text::append));
    return text.toString();
  }

  /** How a call fails. */
  protected static ModelFailure failureOf(Model model, ModelCall call, Model.Sink sink) {
    return catchThrowableOfType(ModelFailure.class, () -> model.answer(call, sink));
  }

  private static int number(String bracketed) {
    return Integer.parseInt(bracketed.substring(1, bracketed.length() - 1));
  }
}
