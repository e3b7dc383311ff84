package eu.sluis.gateway.internal.openai.audio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.internal.openai.audio.TranscriptionRequest.Shape;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of one recording, as they were asked for. */
final class TranscriptCollector implements Collector {

  private final Shape shape;
  private final Optional<String> language;
  private final Map<Integer, StringBuilder> texts = new TreeMap<>();
  private final Map<Integer, AnswerPiece.Heard> times = new TreeMap<>();

  /**
   * @param language as the client said it
   */
  TranscriptCollector(Shape shape, Optional<String> language) {
    this.shape = shape;
    this.language = language;
  }

  @Override
  public void piece(AnswerPiece piece) {
    switch (piece) {
      case AnswerPiece.Text(int part, String text) ->
          texts.computeIfAbsent(part, _ -> new StringBuilder()).append(text);
      case AnswerPiece.Heard heard -> times.put(heard.choice(), heard);
      case AnswerPiece.CallBegun _,
          AnswerPiece.Arguments _,
          AnswerPiece.Vector _,
          AnswerPiece.Score _ ->
          throw WholeAnswer.notAsked();
    }
  }

  @Override
  public String mediaType() {
    return shape == Shape.TEXT ? "text/plain; charset=utf-8" : "application/json";
  }

  @Override
  public byte[] body(Completion completion) {
    return switch (shape) {
      case TEXT -> (whole() + "\n").getBytes(StandardCharsets.UTF_8);
      case JSON -> {
        ObjectNode body = Written.object().put("text", whole());
        used(body, completion.usage());
        yield Written.bytes(body);
      }
      case VERBOSE_JSON -> Written.bytes(verbose(completion.usage()));
    };
  }

  private ObjectNode verbose(Usage usage) {
    ObjectNode body = Written.object().put("task", "transcribe");
    body.put("language", language.or(this::heardLanguage).orElse("unknown"));
    body.put("duration", usage.seconds() >= 0 ? usage.seconds() : lastMoment());
    body.put("text", whole());
    ArrayNode segments = body.putArray("segments");
    times.forEach(
        (part, heard) ->
            segments
                .addObject()
                .put("id", part)
                .put("start", heard.from())
                .put("end", heard.until())
                .put("text", text(part)));
    used(body, usage);
    return body;
  }

  private Optional<String> heardLanguage() {
    return times.values().stream().flatMap(heard -> heard.language().stream()).findFirst();
  }

  private double lastMoment() {
    return times.values().stream().mapToDouble(AnswerPiece.Heard::until).max().orElse(0);
  }

  private String text(int part) {
    return texts.getOrDefault(part, new StringBuilder()).toString();
  }

  /** Most models begin each part with a space; where one does not, a space keeps words apart. */
  private String whole() {
    var whole = new StringBuilder();
    for (StringBuilder part : texts.values()) {
      boolean apart =
          whole.isEmpty()
              || part.isEmpty()
              || Character.isWhitespace(part.charAt(0))
              || Character.isWhitespace(whole.charAt(whole.length() - 1));
      whole.append(apart ? "" : " ").append(part);
    }
    return whole.toString().strip();
  }

  private static void used(ObjectNode body, Usage usage) {
    if (usage.seconds() >= 0) {
      body.putObject("usage").put("type", "duration").put("seconds", Math.ceil(usage.seconds()));
    } else if (usage.promptTokens() >= 0 && usage.answerTokens() >= 0) {
      body.putObject("usage")
          .put("type", "tokens")
          .put("input_tokens", usage.promptTokens())
          .put("output_tokens", usage.answerTokens())
          .put("total_tokens", (long) usage.promptTokens() + usage.answerTokens());
    }
  }
}
