package eu.sluis.audit.internal;

import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads canonical JSON and nothing else: what is read is written again and must be the same text.
 * So there is exactly one way to write an entry, and no byte that can change unnoticed.
 */
public final class JsonReader {

  static final int DEPTH_MAX = 3;

  private final String text;
  private final int depthMax;
  private int at = 0;

  private JsonReader(String text, int depthMax) {
    this.text = text;
    this.depthMax = depthMax;
  }

  /**
   * Reads one object.
   *
   * @throws NotCanonical when the text is anything but one object in canonical form
   */
  public static Json.Fields read(String text) throws NotCanonical {
    return read(text, DEPTH_MAX);
  }

  /**
   * Reads one object.
   *
   * @param depthMax how deep objects and lists may stand in one another, the first counted
   * @throws NotCanonical when the text is anything but one object in canonical form
   */
  public static Json.Fields read(String text, int depthMax) throws NotCanonical {
    Json.Fields fields = readAnyForm(text, depthMax);
    if (!fields.canonical().equals(text)) {
      throw new NotCanonical("the object is not written in canonical form");
    }
    return fields;
  }

  /**
   * Reads one object without looking whether it is canonical. For who writes what it means again,
   * and compares that; twice the same work takes half of the time of a check of a log.
   */
  public static Json.Fields readAnyForm(String text, int depthMax) throws NotCanonical {
    var reader = new JsonReader(text, depthMax);
    Json.Fields fields = reader.fields(1);
    if (reader.at != text.length()) {
      throw new NotCanonical("something follows the object");
    }
    return fields;
  }

  private Json.Fields fields(int depth) throws NotCanonical {
    if (depth > depthMax) {
      throw new NotCanonical("objects are nested too deep");
    }
    var values = new TreeMap<String, Json>();
    expect('{');
    if (peek() == '}') {
      at++;
      return new Json.Fields(values);
    }
    while (true) {
      String name = text();
      expect(':');
      if (values.put(name, value(depth)) != null) {
        throw new NotCanonical("a name stands in an object twice");
      }
      if (peek() == '}') {
        at++;
        return new Json.Fields(values);
      }
      expect(',');
    }
  }

  private Json.Items items(int depth) throws NotCanonical {
    if (depth > depthMax) {
      throw new NotCanonical("lists are nested too deep");
    }
    var values = new ArrayList<Json>();
    expect('[');
    if (peek() == ']') {
      at++;
      return new Json.Items(values);
    }
    while (true) {
      values.add(value(depth));
      if (peek() == ']') {
        at++;
        return new Json.Items(values);
      }
      expect(',');
    }
  }

  private Json value(int depth) throws NotCanonical {
    return switch (peek()) {
      case '{' -> fields(depth + 1);
      case '[' -> items(depth + 1);
      case '"' -> new Json.Text(text());
      default -> whole();
    };
  }

  private Json.Whole whole() throws NotCanonical {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > 16) {
      throw new NotCanonical("a value is neither text, a whole number, a list nor an object");
    }
    long value = Long.parseLong(text, start, at, 10);
    if (value > Json.WHOLE_MAX) {
      throw new NotCanonical("a number is larger than 2^53 - 1");
    }
    return new Json.Whole(value);
  }

  private String text() throws NotCanonical {
    expect('"');
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      end++;
    }
    // Most texts have no escape at all.
    if (end < text.length() && text.charAt(end) == '"') {
      String plain = text.substring(at, end);
      at = end + 1;
      return plain;
    }
    var value = new StringBuilder();
    while (true) {
      char unit = next();
      switch (unit) {
        case '"' -> {
          return value.toString();
        }
        case '\\' -> value.append(escaped());
        default -> value.append(unit);
      }
    }
  }

  private char escaped() throws NotCanonical {
    char unit = next();
    return switch (unit) {
      case '"', '\\' -> unit;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int value = 0;
        for (int digit = 0; digit < 4; digit++) {
          int read = Character.digit(next(), 16);
          if (read < 0) {
            throw new NotCanonical("an escape is not complete");
          }
          value = value * 16 + read;
        }
        yield (char) value;
      }
      default -> throw new NotCanonical("an escape is not known");
    };
  }

  private char peek() throws NotCanonical {
    if (at >= text.length()) {
      throw new NotCanonical("the object is not complete");
    }
    return text.charAt(at);
  }

  private char next() throws NotCanonical {
    char unit = peek();
    at++;
    return unit;
  }

  private void expect(char unit) throws NotCanonical {
    if (next() != unit) {
      throw new NotCanonical("`" + unit + "` is missing");
    }
  }
}
