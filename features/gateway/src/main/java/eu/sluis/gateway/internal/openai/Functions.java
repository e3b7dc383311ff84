package eu.sluis.gateway.internal.openai;

import eu.sluis.gateway.ChatPrompt.Effort;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What chat completions and responses write in the same way, if not in the same place. */
public final class Functions {

  private Functions() {}

  public static Tool<TypedText> tool(Fields function) throws ClientProblem {
    return new Tool<>(
        function.name("name"),
        function.text("description").map(TypedText::of),
        function.get("parameters").map(JsonTexts::schema),
        function.flag("strict"));
  }

  public static ToolChoice choice(String word) throws ClientProblem {
    return switch (word) {
      case "auto" -> new ToolChoice.Auto();
      case "none" -> new ToolChoice.None();
      case "required" -> new ToolChoice.Required();
      default ->
          throw Fields.wrong(
              "tool_choice", "`auto`, `none` of `required`", "`auto`, `none` or `required`");
    };
  }

  /** One of the functions that are offered. */
  public static ToolChoice named(Fields function, List<Tool<TypedText>> tools)
      throws ClientProblem {
    String name = function.name("name");
    if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
      throw Fields.wrong(function.at("name"), "een van `tools`", "one of `tools`");
    }
    return new ToolChoice.Named(name);
  }

  public static Shape<TypedText> shape(Fields schema) throws ClientProblem {
    return new Shape.OfSchema<>(
        schema.name("name"),
        schema.text("description").map(TypedText::of),
        schema.get("schema").map(JsonTexts::schema),
        schema.flag("strict"));
  }

  public static Optional<Effort> effort(Fields fields, String name) throws ClientProblem {
    Optional<String> given = fields.text(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    for (Effort effort : Effort.values()) {
      if (effort.name().toLowerCase(Locale.ROOT).equals(given.get())) {
        return Optional.of(effort);
      }
    }
    throw Fields.wrong(
        fields.at(name),
        "`none`, `minimal`, `low`, `medium` of `high`",
        "`none`, `minimal`, `low`, `medium` or `high`");
  }
}
