package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.sluis.gateway.ClientKey;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.UseCaseId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the addresses for programs share: who calls, for what, and reading a body strictly. */
public final class Api {

  public static final String USE_CASE = "Sluis-Use-Case";

  static final int BODY_BYTES_MAX = 1024 * 1024;

  private static final int DEPTH_MAX = 10;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build());
  }

  private Api() {}

  /** The one in the header, else the key's own. */
  public static UseCaseId useCase(ClientKey key, @Nullable String header) {
    if (header == null) {
      return key.unnamed()
          .orElseThrow(
              () ->
                  wrong(
                      "Kies een toepassing met de kop `" + USE_CASE + "`",
                      "Choose a use case with the header `" + USE_CASE + "`"));
    }
    return key.useCases().stream()
        .filter(useCase -> useCase.value().equals(header.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.forbidden(
                    new Wording(
                        "Deze sleutel is niet voor die toepassing",
                        "This key is not for that use case"),
                    new Wording(
                        "Vraag de eigenaar van de toepassing om een sleutel.",
                        "Ask the owner of the use case for a key.")));
  }

  /**
   * All of a body.
   *
   * @throws ProblemException when it is larger than {@link #BODY_BYTES_MAX} or broken off
   */
  public static byte[] bounded(InputStream stream) {
    byte[] bytes;
    try {
      bytes = stream.readNBytes(BODY_BYTES_MAX + 1);
    } catch (IOException brokenOff) {
      throw wrong("De opdracht is niet heel aangekomen", "The request did not arrive whole");
    }
    if (bytes.length > BODY_BYTES_MAX) {
      throw new ProblemException(
          413,
          new Wording("De opdracht is te groot", "The request is too large"),
          new Wording(
              "Stuur hoogstens " + BODY_BYTES_MAX + " bytes.",
              "Send at most " + BODY_BYTES_MAX + " bytes."));
    }
    return bytes;
  }

  /** An object with nothing in it but these fields. */
  static JsonNode body(InputStream stream, Set<String> fields) {
    JsonNode body;
    try {
      body = MAPPER.readTree(bounded(stream));
    } catch (IOException malformed) {
      throw wrong("De opdracht is geen JSON", "The request is no JSON");
    }
    if (body == null || !body.isObject()) {
      throw wrong("De opdracht is geen JSON-object", "The request is no JSON object");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                throw wrong(
                    "De opdracht heeft een onbekend veld; bekend zijn " + named(fields),
                    "The request has an unknown field; known are " + named(fields));
              }
            });
    return body;
  }

  /** A text that has to be there. */
  static String text(JsonNode body, String field, int charactersMax) {
    JsonNode node = body.path(field);
    if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > charactersMax) {
      throw wrong(
          "`" + field + "` moet een tekst zijn van 1 tot " + charactersMax + " tekens",
          "`" + field + "` must be a text of 1 to " + charactersMax + " characters");
    }
    return node.asText();
  }

  static ProblemException wrong(String dutch, String english) {
    return new ProblemException(
        400, new Wording(dutch, english), new Wording("Zie docs/api.md.", "See docs/api.md."));
  }

  private static String named(Set<String> fields) {
    return fields.stream()
        .sorted()
        .map(field -> "`" + field + "`")
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
