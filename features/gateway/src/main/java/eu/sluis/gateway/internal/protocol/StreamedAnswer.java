package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.KeptQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends an answer while it is made. The end goes out only when the answer is whole and its outcome
 * is recorded; a client that sees it can rely on it.
 */
public final class StreamedAnswer implements AnswerListener, AutoCloseable {

  /** Proxies cut a connection on which nothing happens, some after 30 seconds. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private static final byte[] COMMENT = ": wacht\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Line line;
  private final Script script;
  private final Consumer<Account> begun;
  private final Thread beats;

  /**
   * @param begun is told which model is asked
   */
  public StreamedAnswer(Line line, Script script, Consumer<Account> begun) {
    this(line, script, begun, SIGN_OF_LIFE);
  }

  public StreamedAnswer(Line line, Script script, Consumer<Account> begun, Duration signOfLife) {
    this.line = line;
    this.script = script;
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
    script.piece(piece, line::send);
  }

  @Override
  public Map<String, String> checked() {
    return Map.of();
  }

  /** The end of a whole answer. */
  public void whole(Completion completion) {
    close();
    script.whole(completion, line::send);
    line.end();
  }

  /** The end of an answer that is not whole. */
  public void broken(ClientProblem problem, Locale language) {
    close();
    script.broken(problem, language, line::send);
    line.end();
  }

  @Override
  public void close() {
    line.quiet();
    beats.interrupt();
  }
}
