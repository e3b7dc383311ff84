package eu.sluis.bench.injection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.injection.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a folder of `.jsonl`: a line is `{"id","kind","where","form","text"}`. */
final class LabelledLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledLines() {}

  static List<Item> read(Path folder) {
    var items = new ArrayList<Item>();
    var ids = new HashSet<String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        int line = 0;
        for (String text : Files.readAllLines(file)) {
          line++;
          if (!text.isBlank()) {
            Item item = item(text, file, line);
            if (!ids.add(item.id())) {
              throw new BadSet(at(file, line) + ": the id `" + item.id() + "` stands twice");
            }
            items.add(item);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (items.isEmpty()) {
      throw new BadSet("`" + folder + "` holds no labelled texts; each is a line of a .jsonl file");
    }
    return items;
  }

  private static Item item(String line, Path file, int number) {
    try {
      JsonNode node = JSON.readTree(line);
      String kind = node.path("kind").asText();
      if (!kind.equals("attack") && !kind.equals("innocent")) {
        throw new BadSet(at(file, number) + ": `kind` must be attack or innocent");
      }
      return new Item(
          required(node, "id", file, number),
          kind.equals("attack"),
          Origin.valueOf(required(node, "where", file, number).toUpperCase(Locale.ROOT)),
          node.path("form").asText(),
          required(node, "text", file, number));
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      throw new BadSet(
          at(file, number) + ": must be JSON, with `where` document, mail, web, tool or user");
    }
  }

  private static String required(JsonNode node, String name, Path file, int line) {
    String value = node.path(name).asText();
    if (value.isEmpty()) {
      throw new BadSet(at(file, line) + ": `" + name + "` is missing");
    }
    return value;
  }

  private static String at(Path file, int line) {
    return "`" + file + "`, line " + line;
  }
}
