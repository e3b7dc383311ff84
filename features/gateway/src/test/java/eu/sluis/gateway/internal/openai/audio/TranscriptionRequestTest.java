package eu.sluis.gateway.internal.openai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.Recording;
import eu.sluis.gateway.Wav;
import eu.sluis.gateway.internal.openai.audio.TranscriptionRequest.Shape;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as programs send them, and as nobody should. */
class TranscriptionRequestTest {

  private static final String TYPE = "multipart/form-data; boundary=\"grens\"";

  @Test
  void everything_that_a_program_may_say() throws ClientProblem {
    TranscriptionRequest request =
        read(
            form(
                "model=wmo-consulent/whisper",
                "language=nl",
                "prompt=Yıldız",
                "temperature=0.2",
                "response_format=verbose_json",
                "timestamp_granularities[]=segment",
                "stream=false"),
            Wav.ofSeconds(1));
    assertThat(request.model()).isEqualTo("wmo-consulent/whisper");
    assertThat(request.prompt().text()).isEqualTo("Yıldız");
    assertThat(request.language()).contains("nl");
    assertThat(request.temperature()).contains(new BigDecimal("0.2"));
    assertThat(request.shape()).isEqualTo(Shape.VERBOSE_JSON);
    assertThat(request.recording().bytes()).isEqualTo(Wav.ofSeconds(1));
  }

  @Test
  void a_recording_that_looks_like_a_border_stays_whole() throws ClientProblem {
    byte[] wav = Wav.ofSeconds(9);
    byte[] border = "\r\n--gren\r\n--\r\n\r\n-".getBytes(StandardCharsets.US_ASCII);
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      System.arraycopy(border, 0, wav, 44 + random.nextInt(wav.length - 100), border.length);
    }
    TranscriptionRequest request = read(form("model=auto"), wav);
    assertThat(request.recording().bytes()).isEqualTo(wav);
    assertThat(request.shape()).isEqualTo(Shape.JSON);
    assertThat(request.prompt().text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stream=true, stream, invalid_value",
    "response_format=srt, response_format, invalid_value",
    "timestamp_granularities[]=word, timestamp_granularities[], invalid_value",
    "language=Nederlands, language, invalid_value",
    "temperature=2, temperature, invalid_value",
    "temperature=1e999999999, temperature, invalid_value",
    "geheim=1, geheim, unknown_field",
    "include[]=logprobs, include[], unknown_field",
    "model=twee, body, invalid_form",
    "na\u00e4m=x, body, invalid_form",
  })
  void what_sluis_does_not_know_is_refused_by_its_name(String field, String param, String code) {
    var problem =
        catchThrowableOfType(
            ClientProblem.class, () -> read(form("model=auto", field), Wav.ofSeconds(1)));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.param()).contains(param);
    assertThat(problem.status()).isEqualTo(400);
  }

  @Test
  void what_is_missing_too_large_cut_off_or_no_form_has_a_name() {
    assertThat(refused(TYPE, whole(form(), Wav.ofSeconds(1)))).isEqualTo("missing_field");
    assertThat(
            refused(TYPE, (form("model=auto") + "--grens--\r\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("missing_field");
    assertThat(refused(TYPE, whole(form("model=auto"), new byte[Recording.BYTES_MAX + 1])))
        .isEqualTo("request_too_large");
    assertThat(refused(TYPE, whole(form("prompt=" + "x".repeat(300_000)), new byte[1])))
        .isEqualTo("request_too_large");
    assertThat(
            refused(
                TYPE,
                whole(form("model=auto"), "%PDF-1.7 a text".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("invalid_value");
    byte[] whole = whole(form("model=auto"), Wav.ofSeconds(1));
    assertThat(refused(TYPE, Arrays.copyOf(whole, whole.length / 2))).isEqualTo("request_cut_off");
    assertThat(
            refused(
                TYPE,
                "--grens\r\nzonder kop\r\n\r\nx\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("invalid_form");
    assertThat(refused("application/json", whole)).isEqualTo("invalid_form");
    assertThat(refused("multipart/form-data", whole)).isEqualTo("invalid_form");
  }

  @Test
  void garbage_is_never_anything_but_a_problem() {
    var random = new Random(20261122);
    byte[] whole = whole(form("model=auto", "prompt=a"), Wav.ofSeconds(1));
    for (int round = 0; round < 500; round++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      for (int i = 0; i < 20; i++) {
        broken[random.nextInt(Math.min(400, broken.length))] = (byte) random.nextInt(256);
      }
      try {
        var _ = TranscriptionRequest.read(TYPE, new ByteArrayInputStream(broken));
      } catch (ClientProblem problem) {
        assertThat(problem.status()).as("seed 20261122, round %d", round).isIn(400, 413);
      }
    }
  }

  @Test
  void words_come_back_in_the_form_that_was_asked_for() {
    assertThat(said(Shape.TEXT)).isEqualTo("Goedemiddag. Met de balie.\n");
    assertThat(said(Shape.JSON))
        .isEqualTo(
            "{\"text\":\"Goedemiddag. Met de balie.\",\"usage\":{\"type\":\"duration\",\"seconds\":4.0}}");
    assertThat(said(Shape.VERBOSE_JSON))
        .isEqualTo(
            "{\"task\":\"transcribe\",\"language\":\"dutch\",\"duration\":3.5,"
                + "\"text\":\"Goedemiddag. Met de balie.\",\"segments\":["
                + "{\"id\":0,\"start\":0.0,\"end\":1.5,\"text\":\" Goedemiddag.\"},"
                + "{\"id\":1,\"start\":1.5,\"end\":3.5,\"text\":\"Met de balie.\"}],"
                + "\"usage\":{\"type\":\"duration\",\"seconds\":4.0}}");
  }

  private static String said(Shape shape) {
    var words = new TranscriptCollector(shape, Optional.empty());
    words.piece(new AnswerPiece.Text(0, " Goede"));
    words.piece(new AnswerPiece.Heard(0, 0, 1.5, Optional.of("dutch")));
    words.piece(new AnswerPiece.Text(1, "Met de balie."));
    words.piece(new AnswerPiece.Heard(1, 1.5, 3.5, Optional.of("dutch")));
    words.piece(new AnswerPiece.Text(0, "middag."));
    byte[] body = words.body(new Completion(new Usage(-1, -1, 3.5), List.of(Completion.End.READY)));
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String form(String... fields) {
    var form = new StringBuilder();
    for (String field : fields) {
      String[] parts = field.split("=", 2);
      form.append("--grens\r\nContent-Disposition: form-data; name=\"").append(parts[0]);
      form.append("\"\r\n\r\n").append(parts[1]).append("\r\n");
    }
    return form.toString();
  }

  private static byte[] whole(String form, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(form.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        ("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Gesprek met"
                + " mevrouw Yıldız.wav\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static TranscriptionRequest read(String form, byte[] file) throws ClientProblem {
    return TranscriptionRequest.read(TYPE, new ByteArrayInputStream(whole(form, file)));
  }

  private static String refused(String type, byte[] body) {
    return catchThrowableOfType(
            ClientProblem.class,
            () -> TranscriptionRequest.read(type, new ByteArrayInputStream(body)))
        .code();
  }
}
