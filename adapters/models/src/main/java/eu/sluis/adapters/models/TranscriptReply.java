package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a recording, in one piece: all of them, or each part with its times. */
final class TranscriptReply extends ReplyAtOnce {

  /** About a day of speech. */
  static final int PARTS_MAX = 50_000;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,20}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean timed;

  TranscriptReply(ModelId model, Sink sink, boolean timed) {
    super(model, sink, 1);
    this.timed = timed;
  }

  @Override
  void read(String data, Sink into) throws ModelFailure {
    JsonNode sent = parsed(data);
    if (sent.hasNonNull("error")) {
      throw said(sent.get("error").toString());
    }
    JsonNode text = sent.path("text");
    if (!text.isTextual() || text.asText().length() > Handed.ANSWER_CHARACTERS_MAX) {
      throw broken("gave no text of the recording, or one that is too long");
    }
    used(usage(sent));
    if (timed) {
      parts(sent, into);
    } else if (!text.asText().isEmpty()) {
      into.text(text.asText());
    }
  }

  private JsonNode parsed(String data) throws ModelFailure {
    try {
      JsonNode sent = JSON.readTree(data);
      if (sent.isObject()) {
        return sent;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through without its cause: Jackson quotes what it could not read.
    }
    throw broken("said something that is no transcript; check its `url`");
  }

  /** Servers that count sound give seconds, those that count tokens give tokens. */
  private static Usage usage(JsonNode sent) {
    JsonNode used = sent.path("usage");
    return new Usage(
        used.path("input_tokens").asInt(-1),
        used.path("output_tokens").asInt(-1),
        seconds(used.path("seconds"), sent.path("duration")));
  }

  private static double seconds(JsonNode... given) {
    for (JsonNode one : given) {
      // Older servers write the duration as text.
      double seconds = one.asDouble(-1);
      if (seconds >= 0 && Double.isFinite(seconds)) {
        return seconds;
      }
    }
    return -1;
  }

  private void parts(JsonNode sent, Sink into) throws ModelFailure {
    JsonNode parts = sent.path("segments");
    check(parts, !sent.path("text").asText().isBlank());
    Optional<String> language =
        Optional.of(sent.path("language").asText("").toLowerCase(Locale.ROOT))
            .filter(name -> LANGUAGE.matcher(name).matches());
    int number = 0;
    for (JsonNode part : parts) {
      if (!part.path("text").asText().isEmpty()) {
        into.take(new AnswerPiece.Text(number, part.path("text").asText()));
      }
      into.take(
          new AnswerPiece.Heard(
              number, part.path("start").asDouble(), part.path("end").asDouble(), language));
      number++;
    }
  }

  private void check(JsonNode parts, boolean anything) throws ModelFailure {
    if (parts.size() > PARTS_MAX || (anything && parts.isEmpty())) {
      throw broken("gave no times of the recording, or too many");
    }
    long characters = 0;
    for (JsonNode part : parts) {
      characters += part.path("text").asText().length();
      double from = moment(part.path("start"));
      double until = moment(part.path("end"));
      if (!part.path("text").isTextual()
          || from < 0
          || until < from
          || characters > Handed.ANSWER_CHARACTERS_MAX) {
        throw broken("gave a part of the recording without words or times");
      }
    }
  }

  /** -1 when it is none. */
  private static double moment(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.asDouble()) ? node.asDouble() : -1;
  }
}
