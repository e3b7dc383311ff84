package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.AnswerPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lays the text and the calls of one streamed answer behind each other, for protocols in which a
 * part is finished before the next begins. The first part streams; what comes meanwhile for another
 * waits, because the end of a part is certain only at the end of the answer: a name that was cut in
 * two may still be held back. For one thread.
 */
public final class InTurn {

  /** Says what becomes of the parts, each by its number from 0, in order. */
  public interface Parts {

    /**
     * @param function the one that is called; empty for the text
     */
    void opened(int part, Optional<String> function, Consumer<byte[]> line);

    /** The next piece of the text, or of the arguments in JSON; never empty. */
    void more(int part, Optional<String> function, String piece, Consumer<byte[]> line);

    /**
     * @param whole everything that was said of it
     */
    void closed(int part, Optional<String> function, String whole, Consumer<byte[]> line);
  }

  /** One part so far. */
  private static final class Part {
    private final int number;
    private final Optional<String> function;
    private final StringBuilder whole = new StringBuilder();
    private boolean open;
    private int said;

    private Part(int number, Optional<String> function) {
      this.number = number;
      this.function = function;
    }
  }

  private static final int TEXT = -1;

  private final Parts news;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, Part> byCall = new HashMap<>();

  public InTurn(Parts news) {
    this.news = news;
  }

  public void piece(AnswerPiece piece, Consumer<byte[]> line) {
    switch (piece) {
      case AnswerPiece.Text(_, String text) -> add(part(TEXT, Optional.empty()), text, line);
      case AnswerPiece.CallBegun(_, int call, String name) ->
          add(part(call, Optional.of(name)), "", line);
      case AnswerPiece.Arguments(_, int call, String json) ->
          add(part(call, Optional.of("")), json, line);
      case AnswerPiece.Vector _, AnswerPiece.Score _, AnswerPiece.Heard _ ->
          throw WholeAnswer.notAsked();
    }
  }

  /** Nothing more comes: everything is said and closed. */
  public void end(Consumer<byte[]> line) {
    for (Part part : parts) {
      say(part, line);
      news.closed(part.number, part.function, part.whole.toString(), line);
    }
  }

  private Part part(int call, Optional<String> function) {
    return byCall.computeIfAbsent(
        call,
        _ -> {
          var part = new Part(parts.size(), function);
          parts.add(part);
          return part;
        });
  }

  private void add(Part part, String piece, Consumer<byte[]> line) {
    part.whole.append(piece);
    if (part.number == 0) {
      say(part, line);
    }
  }

  private void say(Part part, Consumer<byte[]> line) {
    if (!part.open) {
      part.open = true;
      news.opened(part.number, part.function, line);
    }
    if (part.said < part.whole.length()) {
      String piece = part.whole.substring(part.said);
      part.said = part.whole.length();
      news.more(part.number, part.function, piece, line);
    }
  }
}
