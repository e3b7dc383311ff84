package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Recordings of programs take the same road as a chat, as far as anybody can look in them. */
class RecordingsScenario {

  private static final String TYPE = "multipart/form-data; boundary=grens";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @Test
  void words_come_back_and_the_log_says_how_much_was_heard() {
    Program.Reply reply = send(program, ChatJson.recording(), "prompt", SAID);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(parsed(reply.body()).path("text").asText())
        .contains("Okonjo-Brand", "Met de balie.")
        .doesNotContain("999990019");
    assertThat(lock.lastRequest())
        .contains("\"filename\":\"audio.ogg\"", "\"bytes\":4004")
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad", "keukentafel");
    assertThat(lock.sluis().database().lastOutcome())
        .contains("\"ending\":\"answered\"", "\"audio_seconds\":\"5\"", "\"micro_euros\":\"500\"");
    assertThat(reply.headers()).containsKey("sluis-record");
    Program.Reply text = send(program, ChatJson.recording(), "response_format", "text");
    assertThat(text.body()).isEqualTo("Goedemiddag. Met de balie.\n");
    assertThat(text.headers().get("content-type")).startsWith("text/plain");
  }

  @Test
  void what_may_not_be_heard_or_is_no_sound_is_refused_before_anything_is_sent() {
    int asked = lock.model().asked();
    Program hr = Program.of(lock.sluis(), "Noor van Dalen", "personeel");
    refused(send(hr, ChatJson.recording(), "language", "nl"), 403, "policy");
    byte[] page = "%PDF-1.7 geen geluid".getBytes(StandardCharsets.US_ASCII);
    refused(send(program, page, "language", "nl"), 400, "invalid_value");
    refused(send(program, ChatJson.recording(), "stream", "true"), 400, "invalid_value");
    refused(send(program, new byte[26 * 1024 * 1024], "language", "nl"), 413, "request_too_large");
    refused(program.post("/v1/audio/transcriptions", "{}"), 400, "invalid_form");
    refused(
        send(Program.showing(lock.sluis(), "sluis_x"), ChatJson.recording(), "language", "nl"),
        401,
        "invalid_api_key");
    assertThat(lock.model().asked()).isEqualTo(asked);
  }

  private static void refused(Program.Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    JsonNode error = parsed(reply.body()).path("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("message").asText()).isNotBlank();
  }

  private static Program.Reply send(Program program, byte[] file, String field, String value) {
    var body = new ByteArrayOutputStream();
    body.writeBytes((part("model") + "proefgehoor\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes((part(field) + value + "\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(part("file\"; filename=\"keukentafel.ogg").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
    return program.send("POST", "/v1/audio/transcriptions", TYPE, body.toByteArray());
  }

  private static String part(String name) {
    return "--grens\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
  }
}
