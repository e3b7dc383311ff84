package eu.sluis.workplace.internal.mcp;

import eu.sluis.knowledge.Support;
import eu.sluis.workplace.internal.api.Claim;
import eu.sluis.workplace.internal.api.Claim.Checked;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;

/** `toets`: what `POST /api/v1/check` does. */
final class CheckTool {

  private static final String INPUT =
      """
      {"type": "object", "additionalProperties": false, "required": ["sentence", "passages"],
       "properties": {
        "sentence": {"type": "string", "minLength": 1, "maxLength": %d,
          "description": "Een zin van een antwoord. / One sentence of an answer."},
        "passages": {"type": "array", "maxItems": %d, "items": {"type": "string", "maxLength": %d},
          "description": "Waar het in zou moeten staan. / What it should stand in."}}}
      """
          .formatted(
              Claim.SENTENCE_CHARACTERS_MAX, Claim.PASSAGES_MAX, Claim.PASSAGE_CHARACTERS_MAX);

  private static final String OUTPUT =
      """
      {"type": "object", "required": ["support", "missing"], "properties": {
        "support": {"enum": ["supported", "partly", "not"]},
        "missing": {"type": "array", "items": {"type": "string"}}}}
      """;

  private CheckTool() {}

  static SyncToolSpecification specification(Support support) {
    return SyncToolSpecification.builder()
        .tool(
            Tool.builder()
                .name("toets")
                .title("Toets een zin aan passages")
                .description(
                    "Zegt of passages zeggen wat een zin beweert, en wat er ontbreekt of niet klopt."
                        + " / Tells whether passages say what a sentence claims, and what is missing"
                        + " or disagrees.")
                .inputSchema(Mapping.MAPPER, INPUT)
                .outputSchema(Mapping.MAPPER, OUTPUT)
                .annotations(
                    ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build())
        .callHandler((context, request) -> called(support, Call.of(context), request))
        .build();
  }

  private static CallToolResult called(Support support, Call call, CallToolRequest request) {
    return call.answer(
        () -> {
          Checked checked = Claim.of(Mapping.tree(request.arguments())).checked(support);
          return CallToolResult.builder()
              .addTextContent(text(call, checked))
              .structuredContent(checked)
              .isError(false)
              .build();
        });
  }

  private static String text(Call call, Checked checked) {
    String verdict =
        switch (checked.support()) {
          case "supported" -> call.in("Het staat er.", "It stands there.");
          case "partly" -> call.in("Het staat er ten dele.", "It stands there in part.");
          default -> call.in("Het staat er niet.", "It does not stand there.");
        };
    return checked.missing().isEmpty()
        ? verdict
        : verdict
            + call.in(" Ontbreekt of klopt niet: ", " Missing or in disagreement: ")
            + String.join(", ", checked.missing())
            + ".";
  }
}
