package eu.sluis.audit.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of JSON that the log uses: objects and lists of text, whole numbers, objects and lists.
 * In canonical form (RFC 8785): no white space, names sorted by UTF-16 code unit, the shortest
 * escapes.
 */
public sealed interface Json {

  /** The largest whole number that every JSON reader keeps exactly (RFC 8785, 3.2.2.3). */
  long WHOLE_MAX = 9_007_199_254_740_991L;

  /** A text without lone surrogates. */
  record Text(String value) implements Json {}

  /** A whole number from 0 to {@link #WHOLE_MAX}. */
  record Whole(long value) implements Json {
    public Whole {
      if (value < 0 || value > WHOLE_MAX) {
        throw new IllegalArgumentException("a number must be 0 to 2^53 - 1, was `" + value + "`");
      }
    }
  }

  /** A list, in its own order. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object; its names are sorted as RFC 8785 asks, which is how Java compares text. */
  record Fields(Map<String, Json> values) implements Json {
    public Fields {
      values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public String text(String name) throws NotCanonical {
      if (values.get(name) instanceof Text(var value)) {
        return value;
      }
      throw new NotCanonical("`" + name + "` must be text");
    }

    public long whole(String name) throws NotCanonical {
      if (values.get(name) instanceof Whole(var value)) {
        return value;
      }
      throw new NotCanonical("`" + name + "` must be a whole number");
    }

    public Fields fields(String name) throws NotCanonical {
      if (values.get(name) instanceof Fields nested) {
        return nested;
      }
      throw new NotCanonical("`" + name + "` must be an object");
    }

    public List<Json> items(String name) throws NotCanonical {
      if (values.get(name) instanceof Items(var items)) {
        return items;
      }
      throw new NotCanonical("`" + name + "` must be a list");
    }
  }

  /** The canonical form. */
  default String canonical() {
    var text = new StringBuilder();
    append(this, text);
    return text.toString();
  }

  private static void append(Json json, StringBuilder to) {
    switch (json) {
      case Text(var value) -> quote(value, to);
      case Whole(var value) -> to.append(value);
      case Items(var values) -> {
        to.append('[');
        String separator = "";
        for (Json value : values) {
          to.append(separator);
          append(value, to);
          separator = ",";
        }
        to.append(']');
      }
      case Fields(var values) -> {
        to.append('{');
        String separator = "";
        for (var field : values.entrySet()) {
          to.append(separator);
          quote(field.getKey(), to);
          to.append(':');
          append(field.getValue(), to);
          separator = ",";
        }
        to.append('}');
      }
    }
  }

  /** Writes a text with its quotes and the shortest escapes. */
  static void quote(String value, StringBuilder to) {
    to.append('"');
    int plain = 0;
    while (plain < value.length() && !needsEscape(value.charAt(plain))) {
      plain++;
    }
    to.append(value, 0, plain);
    for (int i = plain; i < value.length(); i++) {
      char unit = value.charAt(i);
      switch (unit) {
        case '"' -> to.append("\\\"");
        case '\\' -> to.append("\\\\");
        case '\b' -> to.append("\\b");
        case '\f' -> to.append("\\f");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> {
          if (unit < 0x20) {
            to.append("\\u00").append(Character.forDigit(unit >> 4, 16));
            to.append(Character.forDigit(unit & 0xf, 16));
          } else {
            to.append(unit);
          }
        }
      }
    }
    to.append('"');
  }

  private static boolean needsEscape(char unit) {
    return unit < 0x20 || unit == '"' || unit == '\\';
  }
}
