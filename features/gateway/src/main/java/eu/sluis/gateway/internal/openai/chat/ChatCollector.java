package eu.sluis.gateway.internal.openai.chat;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import java.util.ArrayList;

/** A chat completion in one piece. */
final class ChatCollector implements Collector {

  private final ChatReplies replies;
  private final WholeAnswer answer;

  ChatCollector(ChatReplies replies, int answers) {
    this.replies = replies;
    this.answer = new WholeAnswer(answers);
  }

  @Override
  public void piece(AnswerPiece piece) {
    answer.add(piece);
  }

  @Override
  public byte[] body(Completion completion) {
    var choices = new ArrayList<ChatReplies.Choice>();
    for (Completion.End end : completion.ends()) {
      WholeAnswer.Choice choice = answer.choice(choices.size());
      choices.add(new ChatReplies.Choice(choice.text(), choice.calls(), end));
    }
    return replies.completion(choices, completion.usage());
  }
}
