package eu.sluis.policy.internal;

import static eu.sluis.policy.internal.YamlText.at;
import static eu.sluis.policy.internal.YamlText.shown;

import eu.sluis.policy.PolicyUnreadable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of one mapping, read by type; every failure names the line and what is allowed. */
final class FieldReader {

  static final int LIST_MAX = 100;

  private final String subject;
  private final int line;
  private final Map<String, YamlNode> values = new HashMap<>();
  private final List<YamlNode.Text> keys = new ArrayList<>();

  private FieldReader(String subject, YamlNode.Fields fields) {
    this.subject = subject;
    this.line = fields.line();
    fields
        .values()
        .forEach(
            (key, value) -> {
              keys.add(key);
              values.put(key.value(), value);
            });
  }

  /**
   * @param subject how a message names this mapping: `a rule`
   */
  static FieldReader of(String subject, YamlNode node) throws PolicyUnreadable {
    if (node instanceof YamlNode.Fields fields) {
      return new FieldReader(subject, fields);
    }
    throw at(node.line(), subject + " must be written as fields; use `name: value` on lines");
  }

  int line() {
    return line;
  }

  int lineOf(String key) {
    YamlNode node = values.get(key);
    return node == null ? line : node.line();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Refuses every field that is not in `known`. */
  void only(List<String> known) throws PolicyUnreadable {
    for (YamlNode.Text key : keys) {
      if (!known.contains(key.value())) {
        throw at(
            key.line(),
            shown(key.value()) + " does not belong in " + subject + "; use " + names(known));
      }
    }
  }

  YamlNode required(String key) throws PolicyUnreadable {
    YamlNode node = values.get(key);
    if (node == null) {
      throw at(line, subject + " has no `" + key + "`; add it");
    }
    return node;
  }

  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** One line of readable text, at most `charactersMax`. */
  String text(String key, int charactersMax) throws PolicyUnreadable {
    YamlNode.Text text = plain(key, required(key));
    String value = text.value();
    if (value.isBlank() || value.length() > charactersMax) {
      throw at(
          text.line(), "`%s` must be 1 to %d characters; rewrite it".formatted(key, charactersMax));
    }
    if (!value.equals(value.strip()) || value.codePoints().anyMatch(FieldReader::unreadable)) {
      throw at(
          text.line(),
          "`"
              + key
              + "` must be one line of visible text; remove control characters and outer spaces");
    }
    return value;
  }

  Optional<String> optionalText(String key, int charactersMax) throws PolicyUnreadable {
    return has(key) ? Optional.of(text(key, charactersMax)) : Optional.empty();
  }

  Optional<LocalDate> optionalDate(String key) throws PolicyUnreadable {
    if (!has(key)) {
      return Optional.empty();
    }
    YamlNode.Text text = plain(key, required(key));
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeParseException malformed) {
      throw at(text.line(), shown(text.value()) + " is not a day; write it as 2027-07-01");
    }
  }

  /** One of a closed list of words. */
  <T> T one(String key, List<T> allowed, Function<T, String> code) throws PolicyUnreadable {
    return word(key, plain(key, required(key)), allowed, code);
  }

  /** A list of words of a closed list; not empty, each once. */
  <T> Set<T> several(String key, List<T> allowed, Function<T, String> code)
      throws PolicyUnreadable {
    var found = new LinkedHashSet<T>();
    for (YamlNode.Text item : list(key)) {
      if (!found.add(word(key, item, allowed, code))) {
        throw at(item.line(), shown(item.value()) + " stands in `" + key + "` twice; keep one");
      }
    }
    return found;
  }

  /** A list of identifiers; not empty, each once. */
  <T> Set<T> identifiers(String key, Function<String, T> identifier) throws PolicyUnreadable {
    var found = new LinkedHashSet<T>();
    for (YamlNode.Text item : list(key)) {
      try {
        if (!found.add(identifier.apply(item.value()))) {
          throw at(item.line(), shown(item.value()) + " stands in `" + key + "` twice; keep one");
        }
      } catch (IllegalArgumentException malformed) {
        throw at(
            item.line(),
            shown(item.value()) + " cannot be a name in `" + key + "`; use letters, digits and -");
      }
    }
    return found;
  }

  /** A whole number from 1. */
  int number(String key, int most) throws PolicyUnreadable {
    YamlNode.Text text = plain(key, required(key));
    if (text.value().matches("[1-9]\\d{0,8}")) {
      int number = Integer.parseInt(text.value());
      if (number <= most) {
        return number;
      }
    }
    throw at(
        text.line(),
        "%s is not a value of `%s`; use a whole number from 1 to %d"
            .formatted(shown(text.value()), key, most));
  }

  private List<YamlNode.Text> list(String key) throws PolicyUnreadable {
    YamlNode node = required(key);
    if (!(node instanceof YamlNode.Items items)) {
      throw at(node.line(), "`" + key + "` must be a list; write `" + key + ": [one, two]`");
    }
    if (items.values().isEmpty() || items.values().size() > LIST_MAX) {
      throw at(
          node.line(),
          "`%s` must name 1 to %d things; add or remove some".formatted(key, LIST_MAX));
    }
    var texts = new ArrayList<YamlNode.Text>();
    for (YamlNode item : items.values()) {
      texts.add(plain(key, item));
    }
    return texts;
  }

  private static <T> T word(
      String key, YamlNode.Text text, List<T> allowed, Function<T, String> code)
      throws PolicyUnreadable {
    for (T candidate : allowed) {
      if (code.apply(candidate).equals(text.value())) {
        return candidate;
      }
    }
    throw at(
        text.line(),
        shown(text.value())
            + " is not a value of `"
            + key
            + "`; use "
            + names(allowed.stream().map(code).toList()));
  }

  private static YamlNode.Text plain(String key, YamlNode node) throws PolicyUnreadable {
    if (node instanceof YamlNode.Text text) {
      return text;
    }
    throw at(node.line(), "`" + key + "` must be one value; remove the list or the fields");
  }

  private static boolean unreadable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      // Format characters turn text around or hide it: a sentence must be what a reader sees.
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  static String names(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
