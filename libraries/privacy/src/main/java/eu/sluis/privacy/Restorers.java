package eu.sluis.privacy;

import eu.sluis.privacy.internal.pseudonyms.Pseudonym;
import eu.sluis.privacy.internal.pseudonyms.StreamingRestorer;
import eu.sluis.privacy.internal.pseudonyms.StreamingRestorer.Mode;
import eu.sluis.privacy.internal.pseudonyms.Trie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The restorers of one answer: one for every choice and for every tool call of a choice, because
 * their chunks arrive mixed and each is a text of its own. One thread at a time.
 *
 * <p>Where one of them fails, all of them stop: half of an answer with real names beside half with
 * pseudonyms would be worse than none.
 */
public final class Restorers {

  /** One text of an answer. */
  private sealed interface Channel {
    record Choice(int choice) implements Channel {}

    record ToolCall(int choice, int call) implements Channel {}
  }

  private final Map<Mode, Trie<String>> values = new EnumMap<>(Mode.class);
  private final List<Pseudonym> known;
  private final Map<Channel, StreamingRestorer> open = new LinkedHashMap<>();
  private boolean failed;

  Restorers(List<Pseudonym> known) {
    this.known = List.copyOf(known);
  }

  /** The restorer of the text of a choice; the same one every time it is asked for. */
  public Restorer choice(int choice) {
    return guarded(new Channel.Choice(choice), Mode.PLAIN);
  }

  /** As {@link #choice}, of a choice that is JSON: what is put in is escaped. */
  public Restorer jsonChoice(int choice) {
    return guarded(new Channel.Choice(choice), Mode.JSON);
  }

  /** The restorer of the arguments (JSON) of a tool call; the same one every time. */
  public Restorer toolCall(int choice, int call) {
    return guarded(new Channel.ToolCall(choice, call), Mode.JSON);
  }

  /** The texts that were begun and what they still held back; all are finished then. */
  public Rest finish() {
    var choices = new ArrayList<Rest.OfChoice>();
    var calls = new ArrayList<Rest.OfToolCall>();
    for (Channel channel : List.copyOf(open.keySet())) {
      switch (channel) {
        case Channel.Choice(int choice) ->
            choices.add(new Rest.OfChoice(choice, choice(choice).finish()));
        case Channel.ToolCall(int choice, int call) ->
            calls.add(new Rest.OfToolCall(choice, call, toolCall(choice, call).finish()));
      }
    }
    open.clear();
    return new Rest(choices, calls);
  }

  /** What was held back when an answer ended. */
  public record Rest(List<OfChoice> choices, List<OfToolCall> toolCalls) {

    public record OfChoice(int choice, String text) {}

    public record OfToolCall(int choice, int call, String arguments) {}

    public Rest {
      choices = List.copyOf(choices);
      toolCalls = List.copyOf(toolCalls);
    }
  }

  Restorer alone(Mode mode) {
    return restorer(mode);
  }

  private Restorer guarded(Channel channel, Mode mode) {
    StreamingRestorer restorer = open.computeIfAbsent(channel, _ -> restorer(mode));
    return new Restorer() {
      @Override
      public String accept(String chunk) {
        return together(() -> restorer.accept(chunk));
      }

      @Override
      public String finish() {
        return together(restorer::finish);
      }
    };
  }

  private StreamingRestorer restorer(Mode mode) {
    Trie<String> ofMode = values.computeIfAbsent(mode, _ -> StreamingRestorer.values(known, mode));
    return new StreamingRestorer(ofMode, mode);
  }

  private interface Step {
    String run();
  }

  private String together(Step step) {
    if (failed) {
      throw new IllegalStateException("restoring this answer failed before; ask again");
    }
    failed = true;
    String out = step.run();
    failed = false;
    return out;
  }
}
