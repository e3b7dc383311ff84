package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documents of the demonstration and the questions about them; a file is a unit. */
final class Demonstration {

  private Demonstration() {}

  /**
   * A question as the demonstration has it.
   *
   * @param contains what the answer holds, word for word; blank when the documents do not tell
   */
  record Asked(Question question, String contains) {

    /** Whether some document answers it. */
    boolean answerable() {
      return !question.answers().isEmpty();
    }
  }

  static Collection read(Path folder) throws IOException {
    var questions = asked(folder).stream().filter(Asked::answerable).map(Asked::question).toList();
    return new Collection("demonstration", units(folder), questions);
  }

  /** By question the words that its answer holds. */
  static Map<String, Set<String>> answers(Path folder) throws IOException {
    return asked(folder).stream()
        .filter(asked -> !asked.contains().isBlank())
        .collect(
            Collectors.toMap(
                asked -> asked.question().text(),
                asked -> Set.of(asked.contains()),
                (one, _) -> one));
  }

  static List<Unit> units(Path folder) throws IOException {
    var units = new ArrayList<Unit>();
    for (Map<?, ?> source : list(folder.resolve("sources.yaml"), "sources")) {
      for (Map<?, ?> entry : maps(source.get("documents"))) {
        Path file = folder.resolve(text(source, "folder")).resolve(text(entry, "file"));
        String id = text(source, "id") + "/" + text(entry, "file");
        units.add(new Unit(id, passages(file, access(source, entry))));
      }
    }
    return units;
  }

  /** All questions, also those that no document answers. */
  static List<Asked> asked(Path folder) throws IOException {
    var all = new ArrayList<Asked>();
    for (Map<?, ?> asked : list(folder.resolve("questions.yaml"), "questions")) {
      var right = new HashSet<String>();
      if (asked.get("document") != null) {
        right.add(text(asked, "document"));
      }
      if (asked.get("also") instanceof List<?> also) {
        also.forEach(other -> right.add(String.valueOf(other)));
      }
      String contains = asked.get("contains") == null ? "" : text(asked, "contains");
      all.add(new Asked(new Question(text(asked, "ask"), right, rights(asked)), contains));
    }
    return all;
  }

  /** Some documents of the demonstration cannot be read, on purpose. */
  private static List<Passage> passages(Path file, Desk.Access access) throws IOException {
    try {
      return Desk.read(file, access);
    } catch (Unreadable _) {
      return List.of();
    }
  }

  private static ReadingRights rights(Map<?, ?> asked) {
    return new ReadingRights(
        Desk.ORGANISATION,
        Set.of(new GroupId(text(asked, "group"))),
        Confidentiality.VERTROUWELIJK,
        Desk.DAY);
  }

  private static Desk.Access access(Map<?, ?> source, Map<?, ?> entry) {
    return new Desk.Access(
        readers(entry.get("readers") == null ? source : entry),
        Confidentiality.ofCode(
            text(entry.get("confidentiality") == null ? source : entry, "confidentiality")),
        new Validity(
            day(entry, "valid_from").or(() -> day(source, "valid_from")),
            day(entry, "valid_until").or(() -> day(source, "valid_until"))));
  }

  private static Set<GroupId> readers(Map<?, ?> of) {
    return of.get("readers") instanceof List<?> groups
        ? groups.stream().map(String::valueOf).map(GroupId::new).collect(Collectors.toSet())
        : Set.of();
  }

  private static Optional<LocalDate> day(Map<?, ?> of, String name) {
    return Optional.ofNullable(of.get(name)).map(value -> LocalDate.parse(String.valueOf(value)));
  }

  private static String text(Map<?, ?> of, String name) {
    return String.valueOf(of.get(name));
  }

  private static List<Map<?, ?>> list(Path file, String name) throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    return read instanceof Map<?, ?> map ? maps(map.get(name)) : List.of();
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    var maps = new ArrayList<Map<?, ?>>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }
}
