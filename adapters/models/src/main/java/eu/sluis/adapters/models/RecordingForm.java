package eu.sluis.adapters.models;

import eu.sluis.adapters.models.Wire.Body;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.Recording;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes a recording as the form that OpenAI's transcriptions take (`multipart/form-data`, RFC
 * 7578). The name of the file is ours: that of a client may name a person.
 */
final class RecordingForm {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BOUNDARY_BYTES = 16;

  private final ModelCall.Spoken call;
  private final String boundary;
  private final StringBuilder fields = new StringBuilder();

  RecordingForm(ModelCall.Spoken call) {
    this.call = call;
    byte[] random = new byte[BOUNDARY_BYTES];
    RANDOM.nextBytes(random);
    this.boundary = "sluis-" + HexFormat.of().formatHex(random);
  }

  Body body(ModelServer server) {
    field("model", server.model());
    field("response_format", call.timed() ? "verbose_json" : "json");
    call.language().ifPresent(language -> field("language", language));
    if (!call.prompt().text().isBlank()) {
      field("prompt", call.prompt().text());
    }
    call.temperature().ifPresent(value -> field("temperature", value.toPlainString()));
    Recording.Kind kind = call.recording().kind();
    begin("file\"; filename=\"audio." + kind.extension());
    fields.append("Content-Type: ").append(kind.mediaType()).append("\r\n\r\n");
    return new Body(
        "multipart/form-data; boundary=" + boundary,
        List.of(
            fields.toString().getBytes(StandardCharsets.UTF_8),
            call.recording().bytes(),
            ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
  }

  private void field(String name, String value) {
    begin(name);
    fields.append("\r\n").append(value).append("\r\n");
  }

  private void begin(String name) {
    fields.append("--").append(boundary);
    fields.append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n");
  }
}
