package eu.sluis.gateway.internal.openai;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.KeptQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends an answer while it is made. Why a choice stopped, the tokens used and `[DONE]` go out only
 * when the answer is whole and its outcome is recorded; a client that sees them can rely on them.
 */
final class StreamedChat implements AnswerListener, AutoCloseable {

  /** Proxies cut a connection on which nothing happens, some after 30 seconds. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private static final byte[] COMMENT = ": wacht\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Line line;
  private final Replies replies;
  private final Consumer<Account> begun;
  private final Set<Integer> open = new HashSet<>();
  private final Thread beats;

  /**
   * @param begun is told which model is asked
   */
  StreamedChat(Line line, Replies replies, Consumer<Account> begun) {
    this(line, replies, begun, SIGN_OF_LIFE);
  }

  StreamedChat(Line line, Replies replies, Consumer<Account> begun, Duration signOfLife) {
    this.line = line;
    this.replies = replies;
    this.begun = begun;
    this.beats = Thread.ofVirtual().name("sign-of-life").start(() -> beat(signOfLife));
  }

  private void beat(Duration pause) {
    try {
      while (true) {
        Thread.sleep(pause);
        line.sign(COMMENT);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (Line.ClientGone gone) {
      // The thread that asks finds out by itself.
      return;
    }
  }

  @Override
  public void begun(Account account, KeptQuestion question) {
    if (!line.begun()) {
      begun.accept(account);
    }
  }

  @Override
  public void piece(AnswerPiece piece) {
    open(piece.choice());
    line.send(
        switch (piece) {
          case AnswerPiece.Text(int choice, String text) -> replies.text(choice, text);
          case AnswerPiece.CallBegun(int choice, int call, String name) ->
              replies.call(choice, call, name);
          case AnswerPiece.Arguments(int choice, int call, String json) ->
              replies.arguments(choice, call, json);
        });
  }

  @Override
  public Map<String, String> checked() {
    return Map.of();
  }

  /** The end of a whole answer. */
  void whole(Completion completion, boolean usage) {
    close();
    for (int choice = 0; choice < completion.ends().size(); choice++) {
      open(choice);
      line.send(replies.end(choice, completion.ends().get(choice)));
    }
    if (usage) {
      line.send(replies.usageChunk(completion.usage()));
    }
    line.send(DONE);
    line.end();
  }

  /** The end of an answer that is not whole: never `[DONE]`. */
  void broken(byte[] error) {
    close();
    line.send(Replies.asEvent(error));
    line.end();
  }

  private void open(int choice) {
    if (open.add(choice)) {
      line.send(replies.begin(choice));
    }
  }

  @Override
  public void close() {
    line.quiet();
    beats.interrupt();
  }
}
