package eu.sluis.workplace.internal.mcp;

import eu.sluis.workplace.Search;
import eu.sluis.workplace.internal.api.Found;
import eu.sluis.workplace.internal.api.Wanted;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;

/** `zoek`: what `POST /api/v1/search` does. */
final class SearchTool {

  /** Under this name the result says its number in the log. */
  static final String RECORD = "eu.sluis/record";

  private static final String INPUT =
      """
      {"type": "object", "additionalProperties": false, "required": ["query"], "properties": {
        "query": {"type": "string", "minLength": 1, "maxLength": %d,
          "description": "Wat u zoekt, in het Nederlands. / What to look for, in Dutch."},
        "limit": {"type": "integer", "minimum": 1, "maximum": %d, "default": %d,
          "description": "Hoeveel passages. / How many passages."}}}
      """
          .formatted(Search.QUERY_CHARACTERS_MAX, Search.RESULTS_MAX, Wanted.LIMIT_USUAL);

  private static final String OUTPUT =
      """
      {"type": "object", "required": ["results", "enough", "certainty", "rights"], "properties": {
        "enough": {"type": "boolean"}, "certainty": {"type": "number"},
        "rights": {"type": "object", "required": ["groups", "ceiling", "day"], "properties": {
          "groups": {"type": "array", "items": {"type": "string"}},
          "ceiling": {"type": "string"}, "day": {"type": "string"}}},
        "results": {"type": "array", "items": {"type": "object",
          "required": ["rank", "score", "coverage", "passage", "document", "link", "title",
            "source", "headings", "article", "page", "confidentiality", "newer",
            "text"],
          "properties": {
            "rank": {"type": "integer"}, "score": {"type": "number"},
            "coverage": {"type": "number"}, "passage": {"type": "string"},
            "document": {"type": "string"}, "link": {"type": "string"},
            "title": {"type": "string"}, "source": {"type": "string"},
            "headings": {"type": "array", "items": {"type": "string"}},
            "article": {"type": "string"}, "page": {"type": "integer"},
            "confidentiality": {"type": "string"}, "newer": {"type": "string"},
            "text": {"type": "string"}}}}}}
      """;

  private final Search search;

  SearchTool(Search search) {
    this.search = search;
  }

  SyncToolSpecification specification() {
    return SyncToolSpecification.builder()
        .tool(tool())
        .callHandler((context, request) -> called(Call.of(context), request))
        .build();
  }

  static Tool tool() {
    return Tool.builder()
        .name("zoek")
        .title("Zoek in de kennis van de organisatie")
        .description(
            "Zoekt passages in de documenten van de organisatie die de gebruiker mag lezen,"
                + " met titel, plaats en tekst. / Finds passages in the organisation's"
                + " documents that the user may read, with title, place and text.")
        .inputSchema(Mapping.MAPPER, INPUT)
        .outputSchema(Mapping.MAPPER, OUTPUT)
        .annotations(
            ToolAnnotations.builder()
                .readOnlyHint(true)
                .destructiveHint(false)
                .openWorldHint(false)
                .build())
        .build();
  }

  private CallToolResult called(Call call, CallToolRequest request) {
    return call.answer(
        () -> {
          Wanted wanted = Wanted.of(Mapping.tree(request.arguments()));
          Found found = wanted.find(search, call.caller(), call.useCase());
          return CallToolResult.builder()
              .addTextContent(text(call, found))
              .structuredContent(found)
              .isError(false)
              .meta(Map.of(RECORD, found.sequence()))
              .build();
        });
  }

  /** For a client that shows no structure: the same passages, to read. */
  private static String text(Call call, Found found) {
    if (found.results().isEmpty()) {
      return call.in(
          "Er is niets gevonden dat u mag lezen.", "Nothing was found that you may read.");
    }
    var text = new StringBuilder();
    if (!found.enough()) {
      text.append(
              call.in(
                  "Dit komt het dichtst bij, maar is niet genoeg om uit te antwoorden.",
                  "This comes nearest, but is not enough to answer from."))
          .append("\n\n");
    }
    for (Found.Result result : found.results()) {
      text.append('[').append(result.rank()).append("] ").append(result.title());
      result.headings().forEach(heading -> text.append(" › ").append(heading));
      if (!result.article().isEmpty()) {
        text.append(call.in(", artikel ", ", article ")).append(result.article());
      }
      if (result.page() > 0) {
        text.append(call.in(", pagina ", ", page ")).append(result.page());
      }
      text.append('\n').append(result.link()).append('\n').append(result.text()).append("\n\n");
    }
    return text.toString().stripTrailing();
  }
}
