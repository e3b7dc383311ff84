package eu.sluis.gateway.internal.tools;

import eu.sluis.gateway.Json;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, value by value, for a person who decides on it. Nothing is left out. */
final class ArgumentWords {

  private ArgumentWords() {}

  static List<Pages.Value> of(String arguments) {
    var values = new ArrayList<Pages.Value>();
    add("", JsonTexts.arguments(arguments), values);
    return values;
  }

  private static void add(String name, Json<TypedText> json, List<Pages.Value> values) {
    switch (json) {
      case Json.Members<TypedText>(var members) -> {
        for (Json.Member<TypedText> member : members) {
          String own = member.name().text();
          add(name.isEmpty() ? own : name + "." + own, member.value(), values);
        }
      }
      case Json.Items<TypedText>(var items) -> {
        for (int at = 0; at < items.size(); at++) {
          add(name + "[" + (at + 1) + "]", items.get(at), values);
        }
      }
      case Json.Text<TypedText>(var text) -> values.add(new Pages.Value(name, text.text()));
      case Json.Digits<TypedText>(var text) -> values.add(new Pages.Value(name, text.text()));
      case Json.Literal<TypedText>(String literal) -> values.add(new Pages.Value(name, literal));
      case Json.Unread<TypedText>(var text) -> values.add(new Pages.Value(name, text.text()));
    }
  }
}
