package eu.sluis.gateway.internal.openai.chat;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.openai.OpenAiErrors;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Script;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A chat completion in chunks. Never `[DONE]` behind an answer that is not whole. */
final class ChatScript implements Script {

  private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);

  private final ChatReplies replies;
  private final boolean usage;
  private final Set<Integer> open = new HashSet<>();

  /**
   * @param usage whether the tokens used come at the end
   */
  ChatScript(ChatReplies replies, boolean usage) {
    this.replies = replies;
    this.usage = usage;
  }

  @Override
  public void piece(AnswerPiece piece, Consumer<byte[]> line) {
    open(piece.choice(), line);
    line.accept(
        switch (piece) {
          case AnswerPiece.Text(int choice, String text) -> replies.text(choice, text);
          case AnswerPiece.CallBegun(int choice, int call, String name) ->
              replies.call(choice, call, name);
          case AnswerPiece.Arguments(int choice, int call, String json) ->
              replies.arguments(choice, call, json);
          case AnswerPiece.Vector _, AnswerPiece.Score _, AnswerPiece.Heard _ ->
              throw WholeAnswer.notAsked();
        });
  }

  @Override
  public void whole(Completion completion, Consumer<byte[]> line) {
    for (int choice = 0; choice < completion.ends().size(); choice++) {
      open(choice, line);
      line.accept(replies.end(choice, completion.ends().get(choice)));
    }
    if (usage) {
      line.accept(replies.usageChunk(completion.usage()));
    }
    line.accept(DONE);
  }

  @Override
  public void broken(ClientProblem problem, Locale language, Consumer<byte[]> line) {
    line.accept(Written.event(OpenAiErrors.SHAPE.body(problem, language)));
  }

  private void open(int choice, Consumer<byte[]> line) {
    if (open.add(choice)) {
      line.accept(replies.begin(choice));
    }
  }
}
