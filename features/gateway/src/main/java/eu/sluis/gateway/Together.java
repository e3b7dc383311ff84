package eu.sluis.gateway;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Which texts of a conversation tell something only together: what was typed and what tools gave,
 * in its order, and the fields of one call of a tool.
 */
final class Together {

  private static final String NEXT = "\n";

  /**
   * A text of a group.
   *
   * @param place of the text among all of the prompt
   * @param before what is read before it
   */
  record Part(int place, String before) {}

  private final IdentityHashMap<TypedText, Integer> places = new IdentityHashMap<>();
  private final List<List<Part>> groups = new ArrayList<>();

  /**
   * @param typed all texts of the prompt, in the order in which it visits them
   */
  Together(ChatPrompt<TypedText> prompt, List<TypedText> typed) {
    for (int i = 0; i < typed.size(); i++) {
      places.put(typed.get(i), i);
    }
    var said = new ArrayList<Part>();
    for (Message<TypedText> message : prompt.messages()) {
      switch (message) {
        case Message.FromUser<TypedText> user -> add(user.texts(), said);
        case Message.FromTool<TypedText>(var _, var results) -> add(results, said);
        case Message.FromModel<TypedText>(var _, var calls) -> {
          for (ToolCall<TypedText> call : calls) {
            var fields = new ArrayList<Part>();
            values(call.arguments(), fields);
            groups.add(fields);
          }
        }
        case Message.Instructions<TypedText> _ -> {}
      }
    }
    groups.add(said);
  }

  List<List<Part>> groups() {
    return groups;
  }

  /** The parts of one message; a word or a number goes on in the next part. */
  private void add(List<TypedText> parts, List<Part> group) {
    String last = NEXT;
    for (TypedText part : parts) {
      group.add(new Part(place(part), goesOn(last, part.text()) ? "" : NEXT));
      last = part.text();
    }
  }

  private static boolean goesOn(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    char first = after.charAt(0);
    return (Character.isDigit(last) && Character.isDigit(first))
        || (Character.isLetter(last) && Character.isLowerCase(first));
  }

  /** What stands in the fields of a call, each behind the name of its field. */
  private void values(Json<TypedText> json, List<Part> group) {
    switch (json) {
      case Json.Members<TypedText>(var members) ->
          members.forEach(member -> values(member.value(), group));
      case Json.Items<TypedText>(var items) -> items.forEach(item -> values(item, group));
      case Json.Text<TypedText>(var text) -> field(text, group);
      case Json.Digits<TypedText>(var number) -> field(number, group);
      case Json.Literal<TypedText> _ -> {}
      case Json.Unread<TypedText>(var text) -> field(text, group);
    }
  }

  private void field(TypedText text, List<Part> group) {
    group.add(new Part(place(text), text.label().isBlank() ? NEXT : NEXT + text.label() + ": "));
  }

  private int place(TypedText text) {
    Integer place = places.get(text);
    if (place == null) {
      throw new IllegalArgumentException("a text of the prompt is not among its texts");
    }
    return place;
  }
}
