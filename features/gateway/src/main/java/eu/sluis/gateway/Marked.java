package eu.sluis.gateway;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.injection.DataMarking;
import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes to a model, with a border around what others wrote in the conversation of a client: the
 * results of its tools and the documents that it sends along. Passages of a question get theirs
 * where the prompt is written, line by line.
 *
 * <p>The sentence that says what the border means stands at the very beginning, from the first turn
 * that offers tools or brings a document, and the border is that of the conversation: so the
 * beginning of a prompt stays the same from turn to turn, and a supplier need not read it again.
 *
 * @param what as it was recognised, with the border
 * @param marking what the border is; empty when nothing needs one
 */
record Marked(Recognition what, Optional<DataMarking> marking) {

  private static final String PURPOSE = "data marking";

  static Marked of(Recognition what, Pseudonymiser conversation) {
    if (what
            instanceof
            Recognition.Conversation(
                ChatPrompt<DetectedText> prompt,
                var highest,
                var kept,
                var names)
        && prompt.bringsWordsOfOthers()) {
      var marking =
          DataMarking.of(
              conversation.secret(PURPOSE),
              prompt.texts().stream().map(DetectedText::text).toList());
      return new Marked(
          new Recognition.Conversation(
              prompt.with(marked(prompt.messages(), marking)), highest, kept, names),
          Optional.of(marking));
    }
    return new Marked(what, Optional.empty());
  }

  private static List<Message<DetectedText>> marked(
      List<Message<DetectedText>> messages, DataMarking marking) {
    var all = new ArrayList<Message<DetectedText>>(messages.size() + 1);
    for (Message<DetectedText> message : messages) {
      all.add(
          switch (message) {
            case Message.Instructions<DetectedText> instructions -> instructions;
            case Message.FromModel<DetectedText> model -> model;
            case Message.FromUser<DetectedText>(var images, var documents, var texts) ->
                new Message.FromUser<>(images, bordered(documents, marking), texts);
            case Message.FromTool<DetectedText>(String call, var texts) ->
                new Message.FromTool<>(call, bordered(texts, marking));
          });
    }
    // In the client's own instructions where there are any: some models take no second ones.
    if (all.getFirst() instanceof Message.Instructions<DetectedText>(var texts)) {
      var told = new ArrayList<>(texts);
      DetectedText last = told.removeLast();
      told.add(new DetectedText(last.text() + "\n\n" + marking.dutch(), last.findings()));
      all.set(0, new Message.Instructions<>(told));
    } else {
      all.addFirst(
          new Message.Instructions<>(List.of(new DetectedText(marking.dutch(), List.of()))));
    }
    return all;
  }

  private static List<DetectedText> bordered(List<DetectedText> texts, DataMarking marking) {
    return texts.stream().map(text -> bordered(text, marking)).toList();
  }

  /** What was found in it lies as much further on as the border takes. */
  private static DetectedText bordered(DetectedText text, DataMarking marking) {
    if (text.text().isBlank()) {
      return text;
    }
    int before = marking.textAt();
    return new DetectedText(
        marking.mark(text.text()),
        text.findings().stream()
            .map(
                finding ->
                    new Finding(
                        finding.category(),
                        new Span(finding.span().start() + before, finding.span().end() + before),
                        finding.confidence(),
                        finding.evidence()))
            .toList());
  }
}
