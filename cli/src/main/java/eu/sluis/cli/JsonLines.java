package eu.sluis.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lines `{"id":…, "text":…}` in, one JSON object a line out. An `id` is a text or a number and
 * comes back as it was; other fields are passed over.
 */
final class JsonLines {

  /** How long one line may be, in characters. */
  static final int LINE_CHARS_MAX = 64_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LINE_CHARS_MAX).build())
          .build();

  /**
   * One line.
   *
   * @param id as JSON: `"a-1"`, `17`; null when the line has none
   */
  record Item(@Nullable String id, String text) {}

  /** Writes the fields of one object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonLines() {}

  /**
   * Reads one line.
   *
   * @throws NotReadable with the number of the line when it is not such an object
   */
  static Item read(String line, long number) throws NotReadable {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw wrong(number, "is not a JSON object");
      }
      String id = null;
      String text = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("id") && value != null && value.isScalarValue()) {
          id = value == JsonToken.VALUE_STRING ? quoted(json.getText()) : json.getText();
        } else if (field.equals("text") && value == JsonToken.VALUE_STRING) {
          text = json.getText();
        } else {
          json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw wrong(number, "is not one whole JSON object");
      }
      if (text == null) {
        throw wrong(number, "has no `text` that is a text");
      }
      return new Item(id, text);
    } catch (JsonProcessingException malformed) {
      // Not its message, which quotes the line.
      throw wrong(number, "is not JSON");
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** Writes one object with the id of its item first. */
  static void write(PrintWriter out, Item item, Fields fields) {
    var line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      if (item.id() != null) {
        json.writeFieldName("id");
        json.writeRawValue(item.id());
      }
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    out.println(line);
  }

  private static String quoted(String text) throws IOException {
    var written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeString(text);
    }
    return written.toString();
  }

  private static NotReadable wrong(long line, String what) {
    return new NotReadable("line %d %s; a line is {\"id\":…, \"text\":…}".formatted(line, what));
  }
}
