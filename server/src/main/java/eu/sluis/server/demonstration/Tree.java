package eu.sluis.server.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML file as values that are asked for by name. */
record Tree(String file, Map<?, ?> values) {

  static Tree read(Path file) throws IOException {
    Object read =
        new Load(LoadSettings.builder().setLabel(file.getFileName().toString()).build())
            .loadFromString(Files.readString(file));
    if (read instanceof Map<?, ?> values) {
      return new Tree(file.getFileName().toString(), values);
    }
    throw new IOException("`" + file.getFileName() + "` holds no names and values");
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException(file + " has no `" + name + "`"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(value(name)).map(String::valueOf);
  }

  Optional<LocalDate> day(String name) {
    return optional(name).map(LocalDate::parse);
  }

  List<String> texts(String name) {
    return value(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  boolean has(String name) {
    return value(name) != null;
  }

  Tree tree(String name) {
    if (value(name) instanceof Map<?, ?> inner) {
      return new Tree(file, inner);
    }
    throw new IllegalArgumentException(file + " has no `" + name + "`");
  }

  List<Tree> trees(String name) {
    return value(name) instanceof List<?> list
        ? list.stream().map(item -> new Tree(file, (Map<?, ?>) item)).toList()
        : List.of();
  }

  private @Nullable Object value(String name) {
    return values.get(name);
  }
}
