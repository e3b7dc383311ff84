package eu.sluis.bench.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to measure on: our own sets, and public ones where somebody put them. */
final class Sets {

  /** A set and what to know about it. */
  record Named(String name, String about, List<Item> items) {}

  /** The silver set is large and made by a machine; a part of it says as much. */
  private static final int SILVER_PART = 4;

  private static final String OWN = "bench/privacy";

  private static final int TIMED_CHARS_MIN = 400_000;

  private final Path root;
  private final List<String> missing = new ArrayList<>();

  Sets(Path root) {
    this.root = root;
  }

  /** One plain line for each set that is not there. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  List<Named> own() throws BadSet {
    var sets = new ArrayList<Named>();
    own("held-back", "nobody who works on the detector has read it", sets);
    own("development", "the detector was made with it, so its figures flatter", sets);
    return sets;
  }

  private void own(String name, String about, List<Named> sets) throws BadSet {
    Path folder = root.resolve(OWN).resolve(name);
    if (Files.isDirectory(folder)) {
      sets.add(new Named(name, about, LabelledFolder.read(folder)));
    } else {
      missing.add("the set `" + OWN + "/" + name + "` is not there; not measured on it");
    }
  }

  /** A folder in our own form, or a file of CoNLL-2002. */
  static Named of(Path set) throws BadSet {
    String name = String.valueOf(set.toAbsolutePath().normalize().getFileName());
    return new Named(
        name,
        "your own",
        Files.isRegularFile(set) ? Conll.read(set, name, 0) : LabelledFolder.read(set));
  }

  List<Named> published() throws BadSet {
    var sets = new ArrayList<Named>();
    Path conll = shared().resolve("conll2002-nl");
    List<Path> files = files(conll, "ned.test");
    for (Path file : files) {
      String name = "CoNLL-2002 " + file.getFileName();
      sets.add(new Named(name, "newspaper, labelled by people", Conll.read(file, name, 0)));
    }
    if (files.isEmpty()) {
      missing.add("CoNLL-2002 is not there; not measured on newspaper text");
    }
    Path silver = shared().resolve("wikineural-nl/val.conllu");
    if (Files.exists(silver)) {
      List<Item> all = Conll.read(silver, "wikineural", 1);
      var part = new ArrayList<Item>();
      for (int i = 0; i < all.size(); i += SILVER_PART) {
        part.add(all.get(i));
      }
      sets.add(
          new Named(
              "wikineural",
              "encyclopaedia, labelled by a machine (silver); ten sentences out of every forty",
              part));
    } else {
      missing.add("wikineural is not there; not measured on encyclopaedia text");
    }
    return sets;
  }

  Optional<EdgeCases> edgeCases() throws BadSet {
    Path document = shared().resolve("anonimizer/testset/synth-edge-cases.md");
    Path truth = document.resolveSibling(document.getFileName() + ".groundtruth.json");
    if (Files.exists(document) && Files.exists(truth)) {
      return Optional.of(EdgeCases.read(document, truth));
    }
    missing.add("the letter of anonimizer is not there; not measured on it");
    return Optional.empty();
  }

  /**
   * Our own texts to time with, repeated: the development set, where every line has something, and
   * the sources of the demonstration, where most have nothing.
   */
  Map<String, String> toTime() throws BadSet {
    var texts = new LinkedHashMap<String, String>();
    Path development = root.resolve(OWN).resolve("development");
    if (Files.isDirectory(development)) {
      var text = new StringBuilder();
      LabelledFolder.read(development).forEach(item -> text.append(item.text()).append("\n\n"));
      texts.put("texts full of personal data", enough(text));
    }
    var text = new StringBuilder();
    try {
      for (Path source : files(root.resolve("demonstration/sources"), "")) {
        text.append(Files.readString(source)).append("\n\n");
      }
    } catch (IOException unreadable) {
      throw new BadSet("the sources of the demonstration cannot be read");
    }
    if (text.isEmpty()) {
      throw new BadSet("there is no text to time with; put the demonstration back");
    }
    texts.put("documents of a municipality", enough(text));
    return texts;
  }

  private static String enough(StringBuilder text) {
    String once = text.toString();
    while (text.length() < TIMED_CHARS_MIN) {
      text.append(once);
    }
    return text.toString();
  }

  private Path shared() {
    return root.resolve("../shared/data/privacy").normalize();
  }

  private static List<Path> files(Path folder, String prefix) throws BadSet {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file ->
                  Files.isRegularFile(file)
                      && String.valueOf(file.getFileName()).startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new BadSet("`%s` cannot be read".formatted(folder));
    }
  }
}
