package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.sluis.gateway.Json;
import eu.sluis.privacy.PseudonymisedText;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;

/** Writes JSON whose texts were lowered. */
final class LoweredJson {

  private LoweredJson() {}

  /** As a text; what was no JSON stays what it was. */
  static String text(Json<PseudonymisedText> json) throws IOException {
    if (json instanceof Json.Unread<PseudonymisedText>(var text)) {
      return text.text();
    }
    var written = new StringWriter();
    try (JsonGenerator inner = OpenAiWire.JSON.createGenerator(written)) {
      value(inner, json);
    }
    return written.toString();
  }

  static void value(JsonGenerator json, Json<PseudonymisedText> value) throws IOException {
    switch (value) {
      case Json.Members<PseudonymisedText>(var members) -> {
        json.writeStartObject();
        for (Json.Member<PseudonymisedText> member : members) {
          json.writeFieldName(member.name().text());
          value(json, member.value());
        }
        json.writeEndObject();
      }
      case Json.Items<PseudonymisedText>(var items) -> {
        json.writeStartArray();
        for (Json<PseudonymisedText> item : items) {
          value(json, item);
        }
        json.writeEndArray();
      }
      case Json.Text<PseudonymisedText>(var text) -> json.writeString(text.text());
      case Json.Unread<PseudonymisedText>(var text) -> json.writeString(text.text());
      case Json.Digits<PseudonymisedText>(var number) -> digits(json, number.text());
      case Json.Literal<PseudonymisedText>(var literal) -> json.writeRawValue(literal);
    }
  }

  /** What was a number and is now a marker or a pseudonym goes along as a text. */
  private static void digits(JsonGenerator json, String number) throws IOException {
    try {
      json.writeNumber(new BigDecimal(number));
    } catch (NumberFormatException lowered) {
      json.writeString(number);
    }
  }
}
