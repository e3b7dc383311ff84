package eu.sluis.gateway.internal.openai.audio;

import eu.sluis.gateway.Recording;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.SentForm;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request to write out a recording, read whole. */
record TranscriptionRequest(
    String model,
    Recording recording,
    TypedText prompt,
    Optional<String> language,
    Optional<BigDecimal> temperature,
    Shape shape) {

  /** What the words come back in. */
  enum Shape {
    JSON,
    TEXT,
    VERBOSE_JSON
  }

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern TEMPERATURE = Pattern.compile("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");
  private static final String TIMES = "timestamp_granularities[]";

  /**
   * @param mediaType of the form, with its boundary
   */
  static TranscriptionRequest read(@Nullable String mediaType, InputStream body)
      throws ClientProblem {
    SentForm form = SentForm.read(mediaType, body, "file", Recording.BYTES_MAX);
    form.only(
        Set.of(
            "file",
            "model",
            "language",
            "prompt",
            "response_format",
            "temperature",
            TIMES,
            "stream"));
    String model = form.required("model");
    Shape shape = shape(form);
    times(form, shape);
    if (form.text("stream").filter(value -> !value.equals("false")).isPresent()) {
      throw Fields.wrong("stream", "false (de tekst komt in één keer)", "false (all at once)");
    }
    return new TranscriptionRequest(
        model,
        Recording.of(form.bytes("file")).orElseThrow(TranscriptionRequest::noSound),
        TypedText.of(form.text("prompt").orElse("")),
        matching(form, "language", LANGUAGE, "een taal zoals `nl`", "a language such as `nl`"),
        matching(form, "temperature", TEMPERATURE, "0 tot 1", "0 to 1").map(BigDecimal::new),
        shape);
  }

  private static Shape shape(SentForm form) throws ClientProblem {
    return switch (form.text("response_format").orElse("json")) {
      case "json" -> Shape.JSON;
      case "text" -> Shape.TEXT;
      case "verbose_json" -> Shape.VERBOSE_JSON;
      default ->
          throw Fields.wrong(
              "response_format",
              "`json`, `text` of `verbose_json`",
              "`json`, `text` or `verbose_json`");
    };
  }

  /** Times of words are refused: a name that has to be put back may be several words. */
  private static void times(SentForm form, Shape shape) throws ClientProblem {
    Optional<String> times = form.text(TIMES);
    if (times.isPresent() && (!times.get().equals("segment") || shape != Shape.VERBOSE_JSON)) {
      throw Fields.wrong(
          TIMES,
          "`segment`, bij `response_format=verbose_json`,",
          "`segment`, with `response_format=verbose_json`,");
    }
  }

  private static Optional<String> matching(
      SentForm form, String name, Pattern pattern, String dutch, String english)
      throws ClientProblem {
    Optional<String> value = form.text(name);
    if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
      throw Fields.wrong(name, dutch, english);
    }
    return value;
  }

  private static ClientProblem noSound() {
    return Fields.wrong(
        "file",
        "een opname (wav, mp3, m4a, mp4, ogg, webm of flac)",
        "a recording (wav, mp3, m4a, mp4, ogg, webm or flac)");
  }
}
