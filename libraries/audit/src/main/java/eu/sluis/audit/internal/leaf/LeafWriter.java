package eu.sluis.audit.internal.leaf;

import eu.sluis.audit.internal.Json;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes JSON as it is told: who calls it gives the names in order. Empty lists are left out. */
final class LeafWriter {

  private final StringBuilder text = new StringBuilder(1024).append('{');
  private boolean first = true;

  void field(String name, String value) {
    name(name);
    Json.quote(value, text);
  }

  void field(String name, int value) {
    name(name);
    text.append(value);
  }

  void object(String name, Runnable fields) {
    name(name);
    object(fields);
  }

  <T> void list(String name, List<T> items, Consumer<T> fields) {
    if (items.isEmpty()) {
      return;
    }
    name(name);
    char before = '[';
    for (T item : items) {
      text.append(before);
      object(() -> fields.accept(item));
      before = ',';
    }
    text.append(']');
    first = false;
  }

  <T> void texts(String name, List<T> items, Function<T, String> write) {
    if (!items.isEmpty()) {
      allTexts(name, items.stream().map(write).toList());
    }
  }

  /** A list that is there when it is empty too. */
  void allTexts(String name, List<String> items) {
    name(name);
    text.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      Json.quote(items.get(i), text);
    }
    text.append(']');
  }

  String end() {
    return text.append('}').toString();
  }

  private void object(Runnable fields) {
    text.append('{');
    first = true;
    fields.run();
    text.append('}');
    first = false;
  }

  private void name(String name) {
    if (!first) {
      text.append(',');
    }
    first = false;
    Json.quote(name, text);
    text.append(':');
  }
}
