package eu.sluis.gateway.internal.openai.embeddings;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Embedding;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.Fields.Item;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A request for vectors, read whole.
 *
 * @param base64 whether each vector is wanted as bytes in base64 and not as numbers
 */
record EmbeddingsRequest(
    String model,
    List<TypedText> texts,
    OptionalInt dimensions,
    boolean base64,
    List<String> notPassed) {

  private static final int DIMENSIONS_MAX = 65_536;

  static EmbeddingsRequest read(byte[] bytes) throws ClientProblem {
    Fields body = JsonTexts.fields(bytes);
    body.only(Set.of("model", "input", "dimensions", "encoding_format", "user"));
    Optional<Long> dimensions = body.whole("dimensions", 1, DIMENSIONS_MAX);
    return new EmbeddingsRequest(
        body.required("model").asText(),
        texts(body),
        dimensions.isPresent() ? OptionalInt.of(dimensions.get().intValue()) : OptionalInt.empty(),
        base64(body),
        body.get("user").isPresent() ? List.of("user") : List.of());
  }

  private static List<TypedText> texts(Fields body) throws ClientProblem {
    JsonNode input = body.required("input");
    if (input.isTextual()) {
      return List.of(text(input, "input"));
    }
    var texts = new ArrayList<TypedText>();
    for (Item item : body.items("input", Embedding.TEXTS_MAX)) {
      texts.add(text(item.node(), item.path()));
    }
    if (texts.isEmpty()) {
      throw Fields.wrong("input", "tekst, of een lijst met teksten", "text, or a list of texts");
    }
    return texts;
  }

  private static TypedText text(JsonNode node, String path) throws ClientProblem {
    if (node.isNumber() || node.isArray()) {
      throw ClientProblem.field(
          path,
          "only_text_allowed",
          "Stuur tekst en geen nummers van tokens: Sluis kan daarin geen persoonsgegevens zien.",
          "Send text and no numbers of tokens: Sluis cannot see personal data in those.");
    }
    if (!node.isTextual() || node.asText().isEmpty()) {
      throw Fields.wrong(path, "tekst die niet leeg is", "text that is not empty");
    }
    return TypedText.of(node.asText());
  }

  private static boolean base64(Fields body) throws ClientProblem {
    return switch (body.text("encoding_format").orElse("float")) {
      case "float" -> false;
      case "base64" -> true;
      default ->
          throw Fields.wrong("encoding_format", "`float` of `base64`", "`float` or `base64`");
    };
  }
}
