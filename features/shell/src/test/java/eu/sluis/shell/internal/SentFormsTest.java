package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormsTest {

  @Test
  void a_type_is_read_however_it_is_written() {
    assertThat(SentForms.readable("multipart/form-data; boundary=x"))
        .contains("multipart/form-data; boundary=\"x\"");
    assertThat(SentForms.readable("Multipart/Form-Data;Charset=UTF-8;BOUNDARY=\"a b=c\""))
        .contains("multipart/form-data; boundary=\"a b=c\"; charset=UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=\"half",
        "multipart/form-data; boundary=\"ends with a space \"",
        "multipart/form-data; boundary=é",
        "multipart/form-data; boundary=x; charset=nonsense",
        "multipart/form-data; boundary=x; charset=***"
      })
  void a_type_without_a_boundary_or_with_an_unknown_character_set_cannot_be_read(String type) {
    assertThat(SentForms.hasFiles(type)).isTrue();
    assertThat(SentForms.readable(type)).isEmpty();
  }

  @Test
  void a_boundary_has_at_most_seventy_characters() {
    String longest = "b".repeat(70);
    assertThat(SentForms.readable("multipart/form-data; boundary=" + longest)).isPresent();
    assertThat(SentForms.readable("multipart/form-data; boundary=" + longest + "b"))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "multipart/form-data-not",
        "multipart/mixed; boundary=x",
        "application/x-www-form-urlencoded",
        "text/plain; a=multipart/form-data"
      })
  void another_type_is_left_alone(String type) {
    assertThat(SentForms.hasFiles(type)).isFalse();
  }

  @Test
  void what_the_parser_of_the_framework_refuses_is_a_form_that_was_sent_wrong() {
    Throwable refused = catchThrowable(() -> parse("--x\r\nno colon here\r\n\r\nbody\r\n--x--"));
    assertThat(refused).isNotNull();
    assertThat(SentForms.broken(refused)).isTrue();
    assertThat(SentForms.broken(new IllegalStateException("of the framework", refused))).isTrue();
  }

  @Test
  void a_failure_of_ours_stays_one() {
    assertThat(SentForms.broken(new IllegalStateException())).isFalse();
    assertThat(SentForms.broken(new IOException())).isFalse();
  }

  @Test
  void a_disk_or_a_memory_that_is_full_is_not_the_fault_of_who_sent_the_form() {
    Throwable parsing = catchThrowable(() -> parse("--x\r\nno colon here\r\n\r\nbody\r\n--x--"));
    var reading = parsing.getStackTrace();
    for (Throwable cause :
        new Throwable[] {new FileSystemException("away"), new OutOfMemoryError(), fullDisk()}) {
      var failure = new IllegalStateException(cause);
      failure.setStackTrace(reading);
      assertThat(SentForms.broken(failure)).isFalse();
    }
  }

  private static IOException fullDisk() {
    var full = new IOException();
    full.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("sun.nio.ch.UnixFileDispatcherImpl", "write0", null, -2)
        });
    return full;
  }

  private static void parse(String body) throws IOException {
    MultipartParser.beginParse(
            new MultipartParser.PartHandler() {
              @Override
              public void beginPart(CaseInsensitiveMap<String> headers) {}

              @Override
              public void data(ByteBuffer buffer) {}

              @Override
              public void endPart() {}
            },
            "x".getBytes(StandardCharsets.US_ASCII),
            "UTF-8")
        .parse(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }
}
